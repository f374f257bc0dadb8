import { View } from '@tarojs/components';
import type { FormQuestion } from '@zero-visit/shared-types';
import { type ReactNode, useState } from 'react';
import { formTexts } from '../../messages/form';
import { useSay } from '../../messages/say';
import { aria } from '../../ui/aria';
import { isPlain, QuestionField } from '../../ui/question-field';
import { fitsQuestion, groupsOf, isVoid, valueNow } from './answer-rules';
import type { DraftKeeper, DraftState } from './draft-keeper';
import { KnownAnswer } from './known-answer';
import { PictureQuestion } from './picture-question';

export type AddressSlot = (question: {
  readonly id: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly fault: string | undefined;
  readonly onChoose: (addressId: string) => void;
}) => ReactNode;

export type ApplicationFormProps = {
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
  /** The citizen wanted to hand in: what is missing says so. */
  readonly showsMissing: boolean;
  /** The address book belongs to another feature: the page brings it. */
  readonly renderAddress: AddressSlot;
};

/** The id of a question's part of the page. */
export const questionPart = (questionId: string): string => `q-${questionId}`;

/** The form, already filled where something is known; only what is not is asked. */
export function ApplicationForm(props: ApplicationFormProps) {
  const say = useSay();
  const { draft } = props.state;
  return (
    <View>
      {groupsOf(draft.form.filter((question) => !isVoid(question, draft))).map(
        ({ heading, questions }) => (
          <View key={questions[0]?.id ?? ''} className="ui-card">
            {heading && (
              <View className="ui-heading" {...aria({ role: 'heading' })}>
                {say(heading)}
              </View>
            )}
            {questions.map((question) => (
              <Question key={question.id} {...props} question={question} />
            ))}
          </View>
        ),
      )}
    </View>
  );
}

function Question({
  question,
  keeper,
  state,
  showsMissing,
  renderAddress,
}: ApplicationFormProps & { question: FormQuestion }) {
  const say = useSay();
  const { draft, changes, refused } = state;
  const [isCorrecting, setCorrecting] = useState(question.id in changes);
  const answer = draft.answers[question.id];
  const value = valueNow(question, draft, changes);
  const id = questionPart(question.id);
  const fault = useFault(question, value, {
    showsMissing,
    isRefused: refused.includes(question.id),
  });
  const isPending = draft.pending.includes(question.id);
  const isKnown = answer !== undefined && answer.source !== 'citizen' && value === answer.value;

  if (question.kind === 'picture') {
    return <PictureQuestion id={id} question={question} keeper={keeper} fault={fault} />;
  }
  if (!isPlain(question)) {
    return renderAddress({
      id,
      label: say(question.label),
      chosen: typeof value === 'string' ? value : undefined,
      fault,
      onChoose: (addressId) => keeper.change(question.id, addressId),
    });
  }
  if (question.fixed || isPending || (isKnown && !isCorrecting)) {
    return (
      <KnownAnswer
        id={id}
        question={question}
        answer={answer}
        isPending={isPending}
        {...(!question.fixed && !isPending && { onWrong: () => setCorrecting(true) })}
      />
    );
  }
  return (
    <View>
      <QuestionField
        question={question}
        value={value}
        fault={fault}
        onAnswer={(given) => keeper.change(question.id, given === '' ? null : given)}
      />
      {isCorrecting && <View className="ui-soft">{say(formTexts.wrongNote)}</View>}
    </View>
  );
}

/** What is wrong with an answer, in the words of its question. */
function useFault(
  question: FormQuestion,
  value: ReturnType<typeof valueNow>,
  { showsMissing, isRefused }: { showsMissing: boolean; isRefused: boolean },
): string | undefined {
  const say = useSay();
  const isEmpty = value === undefined || value === '';
  if (isEmpty) {
    return showsMissing && question.required ? say(formTexts.needsAnswer) : undefined;
  }
  if (!isRefused && fitsQuestion(question, value)) return undefined;
  return question.pattern ? say(question.pattern.says) : say(formTexts.notAccepted);
}
