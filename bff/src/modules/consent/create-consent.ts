import type { consentRoutes } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { Handlers } from '../../platform/handler';
import { lockActiveConsent } from './consent-store';
import { consentHandlers } from './handlers';
import type { ConsentParts } from './parts';
import { type Land, type RegisterRequest, readRegister } from './read-register';
import { createReadsUnderWay } from './reads-under-way';

export type ConsentRoom = {
  readonly handlers: Handlers<typeof consentRoutes>;
  /**
   * Holds a consent active until the transaction ends; false once it is withdrawn or over. What a
   * consent carries (a landing, a submission) happens only behind it.
   */
  lockActive(tx: Queryable, consentId: string): Promise<boolean>;
  /** Asks one register for what a consent permits, and lands the values; see read-register.ts. */
  readRegister(request: RegisterRequest, land: Land): Promise<boolean>;
};

/** Authorisation by field: giving, enforcing, withdrawing. */
export function createConsent(parts: ConsentParts): ConsentRoom {
  const reads = createReadsUnderWay(parts.ephemeral);
  return {
    handlers: consentHandlers(parts, reads),
    lockActive: (tx, consentId) => lockActiveConsent(tx, consentId, parts.clock()),
    readRegister: (request, land) => readRegister(parts, reads, request, land),
  };
}
