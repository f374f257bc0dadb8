import { leafHash, nodeHash } from '@zero-visit/shared-types';
import { sha256 } from '../../bff/src/platform/note-signer';

/** The largest power of two below `n`. */
const split = (n: number): number => 2 ** (32 - Math.clz32(n - 1) - 1);

/** A tree as RFC 6962 §2.1 defines it, word for word and without any cleverness, to judge ours by. */
export function treeOf(entries: readonly Uint8Array[]) {
  const rootOf = (some: readonly Uint8Array[]): Uint8Array => {
    const [first] = some;
    if (!first) return sha256(new Uint8Array());
    if (some.length === 1) return leafHash(sha256, first);
    const k = split(some.length);
    return nodeHash(sha256, rootOf(some.slice(0, k)), rootOf(some.slice(k)));
  };
  const path = (m: number, some: readonly Uint8Array[]): Uint8Array[] => {
    if (some.length <= 1) return [];
    const k = split(some.length);
    return m < k
      ? [...path(m, some.slice(0, k)), rootOf(some.slice(k))]
      : [...path(m - k, some.slice(k)), rootOf(some.slice(0, k))];
  };
  const subproof = (m: number, some: readonly Uint8Array[], whole: boolean): Uint8Array[] => {
    if (m === some.length) return whole ? [] : [rootOf(some)];
    const k = split(some.length);
    return m <= k
      ? [...subproof(m, some.slice(0, k), whole), rootOf(some.slice(k))]
      : [...subproof(m - k, some.slice(k), false), rootOf(some.slice(0, k))];
  };
  return {
    head: (size = entries.length) => ({ size, root: rootOf(entries.slice(0, size)) }),
    inclusion: (index: number, size = entries.length) => path(index, entries.slice(0, size)),
    consistency: (older: number, size = entries.length) =>
      older === 0 ? [] : subproof(older, entries.slice(0, size), true),
  };
}
