import type { Language } from '@zero-visit/shared-types';
import { preferenceTexts } from '../../messages/preferences';
import { useSay } from '../../messages/say';
import { prefer, usePreferences } from '../../platform/preferences';
import { Button } from '../../ui/button';

/** The next language at each tap, named in that language: who cannot read this one finds it. */
export function LanguageEntry() {
  const say = useSay();
  const next = following[usePreferences().language];
  return (
    <Button
      id="language-entry"
      kind="link"
      text={say(preferenceTexts[next])}
      onTap={() => prefer({ language: next })}
    />
  );
}

const following: Record<Language, Language> = {
  'zh-Hans': 'en',
  en: 'zh-Hant',
  'zh-Hant': 'zh-Hans',
};
