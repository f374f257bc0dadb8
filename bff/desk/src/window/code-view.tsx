import type { QrSessionState } from '@zero-visit/shared-types';
import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-clock';
import { useSay } from '../texts/language';
import { QrPicture } from './qr-picture';
import { Ring } from './ring';
import { texts } from './texts';

type Showing = Extract<QrSessionState, { state: 'showing' }>;
type Props = { code: Showing; service: string; lineLost: boolean };

/** A code is taken for one turn after its own; past that, showing it would be a lie. */
const GRACE_MS = 20_000;

/** The rotating code, large, with what to type where nothing can scan, and the time until it turns. */
export function CodeView({ code, service, lineLost }: Props) {
  const say = useSay();
  const { now, shownAt } = useTurn(code.link);
  const turnsAt = Date.parse(code.rotatesAt);
  const isStale = now > turnsAt + GRACE_MS || now > Date.parse(code.endsAt);
  const seconds = Math.max(0, Math.ceil((turnsAt - now) / 1000));
  const left = Math.max(0, (turnsAt - now) / Math.max(1, turnsAt - shownAt));

  return (
    <section className="code">
      <div className="code-words">
        <h1>{service}</h1>
        <p className="code-lead">{say(texts.scan)}</p>
        <ol>
          <li>{say(texts.stepScan)}</li>
          <li>{say(texts.stepMatch)}</li>
          <li>{say(texts.stepSubmit)}</li>
        </ol>
      </div>
      <div className="code-card">
        <div className="code-picture">
          <QrPicture text={code.link} label={say(texts.qrLabel, { service })} isFaint={isStale} />
          {isStale && (
            <p className="code-stale" role="alert">
              {say(texts.stale)}
            </p>
          )}
        </div>
        <div className="code-below">
          <p className="short-code">
            <span>{say(texts.shortCode)}</span>
            <strong>{isStale ? '···· ····' : spaced(code.shortCode)}</strong>
          </p>
          {!isStale && (
            <p className="turn">
              <Ring share={left} />
              <span>{seconds > 0 ? say(texts.turns, { seconds }) : say(texts.turning)}</span>
            </p>
          )}
        </div>
        <p className="code-line" role="status">
          {lineLost && say(texts.lineLost)}
        </p>
      </div>
    </section>
  );
}

/** Eight letters are read and typed in two fours. */
const spaced = (shortCode: string): string => shortCode.replace(/^(.{4})-?(.{4})$/, '$1 $2');

/** The server's time, counted while a code is shown, and when this code came. */
function useTurn(link: string): { now: number; shownAt: number } {
  const [turn, setTurn] = useState({ link, shownAt: serverNow(), now: serverNow() });
  useEffect(() => {
    const tick = () => {
      const now = serverNow();
      setTurn((before) => ({ link, shownAt: before.link === link ? before.shownAt : now, now }));
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [link]);
  return turn;
}
