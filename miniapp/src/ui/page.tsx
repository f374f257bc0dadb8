import { View } from '@tarojs/components';
import { createContext, type ReactNode, useContext } from 'react';
import { tabTexts } from '../messages/home';
import { useSay } from '../messages/say';
import { usePageFrame } from '../platform/page-frame';
import { usePreferences } from '../platform/preferences';
import { useAppearance } from './appearance';
import { aria } from './aria';

export type PageProps = {
  /** Unique in the app: H5 keeps earlier pages in the document. */
  id: string;
  /** The title of the bar above, already in the owner's language. */
  title: string;
  children: ReactNode;
  /** Stays in sight at the lower edge: the page's one main act. */
  footer?: ReactNode;
};

/** What stands above the content of every page, such as the line that says it is a sandbox. */
export const PageStrip = createContext<ReactNode>(null);

/** The root of every page. Theme, text size and elder mode hang on its classes, on both targets. */
export function Page({ id, title, children, footer }: PageProps) {
  const { classes, dark } = useAppearance();
  const { language, elder } = usePreferences();
  const say = useSay();
  const tabs = Object.values(tabTexts).map((text) => say(text));
  usePageFrame({ title, tabs, language, dark, elder });
  const strip = useContext(PageStrip);
  return (
    <View id={id} className={`wx-root ui-page ${classes}`} {...aria({ role: 'main' })}>
      {strip}
      <View className="ui-page-body">{children}</View>
      {footer && <View className="ui-page-footer">{footer}</View>}
    </View>
  );
}
