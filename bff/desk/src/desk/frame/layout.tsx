import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useLanguage, useSay } from '../../texts/language';
import { LanguageSwitch } from '../../texts/language-switch';
import { signOut, useStaff } from '../session/session';
import { texts as roles } from '../session/texts';
import { useSessionCare } from '../session/use-session-care';
import { KeysHelp } from '../shortcuts/keys-help';
import { shortcutTexts } from '../shortcuts/texts';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { texts } from './texts';

/** What stands around every page of the desk. */
export function Layout() {
  const say = useSay();
  const language = useLanguage();
  const staff = useStaff();
  const [helps, setHelps] = useState(false);
  useSessionCare();
  useShortcuts([{ key: '?', says: shortcutTexts.help, run: () => setHelps(true) }]);

  return (
    <>
      <button
        type="button"
        className="skip"
        onClick={() => document.getElementById('main')?.focus()}
      >
        {say(texts.skip)}
      </button>
      <header className="bar">
        <p className="bar-name">
          {say(roles.product)} <span>{say(roles.title)}</span>
        </p>
        <nav aria-label={say(texts.navigation)}>
          <NavLink to="/" end>
            {say(texts.queue)}
          </NavLink>
          <NavLink to="/lost-phones">{say(texts.lostPhones)}</NavLink>
          {staff.role === 'supervisor' && (
            <>
              <NavLink to="/windows">{say(texts.windows)}</NavLink>
              <NavLink to="/posters">{say(texts.posters)}</NavLink>
              <NavLink to="/reports">{say(texts.reports)}</NavLink>
            </>
          )}
        </nav>
        <div className="bar-end">
          <LanguageSwitch />
          <Button type="text" size="small" onClick={() => setHelps(true)}>
            {say(texts.shortcuts)} <kbd>?</kbd>
          </Button>
          <Tooltip title={staff.department[language]}>
            <span className="bar-staff">
              {staff.name} · {say(roles[staff.role])}
            </span>
          </Tooltip>
          <Button size="small" onClick={() => signOut('left')}>
            {say(texts.signOut)}
          </Button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <KeysHelp open={helps} close={() => setHelps(false)} />
    </>
  );
}
