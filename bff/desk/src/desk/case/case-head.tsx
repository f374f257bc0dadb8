import type { DeskCase } from '@zero-visit/shared-types';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { momentOf } from '../../texts/dates';
import { useLanguage, useSay } from '../../texts/language';
import { CaseNumber } from '../queue/case-number';
import { Colleague } from '../queue/colleague';
import { PromiseNote } from '../queue/promise-note';
import { StateTag } from '../queue/state-tag';
import { texts as queueTexts } from '../queue/texts';
import { texts } from './texts';

type Props = { seen: DeskCase; nextId: string | undefined; isReading: boolean; read: () => void };

/** Which case this is, whose, and how its clock stands. */
export function CaseHead({ seen, nextId, isReading, read }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { case: theCase, applicant } = seen;
  return (
    <header className="case-head">
      <div className="case-ways">
        <Link to="/">← {say(texts.back)}</Link>
        <span className="faint">{say(texts.accessNote)}</span>
        <Button size="small" loading={isReading} onClick={read}>
          {say(texts.reload)}
        </Button>
        {nextId && <Link to={`/cases/${nextId}`}>{say(texts.next)} →</Link>}
      </div>
      <div className="case-title">
        <h1>{theCase.service.name[language]}</h1>
        <StateTag state={theCase.state} />
        {theCase.service.instant && <Tag>{say(queueTexts.instant)}</Tag>}
        <CaseNumber number={theCase.number} />
      </div>
      <dl className="case-facts">
        <div>
          <dt>{say(texts.applicant)}</dt>
          <dd>
            <strong>{applicant.name}</strong>{' '}
            <span className="id-number">{applicant.idNumber}</span>
          </dd>
        </div>
        <div>
          <dt>{say(texts.receivedAt)}</dt>
          <dd>{momentOf(theCase.receivedAt)}</dd>
        </div>
        <div>
          <dt>{say(texts.promised)}</dt>
          <dd>
            <PromiseNote line={theCase} />
            <small> {say(texts.workingDays, { days: theCase.promised.workingDays })}</small>
          </dd>
        </div>
        <div>
          <dt>{say(texts.delivery)}</dt>
          <dd>{say(texts[theCase.delivery])}</dd>
        </div>
        {seen.assignedTo && (
          <div>
            <dt>{say(texts.assigned)}</dt>
            <dd>
              <Colleague staffId={seen.assignedTo} />
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}
