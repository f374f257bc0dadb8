import Taro from '@tarojs/taro';
import type { FileAnswer } from '@zero-visit/shared-types';
import { writeFile } from './written-file';

/** Opens a file in WeChat's viewer; its menu saves it or passes it on. */
export async function openFile(file: FileAnswer): Promise<void> {
  await Taro.openDocument({ filePath: await writeFile(file), showMenu: true });
}
