import Taro from '@tarojs/taro';
import type { FileAnswer } from '@zero-visit/shared-types';

/** Writes a file into the mini program's own folder and answers its path. */
export function writeFile({ bytes, name }: FileAnswer): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: bytes.slice().buffer as ArrayBuffer,
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
