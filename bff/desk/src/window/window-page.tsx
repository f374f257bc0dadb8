import { useEffect } from 'react';
import { useIsSandbox } from '../api/deployment';
import { EnrolView } from './enrol-view';
import { ServingView } from './serving-view';
import { StartView } from './start-view';
import { useScreen } from './use-screen';
import { useWakeLock } from './use-wake-lock';

/** The page to try the product opens the window with `?auto=1`: it registers itself there. */
const opensItself = new URLSearchParams(location.search).has('auto');

let openedItself = false;

/** A registered screen in a hall. It never receives, and so never shows, personal data. */
export function WindowPage() {
  const isSandbox = useIsSandbox();
  const [screen, { enrol, enrolSample, revoked }] = useScreen();
  const enrolsItself = opensItself && isSandbox === true && screen.phase === 'unknown';
  useWakeLock();

  useEffect(() => {
    // Once for each time the page is opened: a server that refuses must not be asked for ever.
    if (!enrolsItself || openedItself) return;
    openedItself = true;
    enrolSample();
  }, [enrolsItself, enrolSample]);

  if (screen.phase === 'signedIn') {
    return (
      <ServingView
        session={screen.session}
        facts={screen.facts}
        isSandbox={isSandbox === true}
        picksItself={opensItself}
        revoked={revoked}
      />
    );
  }
  if (screen.phase === 'unknown' && !(enrolsItself && !screen.trouble)) {
    return (
      <EnrolView
        isSandbox={isSandbox === true}
        busy={screen.busy}
        {...(screen.trouble && { trouble: screen.trouble })}
        enrol={enrol}
        enrolSample={enrolSample}
      />
    );
  }
  return (
    <StartView
      isSandbox={isSandbox === true}
      {...(screen.trouble && { trouble: screen.trouble })}
    />
  );
}
