import Taro from '@tarojs/taro';

/** What the owner will recognise this phone by in the list of phones. */
export function deviceName(): string {
  const { brand = '', model = '' } = Taro.getDeviceInfo?.() ?? {};
  return `微信 ${brand} ${model}`.trim().slice(0, 40);
}
