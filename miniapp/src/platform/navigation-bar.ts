import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';

type Bar = { title: string; dark: boolean };

const show = ({ title, dark }: Bar) => {
  Taro.setNavigationBarTitle({ title });
  Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: dark ? '#111111' : '#ededed',
  });
};

/** Draws the bar above a page: its title in the owner's language, its colours as the theme is. */
export function useNavigationBar({ title, dark }: Bar): void {
  useEffect(() => show({ title, dark }), [title, dark]);
  useDidShow(() => show({ title, dark }));
}
