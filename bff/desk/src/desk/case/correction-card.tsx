import type { DeskCase } from '@zero-visit/shared-types';
import { Card } from 'antd';
import { momentOf } from '../../texts/dates';
import { useLanguage, useSay } from '../../texts/language';
import { texts } from './texts';

type Props = {
  correction: NonNullable<DeskCase['case']['correction']>;
  form: DeskCase['content']['form'];
};

/** The correction notice as the citizen has it. */
export function CorrectionCard({ correction, form }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Card title={say(texts.notice)} size="small">
      <p>{correction.note}</p>
      <ul className="notice-items">
        {correction.items.map(({ questionId, reason }) => (
          <li key={questionId}>
            <strong>
              {form.find(({ id }) => id === questionId)?.label[language] ?? questionId}
            </strong>
            ：{reason}
          </li>
        ))}
      </ul>
      <p className="faint">
        {say(texts.askedAt, { time: momentOf(correction.askedAt) })}
        {correction.answeredAt &&
          ` · ${say(texts.answeredAt, { time: momentOf(correction.answeredAt) })}`}
      </p>
    </Card>
  );
}
