import { useMutation } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type {
  AnswerValue,
  Case,
  CaseContent,
  Correction,
  FormQuestion,
} from '@zero-visit/shared-types';
import { type ReactNode, useState } from 'react';
import { api, keptActs } from '../../api/api';
import { caseTexts } from '../../messages/cases';
import { useSay } from '../../messages/say';
import { goBack, scrollToPart } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Notice, ProblemNote } from '../../ui/notice';
import { isPlain, QuestionField } from '../../ui/question-field';
import { AnswerList } from './case-answers';
import { CorrectionPicture } from './correction-picture';
import { correctedAnswers, flaggedQuestions, unanswered } from './correction-rules';
import { useRememberCase } from './use-cases';

/** Draws a question whose answer is an address: the page has the address book, this room has not. */
export type AddressSlot = (slot: {
  id: string;
  label: string;
  chosen: string | undefined;
  fault: string | undefined;
  onChoose: (addressId: string) => void;
}) => ReactNode;

type CorrectionFormProps = {
  shown: Case & { correction: Correction };
  content: CaseContent;
  renderAddress: AddressSlot;
};

/** The flagged questions to be answered anew; the rest is shown and cannot be touched. */
export function CorrectionForm({ shown, content, renderAddress }: CorrectionFormProps) {
  const say = useSay();
  const [given, setGiven] = useState<Readonly<Record<string, AnswerValue>>>({});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { mutate, isPending, error } = useCorrectCase(shown);
  const flagged = flaggedQuestions(content.form, shown.correction);

  const answer = (id: string) => (value: AnswerValue) =>
    setGiven((earlier) => ({ ...earlier, [id]: value }));
  const send = () => {
    const answers = correctedAnswers(flagged, content, given);
    const open = unanswered(flagged, answers);
    setMissing(open);
    if (open.length === 0) mutate(answers);
    else void scrollToPart(`q-${open[0]}-frame`);
  };
  return (
    <View>
      <Notice tone="warn" title={say(caseTexts.correctionTitle, { count: flagged.length })}>
        <View>{shown.correction.note}</View>
        <View>{say(caseTexts.correctionOnce)}</View>
      </Notice>
      {flagged.map(({ question, reason }) => (
        <View key={question.id} className="ui-section">
          <Notice tone="bad" title={say(caseTexts.whatIsWrong, { reason })} />
          <FlaggedQuestion
            caseId={shown.id}
            question={question}
            value={given[question.id] ?? content.answers[question.id]?.value}
            fault={missing.includes(question.id) ? say(caseTexts.stillMissing) : undefined}
            onAnswer={answer(question.id)}
            renderAddress={renderAddress}
          />
        </View>
      ))}
      {error && <ProblemNote id="correction-problem" problem={error} onRetry={send} />}
      <View className="ui-block">
        <Button
          id="correction-send"
          kind="primary"
          text={say(caseTexts.send)}
          busy={isPending}
          onTap={send}
        />
      </View>
      <AnswerList
        title={say(caseTexts.restStays)}
        content={content}
        except={flagged.map(({ question }) => question.id)}
      />
    </View>
  );
}

type FlaggedQuestionProps = {
  caseId: string;
  question: FormQuestion;
  value: AnswerValue | undefined;
  fault: string | undefined;
  onAnswer: (value: AnswerValue) => void;
  renderAddress: AddressSlot;
};

function FlaggedQuestion({ caseId, question, renderAddress, ...answer }: FlaggedQuestionProps) {
  const say = useSay();
  const { value, fault, onAnswer } = answer;
  if (isPlain(question)) return <QuestionField question={question} {...answer} />;
  if (question.kind === 'picture') {
    return (
      <CorrectionPicture caseId={caseId} question={question} fault={fault} onAnswer={onAnswer} />
    );
  }
  return renderAddress({
    id: `q-${question.id}`,
    label: say(question.label),
    chosen: value === undefined ? undefined : `${value}`,
    fault,
    onChoose: onAnswer,
  });
}

/** Signs and sends the corrected answers; a lost answer is asked for again with the same key. */
function useCorrectCase({ id, correction }: Case & { correction: Correction }) {
  const remember = useRememberCase();
  return useMutation({
    mutationFn: (answers: Record<string, AnswerValue>) =>
      keptActs.perform(
        `correction.${id}`,
        { nonce: correction.nonce ?? '', body: { answers } },
        ({ nonce, idempotencyKey, body }) =>
          api.correctCase({ params: { id }, body, nonce, idempotencyKey }),
      ),
    onSuccess: async (corrected) => {
      await remember(corrected);
      await goBack();
    },
  });
}
