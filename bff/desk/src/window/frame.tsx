import type { PropsWithChildren, ReactNode } from 'react';
import { useLanguage, useSay } from '../texts/language';
import { LanguageSwitch } from '../texts/language-switch';
import type { SignedInScreen } from './screen-session';
import { texts } from './texts';

type Props = PropsWithChildren<{
  isSandbox: boolean;
  /** Which screen this is; unknown before it has signed in. */
  screen?: SignedInScreen['window'];
  footer?: ReactNode;
}>;

/** What stands around every view: who asks and where, the languages, and that this is a sandbox. */
export function Frame({ isSandbox, screen, footer, children }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="frame">
      {isSandbox && <aside className="sandbox-note">{say(texts.sandbox)}</aside>}
      <header className="head">
        <div className="head-names">
          <p className="head-department">
            {screen ? screen.department[language] : say(texts.brand)}
          </p>
          {screen && (
            <p className="head-place">
              {screen.place[language]} · {screen.name}
            </p>
          )}
        </div>
        <LanguageSwitch />
      </header>
      <main className="main">{children}</main>
      <footer className="foot">
        <span>{say(texts.privacy)}</span>
        {footer}
      </footer>
    </div>
  );
}
