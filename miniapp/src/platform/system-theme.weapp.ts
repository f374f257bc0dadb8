import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

/** Whether WeChat is dark now; follows it while the app is open. */
export const useSystemDark = (): boolean => useSyncExternalStore(subscribe, isDark);

const isDark = () => Taro.getAppBaseInfo().theme === 'dark';

function subscribe(listener: () => void): () => void {
  Taro.onThemeChange(listener);
  return () => Taro.offThemeChange(listener);
}
