import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { dressDocument } from './dress-document';
import type { PageFrame } from './page-frame-facts';

/** Dresses the frame as the owner prefers it, when the page comes to the front and when a preference changes. */
export function usePageFrame(frame: PageFrame): void {
  const worn = JSON.stringify(frame);
  const wear = () => dressFrame(JSON.parse(worn));
  useEffect(() => dressFrame(JSON.parse(worn)), [worn]);
  useDidShow(wear);
}

function dressFrame(frame: PageFrame): void {
  const { title, tabs, dark } = frame;
  dressDocument(frame);
  Taro.setNavigationBarTitle({ title });
  Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: dark ? '#111111' : '#ededed',
  });
  for (const [index, text] of tabs.entries()) Taro.setTabBarItem({ index, text }).catch(noTabs);
  Taro.setTabBarStyle({
    color: dark ? '#a8a8a8' : '#5c5c5c',
    selectedColor: dark ? '#58c98f' : '#04703b',
    backgroundColor: dark ? '#1e1e1e' : '#f7f7f7',
    borderStyle: dark ? 'white' : 'black',
  }).catch(noTabs);
}

/** Fails while another page than a tab is in front; the tabs are dressed again when one is. */
const noTabs = () => undefined;
