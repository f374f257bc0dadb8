import type { Language } from '@zero-visit/shared-types';
import { LANGUAGES, speak, useLanguage } from './language';

/** Three buttons, each in the words of its own language. */
export function LanguageSwitch() {
  const language = useLanguage();
  return (
    <fieldset className="languages" aria-label="语言 / 語言 / Language">
      {Object.entries(LANGUAGES).map(([each, name]) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => speak(each as Language)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
