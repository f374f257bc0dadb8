import { useMutation } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { AnswerValue, Case, CaseContent, Correction } from '@zero-visit/shared-types';
import { type ReactNode, useState } from 'react';
import { api, keptActs } from '../../api/api';
import { caseTexts } from '../../messages/cases';
import { useSay } from '../../messages/say';
import { goBack } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Notice, ProblemNote } from '../../ui/notice';
import { isPlain, QuestionField } from '../../ui/question-field';
import { AnswerList } from './case-answers';
import { correctedAnswers, type Flagged, flaggedQuestions, unanswered } from './correction-rules';
import { useRememberCase } from './use-cases';

export type SpecialAnswer = (
  flagged: Flagged,
  value: AnswerValue | undefined,
  onAnswer: (value: AnswerValue) => void,
) => ReactNode;

type CorrectionFormProps = {
  shown: Case & { correction: Correction };
  content: CaseContent;
  /** Draws addresses and pictures, which the page has and this room has not. */
  special: SpecialAnswer;
};

/** The flagged questions to be answered anew; the rest is shown and cannot be touched. */
export function CorrectionForm({ shown, content, special }: CorrectionFormProps) {
  const say = useSay();
  const [given, setGiven] = useState<Readonly<Record<string, AnswerValue>>>({});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { mutate, isPending, error } = useCorrectCase(shown);
  const flagged = flaggedQuestions(content.form, shown.correction);

  const answer = (id: string) => (value: AnswerValue) => setGiven({ ...given, [id]: value });
  const send = () => {
    const answers = correctedAnswers(flagged, content, given);
    const open = unanswered(flagged, answers);
    setMissing(open);
    if (open.length === 0) mutate(answers);
  };
  return (
    <View>
      <Notice tone="warn" title={say(caseTexts.correctionTitle, { count: flagged.length })}>
        <View>{shown.correction.note}</View>
        <View>{say(caseTexts.correctionOnce)}</View>
      </Notice>
      {flagged.map((item) => {
        const { question, reason } = item;
        const value = given[question.id] ?? content.answers[question.id]?.value;
        return (
          <View key={question.id} className="ui-section">
            <Notice tone="bad" title={say(caseTexts.whatIsWrong, { reason })} />
            {isPlain(question) ? (
              <QuestionField
                question={question}
                value={value}
                fault={missing.includes(question.id) ? say(caseTexts.stillMissing) : undefined}
                onAnswer={answer(question.id)}
              />
            ) : (
              special(item, value, answer(question.id))
            )}
          </View>
        );
      })}
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
