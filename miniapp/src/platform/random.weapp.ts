import Taro from '@tarojs/taro';

/** Bytes from the phone's own generator, fit for keys. Taro 4.2.1 makes no promise of this call. */
export const randomBytes = (count: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getRandomValues({
      length: count,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues as ArrayBuffer)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
