import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { connect } from '../api/send';
import { useSay } from '../texts/language';
import { ChooseView } from './choose-view';
import { DisplayView } from './display-view';
import { Frame } from './frame';
import { keepService, keptService } from './kept-service';
import type { ScreenSession, SignedInScreen } from './screen-session';
import { type Display, serveCitizens } from './serve-citizens';
import { texts } from './texts';

type Props = {
  session: ScreenSession;
  facts: SignedInScreen;
  isSandbox: boolean;
  /** Takes the first service by itself, where nobody is there to choose. */
  picksItself: boolean;
  revoked: () => void;
};

/** A signed-in screen: chooses its service once, then serves one citizen after the other. */
export function ServingView({ session, facts, isSandbox, picksItself, revoked }: Props) {
  const say = useSay();
  const [chosen, setChosen] = useState(keptService);
  const [choosing, setChoosing] = useState(false);
  const fallback = picksItself ? facts.services[0] : undefined;
  const kept = facts.services.find(({ code }) => code === chosen) ?? fallback;
  const service = choosing ? undefined : kept;
  const [display, next] = useServing(session, service?.code, revoked);

  function choose(code: string) {
    keepService(code);
    setChosen(code);
    setChoosing(false);
  }

  if (!service) {
    return (
      <Frame isSandbox={isSandbox} screen={facts.window}>
        <ChooseView services={facts.services} choose={choose} />
      </Frame>
    );
  }
  return (
    <Frame
      isSandbox={isSandbox}
      screen={facts.window}
      footer={
        <button type="button" className="quiet" onClick={() => setChoosing(true)}>
          {say(texts.changeService)}
        </button>
      }
    >
      <DisplayView display={display} service={service} next={next} />
    </Frame>
  );
}

/** Runs the service at this screen while one is chosen; `next` makes it free for the next citizen. */
function useServing(
  session: ScreenSession,
  serviceCode: string | undefined,
  revoked: () => void,
): [Display, () => void] {
  const [display, setDisplay] = useState<Display>({});
  const api = useMemo(() => connect(session), [session]);
  const running = useRef<ReturnType<typeof serveCitizens> | undefined>(undefined);

  useEffect(() => {
    if (serviceCode === undefined) return;
    setDisplay({});
    const serving = serveCitizens({ api, session, serviceCode, show: setDisplay, revoked });
    running.current = serving;
    return serving.stop;
  }, [api, session, serviceCode, revoked]);

  return [display, useCallback(() => running.current?.next(), [])];
}
