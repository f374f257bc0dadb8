import { statement } from '../../platform/database';

// One member's searches wait for each other, so that two at once cannot both be the twentieth.
export const lockStaff = statement<{ id: string }>(
  'staff-lock',
  'select id from staff where id = $1 for update',
);

export const listSearchesOf = statement<{ at: Date }>(
  'staff-search-of',
  `select at from staff_searches where staff_id = $1 and at > $2 order by at desc limit 100`,
);

export const countSearches = statement<{ count: number }>(
  'staff-search-count',
  'select count(*) as count from staff_searches where at > $1',
);

export const insertSearch = statement(
  'staff-search-insert',
  'insert into staff_searches (id, staff_id, at) values ($1, $2, $3)',
);
