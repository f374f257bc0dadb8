import { useEffect } from 'react';
import { textOfFailure } from '../texts/failures';
import { useLanguage, useSay } from '../texts/language';
import { CodeView } from './code-view';
import { EndView } from './end-view';
import { MatchedView, NumberView } from './number-view';
import type { SignedInScreen } from './screen-session';
import type { Display } from './serve-citizens';
import { texts } from './texts';

type Props = {
  display: Display;
  service: SignedInScreen['services'][number];
  next: () => void;
};

/** The one thing that this screen says now. */
export function DisplayView({ display, service, next }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { state, trouble } = display;

  // The page to try the product tells by this what to do next. It is a word, never a number.
  useEffect(() => {
    document.documentElement.dataset.errand = state?.state ?? 'opening';
  }, [state?.state]);

  if (!state) {
    return (
      <section className="notice" role="status">
        <span className="spinner" aria-hidden="true" />
        <h1>{say(trouble ? textOfFailure(trouble) : texts.opening)}</h1>
        {trouble && <p>{say(texts.tryingAgain)}</p>}
      </section>
    );
  }
  const lineLost = trouble !== undefined;
  switch (state.state) {
    case 'showing':
      return <CodeView code={state} service={service.name[language]} lineLost={lineLost} />;
    case 'claimed':
      return <NumberView number={state.number} lineLost={lineLost} next={next} />;
    case 'confirmed':
      return <MatchedView lineLost={lineLost} next={next} />;
    case 'done':
    case 'notDone':
      return <EndView isDone={state.state === 'done'} next={next} />;
  }
}
