import { type RefObject, useEffect, useState } from 'react';
import { useSay } from '../texts/language';
import { type Held, holdPhone } from './hold-phone';
import { texts } from './texts';

/** Good news is old news after this long, in milliseconds. */
const SAID_MS = 5_000;

type Frame = RefObject<HTMLIFrameElement | null>;

/** In place of a camera: one press is the hand that holds the phone to the screen. */
export function HoldButton({
  screen,
  phone,
  isNext,
}: {
  screen: Frame;
  phone: Frame;
  isNext: boolean;
}) {
  const say = useSay();
  const [outcome, setOutcome] = useState<Held | 'holding'>();

  useEffect(() => {
    if (outcome !== 'held') return;
    const timer = setTimeout(() => setOutcome(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function hold() {
    const [from, to] = [screen.current?.contentWindow, phone.current?.contentWindow];
    if (!from || !to) return setOutcome('phoneSilent');
    setOutcome('holding');
    setOutcome(await holdPhone(from, to));
  }

  return (
    <div className="hold">
      <button
        type="button"
        id="hold"
        className={isNext ? 'is-next' : ''}
        disabled={outcome === 'holding'}
        onClick={() => void hold()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16" />
        </svg>
        {say(outcome === 'holding' ? texts.holding : texts.hold)}
      </button>
      <p role="status">{outcome && outcome !== 'holding' && say(texts[outcome])}</p>
    </div>
  );
}
