import Taro from '@tarojs/taro';
import type { FileAnswer } from '@zero-visit/shared-types';

/** Opens a file in WeChat's viewer; its menu saves it or passes it on. */
export async function openFile(file: FileAnswer): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${file.name}`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: file.bytes.slice().buffer as ArrayBuffer,
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
  await Taro.openDocument({ filePath, showMenu: true });
}

/** Saves a file: WeChat saves from its viewer's menu. */
export const saveFile = openFile;
