import Taro from '@tarojs/taro';

/** The text of the QR code in a picture that the owner chooses: WeChat's scanner reads its album, too. */
export const codeOfPicture = (): Promise<string | undefined> =>
  Taro.scanCode({ scanType: ['qrCode'] }).then(
    ({ result }) => result,
    () => undefined,
  );
