import { View } from '@tarojs/components';
import type { Consent, WithdrawnConsent } from '@zero-visit/shared-types';
import { useState } from 'react';
import { authorisationTexts } from '../../messages/authorisations';
import { useSay } from '../../messages/say';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { Notice, ProblemNote } from '../../ui/notice';
import { useWithdrawAuthorisation } from './use-authorisations';

/** Takes an authorisation back: first what it will clear and keep, afterwards what it did. */
export function WithdrawAuthorisation({ consent }: { consent: Consent }) {
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  const { mutate: withdraw, isPending, error, data } = useWithdrawAuthorisation(consent.id);
  if (data) return <Withdrawn answer={data} />;
  if (consent.withdrawnAt) return null;
  return (
    <View className="ui-block">
      {error && <ProblemNote id="authorisation-withdraw-problem" problem={error} />}
      <Button
        id="authorisation-withdraw"
        text={say(authorisationTexts.withdraw)}
        onTap={() => setIsAsking(true)}
      />
      <Dialog
        id="authorisation-dialog"
        open={isAsking}
        title={say(authorisationTexts.withdrawTitle)}
        confirm={say(authorisationTexts.withdrawConfirm)}
        cancel={say(authorisationTexts.withdrawCancel)}
        warn
        busy={isPending}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => withdraw(undefined, { onSettled: () => setIsAsking(false) })}
      >
        <View>{say(authorisationTexts.withdrawClears)}</View>
        <View className="ui-paragraph">{say(authorisationTexts.withdrawKeeps)}</View>
        <View className="ui-paragraph">{say(authorisationTexts.withdrawRight)}</View>
      </Dialog>
    </View>
  );
}

function Withdrawn({ answer: { clearedDrafts, kept } }: { answer: WithdrawnConsent }) {
  const say = useSay();
  return (
    <View>
      <Notice id="authorisation-withdrawn" tone="good" title={say(authorisationTexts.done)}>
        {clearedDrafts === 0
          ? say(authorisationTexts.clearedNone)
          : say(authorisationTexts.cleared, { count: clearedDrafts })}
      </Notice>
      {kept.length > 0 && (
        <CellGroup title={say(authorisationTexts.kept)}>
          {kept.map(({ caseNumber, fields, ground }) => (
            <Cell
              key={caseNumber}
              label={caseNumber}
              note={
                <>
                  <View>
                    {fields.map((field) => say(field)).join(say(authorisationTexts.comma))}
                  </View>
                  <View>{say(authorisationTexts.keptGround, { ground: say(ground) })}</View>
                </>
              }
            />
          ))}
        </CellGroup>
      )}
    </View>
  );
}
