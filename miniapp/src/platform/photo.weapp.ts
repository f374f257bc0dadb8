import Taro from '@tarojs/taro';
import type { RawBody } from '@zero-visit/shared-types';

/** The longest edge of a photo that is sent, in pixels: enough for a card, little for a slow line. */
const LONGEST_EDGE = 1600;

/** Lets the owner take or choose a photo and makes it small on the phone. Undefined when none is chosen. */
export async function choosePhoto(): Promise<RawBody | undefined> {
  const chosen = await Taro.chooseMedia({ count: 1, mediaType: ['image'] }).catch(() => undefined);
  const path = chosen?.tempFiles[0]?.tempFilePath;
  if (!path) return undefined;
  const { width, height } = await Taro.getImageInfo({ src: path });
  const scale = Math.min(1, LONGEST_EDGE / Math.max(width, height));
  const small = await Taro.compressImage({
    src: path,
    quality: 88,
    compressedWidth: Math.round(width * scale),
  });
  return { bytes: await bytesOf(small.tempFilePath), type: 'image/jpeg' };
}

const bytesOf = (filePath: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
