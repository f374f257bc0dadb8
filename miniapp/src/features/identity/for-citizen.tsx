import type { ReactNode } from 'react';
import { useSession } from '../../api/session';
import { meTexts } from '../../messages/me';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/waiting';

type ForCitizenProps = {
  /** Its button is `<id>-verify`. */
  id: string;
  children: ReactNode;
};

/** What only a known citizen has; everybody else is shown the way to become one. */
export function ForCitizen({ id, children }: ForCitizenProps) {
  const say = useSay();
  if (useSession()?.person) return <>{children}</>;
  return (
    <Empty id={id} title={say(meTexts.stranger)} hint={say(meTexts.strangerHint)}>
      <Button
        id={`${id}-verify`}
        kind="primary"
        text={say(meTexts.verify)}
        onTap={() => void openPage(pageAt.verify)}
      />
    </Empty>
  );
}
