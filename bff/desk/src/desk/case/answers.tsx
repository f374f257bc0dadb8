import type { Answer, DeskCase, FormQuestion } from '@zero-visit/shared-types';
import { Card, Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../../texts/language';
import { AnswerValue, AnswerWords } from './answer-value';
import { changedQuestions } from './changes-rules';
import { SourceNote } from './source-note';
import { texts } from './texts';

/** The questions that are marked for correction, each with how to correct it. */
export type Marking = {
  readonly flagged: Readonly<Record<string, string>>;
  readonly change: (flagged: Record<string, string>) => void;
};

type Props = { seen: DeskCase; marking: Marking | undefined; extra?: ReactNode };

/** What the citizen submitted: each answer with its source; after a correction, before and after. */
export function Answers({ seen, marking, extra }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { content } = seen;
  const changed = changedQuestions(content);
  return (
    <Card className="answers" title={say(texts.content)} extra={extra}>
      {changed.length > 0 && (
        <p className="changed-count">{say(texts.changedCount, { count: changed.length })}</p>
      )}
      {content.form.map((question) => (
        <div key={question.id}>
          {question.group && <h2 className="group">{question.group[language]}</h2>}
          <AnswerRow
            seen={seen}
            question={question}
            isChanged={changed.includes(question.id)}
            marking={marking}
          />
        </div>
      ))}
    </Card>
  );
}

type RowProps = {
  seen: DeskCase;
  question: FormQuestion;
  isChanged: boolean;
  marking: Marking | undefined;
};

function AnswerRow({ seen, question, isChanged, marking }: RowProps) {
  const say = useSay();
  const language = useLanguage();
  const label = question.label[language];
  const answer = seen.content.answers[question.id];
  const how = marking?.flagged[question.id];
  const asked = seen.case.correction?.items.find(({ questionId }) => questionId === question.id);
  const classes = ['answer', isChanged && 'is-changed', how !== undefined && 'is-flagged'];

  function flag(isFlagged: boolean) {
    if (!marking) return;
    const { [question.id]: _, ...others } = marking.flagged;
    marking.change(isFlagged ? { ...others, [question.id]: '' } : others);
  }

  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <div className="answer-label">
        {marking && (
          <Checkbox
            checked={how !== undefined}
            disabled={question.fixed === true}
            title={question.fixed ? say(texts.notTheirs) : label}
            aria-label={say(texts.mark, { label })}
            onChange={({ target }) => flag(target.checked)}
          />
        )}
        <span>{label}</span>
      </div>
      <div className="answer-value">
        {isChanged && <Before question={question} answer={seen.content.before?.[question.id]} />}
        <div className="answer-now">
          {isChanged && question.kind !== 'picture' && <small>{say(texts.after)} </small>}
          <AnswerValue caseId={seen.case.id} question={question} answer={answer} />
        </div>
        {asked && <p className="answer-asked">{asked.reason}</p>}
        {marking && how !== undefined && (
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={200}
            value={how}
            status={how.trim() ? '' : 'error'}
            placeholder={say(texts.howToCorrect)}
            aria-label={`${label}：${say(texts.howToCorrect)}`}
            autoFocus
            onChange={({ target }) =>
              marking.change({ ...marking.flagged, [question.id]: target.value })
            }
          />
        )}
      </div>
      <div className="answer-source">{answer && <SourceNote answer={answer} />}</div>
    </div>
  );
}

/** What stood there before the correction; of a picture only that it is another one. */
function Before({ question, answer }: { question: FormQuestion; answer: Answer | undefined }) {
  const say = useSay();
  if (question.kind === 'picture') {
    return <p className="answer-before">{say(texts.pictureReplaced)}</p>;
  }
  return (
    <p className="answer-before">
      <small>{say(texts.before)}</small>{' '}
      <del>
        <AnswerWords question={question} answer={answer} />
      </del>
    </p>
  );
}
