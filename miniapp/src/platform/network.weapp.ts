import Taro from '@tarojs/taro';

/** Tells when the line comes or goes, until the answer is called. */
export function onLineChange(tell: (online: boolean) => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => tell(isConnected);
  Taro.onNetworkStatusChange(listen);
  return () => Taro.offNetworkStatusChange(listen);
}
