import { ForCitizen } from '../../features/identity/for-citizen';
import { PersonCard } from '../../features/identity/person-card';
import { SignOut } from '../../features/identity/sign-out';
import { UnreadBadge } from '../../features/notifications/unread-badge';
import { meTexts } from '../../messages/me';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Cell, CellGroup } from '../../ui/cell';
import { Page } from '../../ui/page';

const mine = ['drafts', 'addresses', 'messages'] as const;
const data = ['authorisations', 'accesses', 'devices'] as const;
const app = ['settings', 'about'] as const;

type Lead = (typeof mine)[number] | (typeof data)[number] | (typeof app)[number];

export default function MePage() {
  const say = useSay();
  const lead = (name: Lead) => (
    <Cell
      key={name}
      id={`me-${name}`}
      label={say(meTexts[name])}
      value={name === 'messages' && <UnreadBadge />}
      onTap={() => void openPage(pageAt[name])}
    />
  );
  return (
    <Page id="me-page" title={say(meTexts.title)}>
      <ForCitizen id="me-stranger">
        <PersonCard />
        <CellGroup title={say(meTexts.myErrands)}>{mine.map(lead)}</CellGroup>
        <CellGroup title={say(meTexts.myData)}>{data.map(lead)}</CellGroup>
      </ForCitizen>
      <CellGroup title={say(meTexts.app)}>
        {app.map(lead)}
        <Cell
          id="me-check"
          label={say(meTexts.check)}
          onTap={() => void openPage(pageAt.check())}
        />
      </CellGroup>
      <SignOut />
    </Page>
  );
}
