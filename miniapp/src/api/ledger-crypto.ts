import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { NoteCrypto } from '@zero-visit/shared-types';

/** What checks the ledger. Only loaded where it is checked: the curve weighs more than the page. */
export const ledgerCrypto: NoteCrypto = {
  sha256,
  verifyEd25519(signature, message, publicKey) {
    try {
      // As RFC 8032 has it, without the laxity of ZIP 215.
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};
