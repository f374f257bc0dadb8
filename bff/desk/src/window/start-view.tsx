import type { FailureCode } from '../api/failure';
import { textOfFailure } from '../texts/failures';
import { useSay } from '../texts/language';
import { Frame } from './frame';
import { texts } from './texts';

/** The first moments, and the wait for a line that is down. */
export function StartView({ isSandbox, trouble }: { isSandbox: boolean; trouble?: FailureCode }) {
  const say = useSay();
  return (
    <Frame isSandbox={isSandbox}>
      <section className="notice" role="status">
        <span className="spinner" aria-hidden="true" />
        <h1>{say(trouble ? textOfFailure(trouble) : texts.starting)}</h1>
        {trouble && <p>{say(texts.tryingAgain)}</p>}
      </section>
    </Frame>
  );
}
