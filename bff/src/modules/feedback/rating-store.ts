import { statement } from '../../platform/database';

/** Rates a case once; no row when it has been rated. */
export const insertRating = statement<{ caseId: string }>(
  'feedback-insert-rating',
  `insert into ratings (case_id, citizen_id, stars, comment_sealed, rated_at)
   values ($1, $2, $3, $4, $5) on conflict do nothing returning case_id as "caseId"`,
);
