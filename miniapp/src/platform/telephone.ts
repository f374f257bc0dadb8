import Taro from '@tarojs/taro';

/** Opens the phone's dialler with a number; the owner decides whether to call. */
export const dial = async (phoneNumber: string): Promise<void> => {
  await Taro.makePhoneCall({ phoneNumber });
};
