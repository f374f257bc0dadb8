import { useEffect } from 'react';
import { tabTexts } from '../../messages/home';
import { useSay } from '../../messages/say';
import { nameTabs, usePageShown } from '../../platform/pages';

/** Names the five tabs in the owner's language, whenever a tab is in front or the language changes. */
export function useTabNames(): void {
  const say = useSay();
  const names = Object.values(tabTexts).map((text) => say(text));
  const joined = names.join();
  usePageShown(() => nameTabs(joined.split(',')));
  useEffect(() => nameTabs(joined.split(',')), [joined]);
}
