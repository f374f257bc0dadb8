import { type ReactNode, useEffect, useRef } from 'react';
import { useIsSandbox } from '../api/deployment';
import { useSay } from '../texts/language';
import { LanguageSwitch } from '../texts/language-switch';
import { HoldButton } from './hold-button';
import { ScaledFrame } from './scaled-frame';
import { SidePanel } from './side-panel';
import { STEPS, type Step, stepOf } from './step-rules';
import { stepHelp, stepNames, texts } from './texts';
import { useObserved } from './use-observed';

const wordOfScreen = (inside: Window) => inside.document.documentElement.dataset.errand;
const pageOfPhone = (inside: Window) => inside.location.hash.slice(1);

/** The whole errand on one desktop screen: the hall's screen, the citizen's phone, the desk. */
export function TryPage() {
  const say = useSay();
  const isSandbox = useIsSandbox();
  const screen = useRef<HTMLIFrameElement>(null);
  const phone = useRef<HTMLIFrameElement>(null);
  const step = stepOf(useObserved(screen, wordOfScreen), useObserved(phone, pageOfPhone));

  useEffect(() => {
    document.title = say(texts.title);
  }, [say]);

  if (isSandbox === undefined) return null;
  if (!isSandbox) return <p className="not-here">{say(texts.notHere)}</p>;
  return (
    <div className="try">
      <header className="head">
        <h1>{say(texts.title)}</h1>
        <Steps now={step} />
        <LanguageSwitch />
      </header>
      <aside className="next">
        <strong>{say(texts.steps)}</strong>
        <span role="status">{say(stepHelp[step])}</span>
        <small>{say(texts.sandbox)}</small>
      </aside>
      <main className="stations">
        <div className="left">
          <Station name={say(texts.screen)} at="/window/">
            <iframe ref={screen} title={say(texts.screen)} src="/window/?auto=1" />
          </Station>
          <SidePanel />
        </div>
        <Station name={say(texts.phone)} at="/" className="phone-station">
          <HoldButton screen={screen} phone={phone} isNext={step === 'scan'} />
          <div className="phone">
            <ScaledFrame
              frameRef={phone}
              title={say(texts.phone)}
              src="/"
              width={390}
              height={844}
              allow="camera 'none'"
            />
          </div>
        </Station>
        <Station name={say(texts.desk)} at="/desk/">
          <ScaledFrame title={say(texts.desk)} src="/desk/" width={800} />
        </Station>
      </main>
    </div>
  );
}

function Steps({ now }: { now: Step }) {
  const say = useSay();
  return (
    <ol className="steps">
      {STEPS.map((step) => (
        <li key={step} aria-current={step === now ? 'step' : undefined}>
          {say(stepNames[step])}
        </li>
      ))}
    </ol>
  );
}

type StationProps = { name: string; at: string; className?: string; children: ReactNode };

/** One of the three places, with its name and the way to see it alone. */
function Station({ name, at, className = '', children }: StationProps) {
  const say = useSay();
  return (
    <section className={`station ${className}`}>
      <h2>
        {name}
        <a href={at} target="_blank" rel="noreferrer">
          {say(texts.alone)} ↗
        </a>
      </h2>
      {children}
    </section>
  );
}
