import type { CaseState, LocalText } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';
import { serviceOf } from './case-view';
import { type Ground, groundOf } from './kept-rules';
import type { CaseParts } from './parts';

type Row = {
  id: string;
  number: string;
  applicationId: string;
  draftId: string;
  serviceCode: string;
  state: CaseState;
  movedAt: Date;
};

// Held until the erasure commits: no action moves a case from one ground to another meanwhile.
const list = statement<Row>(
  'case-list-for-erasure',
  `select c.id, c.number, c.application_id as "applicationId", c.draft_id as "draftId",
     c.service_code as "serviceCode", c.state,
     (select max(h.at) from case_history h where h.case_id = c.id) as "movedAt"
   from cases c where c.citizen_id = $1 order by c.received_at for update of c`,
);

/** A case that a law keeps. `ids` name it, its application and its draft in every room. */
export type KeptCase = {
  readonly ids: readonly string[];
  readonly applicationId: string;
  readonly number: string;
  readonly service: LocalText;
  readonly ground: Ground;
};

/** The cases of a citizen that stay when the rest is erased, held until the transaction ends. */
export async function keptCases(
  parts: Pick<CaseParts, 'catalogue' | 'clock'>,
  tx: Queryable,
  citizenId: string,
): Promise<KeptCase[]> {
  const now = parts.clock();
  return (await tx.many(list, [citizenId])).flatMap((row) => {
    const ground = groundOf(row.state, row.movedAt, now);
    if (!ground) return [];
    const { id, number, applicationId, draftId, serviceCode } = row;
    const service = serviceOf(parts, serviceCode).name;
    return [{ ids: [id, applicationId, draftId], applicationId, number, service, ground }];
  });
}
