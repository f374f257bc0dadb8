import { statement } from '../../platform/database';

type Counted = { count: number; until: Date };

export const findTries = statement<Counted>(
  'tries-find',
  'select count, until from tries where kind = $1 and subject = $2 and until > $3',
);

// Counts one more, unless the limit is reached: of any number at once no more than the limit get through.
export const countTry = statement<Counted>(
  'tries-count',
  `insert into tries (kind, subject, count, until) values ($1, $2, 1, $4)
   on conflict (kind, subject) do update set
     count = case when tries.until <= $3 then 1 else tries.count + 1 end,
     until = case when tries.until <= $3 or $6 then $4 else tries.until end
   where tries.until <= $3 or tries.count < $5
   returning count, until`,
);

export const giveBackTry = statement(
  'tries-give-back',
  'update tries set count = count - 1 where kind = $1 and subject = $2 and count > 0',
);
