import { leafHash, nodeHash } from '@zero-visit/shared-types';
import fc from 'fast-check';
import {
  consistencyProof,
  type HashOf,
  inclusionProof,
  indexOfPath,
  rootOf,
  tilePath,
  treeOver,
} from '../../bff/src/modules/transparency/tree-rules';
import { sha256 } from '../../bff/src/platform/note-signer';
import { treeOf } from '../support/merkle-tree';

const entriesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => Uint8Array.of(at % 256, at >> 8));

/** Whole subtrees of some entries, hashed one by one. */
const hashesOf = (entries: readonly Uint8Array[]): HashOf => {
  const hashOf: HashOf = ({ level, index }) => {
    if (level === 0) return leafHash(sha256, entries[index] as Uint8Array);
    const [left, right] = [index * 2, index * 2 + 1].map((at) =>
      hashOf({ level: level - 1, index: at }),
    );
    return nodeHash(sha256, left as Uint8Array, right as Uint8Array);
  };
  return hashOf;
};

const sizes = fc.integer({ min: 1, max: 300 });

describe('the tree of the ledger', () => {
  it('has the root, and the proofs, that RFC 6962 defines word for word', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(299), (a, b, at) => {
        const [older, size] = [Math.min(a, b), Math.max(a, b)];
        const entries = entriesOf(size);
        const [ours, theirs] = [hashesOf(entries), treeOf(entries)];
        const index = at % size;
        expect(rootOf(sha256, ours, size)).toEqual(theirs.head().root);
        const leaves = entries.map((entry) => leafHash(sha256, entry));
        expect(treeOver(sha256, leaves)).toEqual(theirs.head().root);
        expect(inclusionProof(sha256, ours, { index, size })).toEqual(theirs.inclusion(index));
        expect(consistencyProof(sha256, ours, { older, size })).toEqual(theirs.consistency(older));
      }),
      { numRuns: 60 },
    );
  });

  it('names a tile by three digits a step, and reads no other spelling', () => {
    expect([0, 999, 1000, 1_234_067].map(tilePath)).toEqual([
      '000',
      '999',
      'x001/000',
      'x001/x234/067',
    ]);
    fc.assert(fc.property(fc.nat(10 ** 9), (index) => indexOfPath(tilePath(index)) === index));
    for (const other of ['1', '0001', 'x000/001', 'x001', '../000', '00a']) {
      expect(indexOfPath(other)).toBeUndefined();
    }
  });
});
