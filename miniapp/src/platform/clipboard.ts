import Taro from '@tarojs/taro';

/** Copies a text; both targets say so themselves. */
export const copyText = async (text: string): Promise<void> => {
  await Taro.setClipboardData({ data: text });
};
