import { View } from '@tarojs/components';
import type { Case } from '@zero-visit/shared-types';
import { useState } from 'react';
import { caseTexts } from '../../messages/cases';
import { useSay } from '../../messages/say';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/notice';
import { useWithdrawCase } from './use-cases';

/** Takes the application back, after asking: it cannot be undone, so keeping is the nearer button. */
export function WithdrawCase({ shown }: { shown: Case }) {
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  const { mutate: withdraw, isPending, error } = useWithdrawCase(shown.id);
  if (!shown.actions.includes('withdraw')) return null;
  return (
    <View className="ui-block">
      {error && <ProblemNote id="withdraw-problem" problem={error} />}
      <Button id="case-withdraw" text={say(caseTexts.withdraw)} onTap={() => setIsAsking(true)} />
      <Dialog
        id="withdraw-dialog"
        open={isAsking}
        title={say(caseTexts.withdrawTitle)}
        confirm={say(caseTexts.withdrawConfirm)}
        cancel={say(caseTexts.withdrawCancel)}
        warn
        busy={isPending}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => withdraw(undefined, { onSettled: () => setIsAsking(false) })}
      >
        {say(caseTexts.withdrawText)}
      </Dialog>
    </View>
  );
}
