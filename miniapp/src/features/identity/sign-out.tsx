import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSession } from '../../api/session';
import { meTexts } from '../../messages/me';
import { useSay } from '../../messages/say';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/notice';
import { useSignOut } from './use-sign-out';

/** Signs this phone out, after saying what stays. */
export function SignOut() {
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  const { mutate: signOut, isPending, error } = useSignOut();
  if (!useSession()?.person) return null;
  return (
    <View className="ui-block">
      {error && <ProblemNote id="sign-out-problem" problem={error} />}
      <Button id="me-sign-out" text={say(meTexts.signOut)} onTap={() => setIsAsking(true)} />
      <Dialog
        id="sign-out-dialog"
        open={isAsking}
        title={say(meTexts.signOutTitle)}
        confirm={say(meTexts.signOut)}
        busy={isPending}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => signOut(undefined, { onSettled: () => setIsAsking(false) })}
      >
        {say(meTexts.signOutText)}
      </Dialog>
    </View>
  );
}
