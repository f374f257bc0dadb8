import type { Case, Rating, ratingRoutes } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Handlers } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import type { Vault } from '../../platform/vault';
import { insertRating } from './rating-store';

export type FeedbackParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly cases: {
    /**
     * Writes the rating into the case's document, if the case is this citizen's and is over.
     * Problems: `not-found`, `rating-not-possible`.
     */
    noteRating(
      tx: Queryable,
      rated: { caseId: string; citizenId: string; rating: Rating; at: Date },
    ): Promise<Case>;
  };
};

/** One rating for each finished case, by its citizen (GB/T 39735). */
export function createFeedback({ vault, clock, cases }: FeedbackParts) {
  const place = (row: string) => ({ table: 'ratings', column: 'comment_sealed', row });

  const handlers: Handlers<typeof ratingRoutes> = {
    async rateCase({ params: { id: caseId }, body }, { citizenId }, tx) {
      const at = clock();
      const rated = await cases.noteRating(tx, { caseId, citizenId, rating: body, at });
      const { stars, comment } = body;
      const sealed = comment
        ? await vault.seal(tx, citizenId, place(caseId), Buffer.from(comment, 'utf8'))
        : null;
      const first = await tx.one(insertRating, [caseId, citizenId, stars, sealed, at]);
      if (!first) throw new Problem('rating-not-possible');
      return rated;
    },
  };

  return { handlers };
}

export type Feedback = ReturnType<typeof createFeedback>;
