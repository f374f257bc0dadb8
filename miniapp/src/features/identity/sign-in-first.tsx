import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useSession } from '../../api/session';
import { errandTexts } from '../../messages/errand';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/waiting';

/** What belongs to a person, once we know whose phone this is; until then, the way to tell. */
export function SignInFirst({ children }: { children: ReactNode }) {
  const say = useSay();
  if (useSession()?.person) return children;
  return (
    <View className="ui-block">
      <Empty title={say(errandTexts.verifyFirst)} hint={say(errandTexts.yoursOnly)} />
      <Button
        id="sign-in-first"
        kind="primary"
        text={say(errandTexts.verify)}
        onTap={() => void openPage(pageAt.verify)}
      />
    </View>
  );
}
