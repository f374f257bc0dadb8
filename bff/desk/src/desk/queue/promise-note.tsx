import type { QueueLine } from '@zero-visit/shared-types';
import { Tooltip } from 'antd';
import { serverNow } from '../../api/server-clock';
import { daysUntil } from '../../texts/dates';
import { useSay } from '../../texts/language';
import { texts } from './texts';
import { urgencyOf } from './urgency-rules';

type Props = { line: Pick<QueueLine, 'state' | 'promised'> & { overdue?: boolean } };

/** The promised date, and how near it is: in words as well as in colour. */
export function PromiseNote({ line }: Props) {
  const say = useSay();
  const days = daysUntil(line.promised.date, serverNow());
  const urgency = urgencyOf(line, days);

  function words(): string {
    if (urgency === 'overdue')
      return days < 0 ? say(texts.overdue, { days: -days }) : say(texts.overdueToday);
    if (days === 0) return say(texts.today);
    return days === 1 ? say(texts.tomorrow) : say(texts.inDays, { days });
  }

  return (
    <span className={`promise promise-${urgency}`}>
      <span className="promise-date">
        {line.promised.date}
        {!line.promised.certain && (
          <Tooltip title={say(texts.estimatedHelp)}>
            <em> {say(texts.estimated)}</em>
          </Tooltip>
        )}
      </span>
      {urgency !== 'settled' && <span className="promise-words">{words()}</span>}
    </span>
  );
}
