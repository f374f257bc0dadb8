import { useSay } from '../texts/language';
import { RESULT_MS } from './serve-citizens';
import { texts } from './texts';

type Props = { isDone: boolean; next: () => void };

/** Done or not done: all that a screen learns of an errand. */
export function EndView({ isDone, next }: Props) {
  const say = useSay();
  return (
    <section className={isDone ? 'notice is-done' : 'notice is-not-done'}>
      <svg className="sign" viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="20" />
        {isDone ? <path d="m15 25 6.5 6.5L34 18" /> : <path d="M16 24h16" />}
      </svg>
      <h1 role="status">{say(isDone ? texts.doneTitle : texts.notDoneTitle)}</h1>
      <p>{say(isDone ? texts.doneHelp : texts.notDoneHelp)}</p>
      <button type="button" className="secondary" onClick={next}>
        {say(texts.next)}
      </button>
      <span
        className="end-bar"
        style={{ animationDuration: `${RESULT_MS}ms` }}
        aria-hidden="true"
      />
    </section>
  );
}
