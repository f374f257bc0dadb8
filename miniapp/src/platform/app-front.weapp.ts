import Taro from '@tarojs/taro';

/** Tells when the app comes to the front or leaves it, until the answer is called. */
export function onFrontChange(tell: (inFront: boolean) => void): () => void {
  const show = () => tell(true);
  const hide = () => tell(false);
  Taro.onAppShow(show);
  Taro.onAppHide(hide);
  return () => {
    Taro.offAppShow(show);
    Taro.offAppHide(hide);
  };
}
