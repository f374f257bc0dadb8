import type { AccessRecord } from '@zero-visit/shared-types';
import type { Phone } from './phone';

/** Who looked at this citizen's data, newest first: without the citizen's own acts, and without proofs. */
export async function looksOf(phone: Phone): Promise<Omit<AccessRecord, 'evidence'>[]> {
  const { items } = await phone.api.listAccesses({ query: { limit: 50 } });
  return items
    .filter(({ kind }) => kind === 'read')
    .map(({ evidence: _evidence, ...look }) => look);
}
