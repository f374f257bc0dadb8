import { randomBytes } from 'node:crypto';
import { keyRing } from '../../bff/src/platform/key-ring';
import type { VaultSecrets } from '../../bff/src/platform/vault';

/** Secrets of a vault that no file holds. */
export const secretsOf = (
  keyKey: Uint8Array = randomBytes(32),
  indexKey: Uint8Array = randomBytes(32),
): VaultSecrets => ({
  keyKey: keyRing('vault-key-key', new Map([[1, keyKey]])),
  indexKey: keyRing('vault-index-key', new Map([[1, indexKey]])),
});
