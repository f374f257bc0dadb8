import { useSay } from '../texts/language';
import { texts } from './texts';

type Props = { lineLost: boolean; next: () => void };

/** Two digits, drawn when the code was claimed: the phone asks for them (settled.md 3). */
export function NumberView({ number, lineLost, next }: Props & { number: string }) {
  const say = useSay();
  return (
    <section className="notice">
      <h1>{say(texts.numberTitle)}</h1>
      <p className="number" role="status">
        {number}
      </p>
      <p>{say(texts.numberHelp)}</p>
      <button type="button" className="secondary" onClick={next}>
        {say(texts.notMe)}
      </button>
      <p className="notice-line" role="status">
        {lineLost && say(texts.lineLost)}
      </p>
    </section>
  );
}

/** The errand goes on at the phone; the screen may be freed for the next citizen. */
export function MatchedView({ lineLost, next }: Props) {
  const say = useSay();
  return (
    <section className="notice">
      <svg className="sign sign-phone" viewBox="0 0 48 48" aria-hidden="true">
        <rect x="13" y="4" width="22" height="40" rx="4" />
        <path d="m18 24 4.5 4.5L31 20" />
      </svg>
      <h1 role="status">{say(texts.confirmedTitle)}</h1>
      <p>{say(texts.confirmedHelp)}</p>
      <button type="button" className="primary" onClick={next}>
        {say(texts.next)}
      </button>
      <p className="notice-line" role="status">
        {lineLost && say(texts.lineLost)}
      </p>
    </section>
  );
}
