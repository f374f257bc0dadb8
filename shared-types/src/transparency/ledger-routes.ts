import * as z from 'zod';
import { Instant } from '../id';
import { defineRoutes } from '../route';

/**
 * How the ledger stands, for whoever answers for it. `waiting`: acts are accepted and not signed for
 * yet, for a second or while a witness is away. `alarm`: the database is not what was signed, so
 * nothing is signed until somebody has looked.
 */
export const LedgerStanding = z
  .object({
    state: z.enum(['good', 'waiting', 'alarm']),
    alarm: z.enum(['rolledBack', 'forked']).optional(),
    size: z.int(),
    signedSize: z.int(),
    signedAt: Instant.optional(),
    waiting: z.int(),
  })
  .meta({ id: 'LedgerStanding' });
export type LedgerStanding = z.infer<typeof LedgerStanding>;

export const ledgerRoutes = defineRoutes({
  describeLedger: {
    method: 'GET',
    path: '/desk/ledger',
    summary: 'How the ledger stands: how much is signed, what waits, and whether there is an alarm',
    access: 'supervisor',
    audit: 'none',
    success: 200,
    response: LedgerStanding,
  },
});
