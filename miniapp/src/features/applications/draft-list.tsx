import type { DraftSummary } from '@zero-visit/shared-types';
import { draftTexts } from '../../messages/drafts';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Badge } from '../../ui/badge';
import { Cell, CellGroup } from '../../ui/cell';

type DraftListProps = { id: string; title?: string; drafts: readonly DraftSummary[] };

/** Drafts, each with what is still missing. A tap goes on where one stopped. */
export function DraftList({ id, title, drafts }: DraftListProps) {
  const say = useSay();
  const { dayOf } = useFormat();
  return (
    <CellGroup {...(title && { title })}>
      {drafts.map(({ id: draftId, service, missing, updatedAt }) => (
        <Cell
          key={draftId}
          id={`${id}-${draftId}`}
          label={say(service.name)}
          note={
            missing === 0
              ? say(draftTexts.ready, { when: dayOf(updatedAt) })
              : say(draftTexts.missing, { count: missing, when: dayOf(updatedAt) })
          }
          value={<Badge tone="warn" text={say(draftTexts.goOn)} />}
          onTap={() => void openPage(pageAt.form(draftId))}
        />
      ))}
    </CellGroup>
  );
}
