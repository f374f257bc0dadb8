import { statement } from '../../platform/database';

export type StoredPoster = { placeCode: string; serviceCode: string };

export type ListedPoster = StoredPoster & { id: string; createdAt: Date; revokedAt: Date | null };

const columns = `id, place_code as "placeCode", service_code as "serviceCode",
  created_at as "createdAt", revoked_at as "revokedAt"`;

export const findPoster = statement<StoredPoster>(
  'poster-find',
  `select place_code as "placeCode", service_code as "serviceCode" from posters
   where id = $1 and revoked_at is null`,
);

export const insertPoster = statement<ListedPoster>(
  'poster-insert',
  `insert into posters (id, place_code, service_code, created_at) values ($1, $2, $3, $4)
   returning ${columns}`,
);

// Living ones first: those are the ones that somebody may still have to revoke.
export const listPosters = statement<ListedPoster>(
  'poster-list',
  `select ${columns} from posters order by revoked_at desc nulls first, created_at desc, id limit 500`,
);

export const revokePoster = statement<{ id: string }>(
  'poster-revoke',
  'update posters set revoked_at = coalesce(revoked_at, $2) where id = $1 returning id',
);
