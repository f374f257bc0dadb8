import type { Case, TimelineEntry } from '@zero-visit/shared-types';
import { Card, Timeline } from 'antd';
import { momentOf } from '../../texts/dates';
import { useSay } from '../../texts/language';
import { happenings, texts } from './texts';

const BY = { citizen: texts.byCitizen, staff: texts.byStaff, system: texts.bySystem } as const;

const NO: readonly TimelineEntry['action'][] = ['refuse', 'refuseIntake', 'withdraw'];
const END: readonly TimelineEntry['action'][] = ['deliver', 'pickUp', 'openElectronically'];

function colourOf(action: TimelineEntry['action']): string {
  if (NO.includes(action)) return 'red';
  if (END.includes(action)) return 'green';
  return action === 'askCorrection' ? 'orange' : 'blue';
}

/** What happened, newest first, with who did it and why. */
export function CaseTimeline({ timeline }: Pick<Case, 'timeline'>) {
  const say = useSay();
  return (
    <Card title={say(texts.timeline)} size="small">
      <Timeline
        items={timeline.toReversed().map((entry) => ({
          key: `${entry.at} ${entry.action}`,
          color: colourOf(entry.action),
          content: (
            <>
              <strong>{say(happenings[entry.action])}</strong>
              <span className="timeline-by">{say(BY[entry.by])}</span>
              <time dateTime={entry.at}>{momentOf(entry.at)}</time>
              {entry.reason && <p className="timeline-reason">{entry.reason}</p>}
            </>
          ),
        }))}
      />
    </Card>
  );
}
