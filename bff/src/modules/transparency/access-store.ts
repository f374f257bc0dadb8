import type { LocalText } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';

/** What is sealed for the citizen in an access record. */
export type AccessDetails = {
  readonly office: LocalText;
  readonly reader: string;
  readonly purpose: LocalText;
  readonly fields: LocalText[];
  readonly caseNumber?: string;
};

export type StoredAccess = { id: string; at: Date; sealed: Buffer };

export const insertAccess = statement(
  'access-insert',
  `insert into access_records (id, citizen_id, at, details_sealed) values ($1, $2, $3, $4)`,
);

const firstPage = statement<StoredAccess>(
  'access-first-page',
  `select id, at, details_sealed as sealed from access_records
   where citizen_id = $1 order by at desc, id desc limit $2`,
);

const nextPage = statement<StoredAccess>(
  'access-next-page',
  `select id, at, details_sealed as sealed from access_records
   where citizen_id = $1
     and (at, id) < (select at, id from access_records where id = $3 and citizen_id = $1)
   order by at desc, id desc limit $2`,
);

/** The newest records, or those older than `after`; one more than the page, to see whether it is the last. */
export function listAccesses(
  db: Queryable,
  { citizenId, after, limit }: { citizenId: string; after: string | undefined; limit: number },
): Promise<StoredAccess[]> {
  return after === undefined
    ? db.many(firstPage, [citizenId, limit + 1])
    : db.many(nextPage, [citizenId, limit + 1, after]);
}
