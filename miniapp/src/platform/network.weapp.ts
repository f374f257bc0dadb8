import Taro from '@tarojs/taro';

let online = true;

/** Whether the phone believes to have a line. */
export const isOnline = (): boolean => online;

/** Tells when the line comes or goes, until the answer is called. */
export function onLineChange(tell: (online: boolean) => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => {
    online = isConnected;
    tell(isConnected);
  };
  Taro.onNetworkStatusChange(listen);
  return () => Taro.offNetworkStatusChange(listen);
}
