import { View } from '@tarojs/components';
import type { Errand } from '@zero-visit/shared-types';
import { useState } from 'react';
import { errandTexts } from '../../messages/errand';
import { useSay } from '../../messages/say';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/notice';
import { NumberChoice } from './number-choice';
import { useHandshake } from './use-errand';

/**
 * Is it you, and do you stand before the screen? Two questions, one after the other; saying no is as
 * easy as saying yes, and a wrong number ends the claim (settled.md 3).
 */
export function ConfirmErrand({ errand }: { errand: Errand }) {
  const say = useSay();
  const [isMe, setMe] = useState(false);
  const { match, decline } = useHandshake(errand);
  const isBusy = match.isPending || decline.isPending;
  const stop = (text: string) => (
    <Button
      id="errand-not-me"
      text={text}
      busy={decline.isPending}
      disabled={match.isPending}
      onTap={() => decline.mutate()}
    />
  );
  return (
    <View className="ui-card">
      {(match.error || decline.error) && (
        <ProblemNote id="errand-handshake-problem" problem={match.error ?? decline.error} />
      )}
      <View className="ui-heading">
        {say(isMe ? errandTexts.whichNumber : errandTexts.isItYou)}
      </View>
      <View className="ui-paragraph ui-soft">
        {say(isMe ? errandTexts.whichNumberWhy : errandTexts.isItYouWhy)}
      </View>
      {isMe ? (
        <>
          <NumberChoice
            id="errand-number"
            numbers={errand.numbers ?? []}
            busy={isBusy}
            onPick={(number) => match.mutate(number)}
          />
          {stop(say(errandTexts.noneOfThese))}
        </>
      ) : (
        <View className="errand-yes-no">
          <Button
            id="errand-yes"
            kind="primary"
            text={say(errandTexts.yes)}
            disabled={isBusy}
            onTap={() => setMe(true)}
          />
          {stop(say(errandTexts.notMe))}
        </View>
      )}
    </View>
  );
}
