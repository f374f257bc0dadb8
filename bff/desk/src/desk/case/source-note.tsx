import type { Answer } from '@zero-visit/shared-types';
import { Tag } from 'antd';
import { dayOf } from '../../texts/dates';
import { useLanguage, useSay } from '../../texts/language';
import { texts } from './texts';

/** Where an answer comes from: the register and the day it held, the account, or the citizen's own hand. */
export function SourceNote({ answer }: { answer: Answer }) {
  const say = useSay();
  const language = useLanguage();
  if (answer.source === 'citizen') return <Tag>{say(texts.fromCitizen)}</Tag>;
  if (answer.source === 'account') return <Tag color="purple">{say(texts.fromAccount)}</Tag>;
  return (
    <span className="source">
      <Tag color="blue">{answer.register?.[language] ?? say(texts.fromRegister)}</Tag>
      {answer.asOf && <small>{say(texts.asOf, { day: dayOf(answer.asOf) })}</small>}
    </span>
  );
}
