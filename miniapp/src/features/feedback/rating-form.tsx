import { useMutation, useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { Case, Rating } from '@zero-visit/shared-types';
import { useRef, useState } from 'react';
import { api, keptActs } from '../../api/api';
import { keys } from '../../api/queries';
import { feedbackTexts } from '../../messages/feedback';
import { useSay } from '../../messages/say';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { TextArea } from '../../ui/field';
import { Notice, ProblemNote } from '../../ui/notice';

const wordsOf = {
  '5': feedbackTexts.five,
  '4': feedbackTexts.four,
  '3': feedbackTexts.three,
  '2': feedbackTexts.two,
  '1': feedbackTexts.one,
} as const;
type Stars = keyof typeof wordsOf;
const bestFirst = (Object.keys(wordsOf) as Stars[]).reverse();

/** 好差评: five levels in words and a comment, once for a finished case; afterwards what was given. */
export function RatingForm({ shown }: { shown: Case }) {
  const say = useSay();
  if (shown.rating) {
    const words = say(wordsOf[`${shown.rating.stars}` as Stars]);
    return (
      <Notice id="case-rated" tone="good" title={say(feedbackTexts.thanks)}>
        {say(feedbackTexts.rated, { words })}
      </Notice>
    );
  }
  return shown.actions.includes('rate') ? <Questions caseId={shown.id} /> : null;
}

function Questions({ caseId }: { caseId: string }) {
  const say = useSay();
  const [stars, setStars] = useState<Stars>();
  const [isAsked, setIsAsked] = useState(false);
  const comment = useRef('');
  const { mutate: rate, isPending, error } = useRateCase(caseId);

  const send = () => {
    setIsAsked(true);
    if (stars === undefined) return;
    const text = comment.current.trim();
    rate({ stars: Number(stars), ...(text !== '' && { comment: text }) });
  };
  return (
    <View className="ui-section">
      <Choice
        id="rating"
        label={say(feedbackTexts.title)}
        hint={say(feedbackTexts.hint)}
        options={bestFirst.map((value) => ({ value, label: say(wordsOf[value]) }))}
        chosen={stars}
        onChoose={setStars}
        fault={isAsked && stars === undefined ? say(feedbackTexts.choose) : undefined}
      />
      <TextArea
        id="rating-comment"
        label={say(feedbackTexts.comment)}
        placeholder={say(feedbackTexts.commentHint)}
        required={false}
        onType={(value) => {
          comment.current = value;
        }}
      />
      {error && <ProblemNote id="rating-problem" problem={error} onRetry={send} />}
      <View className="ui-block">
        <Button
          id="rating-send"
          kind="primary"
          text={say(feedbackTexts.send)}
          busy={isPending}
          onTap={send}
        />
      </View>
    </View>
  );
}

/** Rates once, however often the line breaks: an unanswered rating is sent again as it was. */
function useRateCase(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rating: Rating) =>
      keptActs.perform(
        `rating.${caseId}`,
        { nonce: '', body: rating },
        ({ idempotencyKey, body }) =>
          api.rateCase({ params: { id: caseId }, body, idempotencyKey }),
      ),
    onSuccess: (rated) => client.setQueryData(keys.case(caseId), rated),
    onError: () => client.invalidateQueries({ queryKey: keys.case(caseId) }),
  });
}
