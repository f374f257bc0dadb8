import { useState } from 'react';
import { connect } from '../api/send';
import { useSay } from '../texts/language';
import { PeoplePanel } from './people-panel';
import { texts } from './texts';
import { TextsPanel } from './texts-panel';
import { useAsked } from './use-asked';

const TEXTS_EVERY_MS = 3_000;
const askTexts = () => connect().listSandboxTexts();

/** Who one can be, and the text messages that were sent meanwhile. */
export function SidePanel() {
  const say = useSay();
  const [shown, setShown] = useState<'people' | 'sentTexts'>('people');
  const { answer } = useAsked(askTexts, TEXTS_EVERY_MS);
  const sent = answer?.items ?? [];
  return (
    <section className="panel">
      <div className="tabs" role="tablist">
        {(['people', 'sentTexts'] as const).map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === shown}
            onClick={() => setShown(each)}
          >
            {say(texts[each])}
            {each === 'sentTexts' && sent.length > 0 && (
              <span className="badge">{sent.length}</span>
            )}
          </button>
        ))}
      </div>
      <div className="panel-body" role="tabpanel">
        {shown === 'people' ? <PeoplePanel /> : <TextsPanel sent={sent} />}
      </div>
    </section>
  );
}
