import { View } from '@tarojs/components';
import type { CaseState, CaseSummary } from '@zero-visit/shared-types';
import { caseStateTexts } from '../../messages/case-states';
import { caseTexts } from '../../messages/cases';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Badge, type Tone } from '../../ui/badge';
import { Cell, CellGroup } from '../../ui/cell';

/** How a state is marked; its word says the same. */
export const toneOf: Record<CaseState, Tone> = {
  received: 'note',
  awaitingCorrection: 'warn',
  accepted: 'note',
  approved: 'note',
  issued: 'good',
  notAccepted: 'bad',
  refused: 'bad',
  withdrawn: 'plain',
  closed: 'good',
};

type CaseListProps = { id: string; title: string; cases: readonly CaseSummary[] };

/** Cases, each with its number, where it stands and until when. A tap opens it. */
export function CaseList({ id, title, cases }: CaseListProps) {
  const say = useSay();
  const { date } = useFormat();
  return (
    <CellGroup title={title}>
      {cases.map(({ id: caseId, number, service, state, promised }) => (
        <Cell
          key={caseId}
          id={`${id}-${caseId}`}
          label={say(service.name)}
          note={
            <>
              <View>{number}</View>
              <View>
                {say(promised.certain ? caseTexts.promised : caseTexts.promisedUncertain)}{' '}
                {date(promised.date)}
              </View>
            </>
          }
          value={<Badge tone={toneOf[state]} text={say(caseStateTexts[state])} />}
          onTap={() => void openPage(pageAt.case(caseId))}
        />
      ))}
    </CellGroup>
  );
}
