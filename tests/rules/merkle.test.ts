import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  bytesOfBase64,
  bytesOfHex,
  hex,
  isConsistent,
  isIncluded,
  leafHash,
  rootFromInclusion,
  utf8,
} from '@zero-visit/shared-types';
import fc from 'fast-check';
import { sha256 } from '../../bff/src/platform/note-signer';
import { treeOf } from '../support/merkle-tree';

type Vector = { desc: string; wantErr: boolean; proof: string[] | null };
type Vectors = {
  inclusion: (Vector & { leafIdx: number; treeSize: number; root: string; leafHash: string })[];
  consistency: (Vector & { size1: number; size2: number; root1: string; root2: string })[];
};
const vectors: Vectors = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'vectors/merkle-proofs.json'), 'utf8'),
);
const bytes = (text: string | null) => bytesOfBase64(text ?? '') ?? new Uint8Array();
const all = (texts: string[] | null) => (texts ?? []).map(bytes);

const entry = (n: number) => utf8(`entry ${n}`);
const entries = (size: number) => Array.from({ length: size }, (_, n) => entry(n));
const history = treeOf(entries(70));
const flip = (some: Uint8Array, bit: number) =>
  some.map((byte, at) => (at === (bit >> 3) % some.length ? byte ^ (1 << (bit & 7)) : byte));
/** Two sizes, the first no larger. */
const sizes = fc
  .tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }))
  .map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));
const places = fc
  .integer({ min: 1, max: 70 })
  .chain((size) =>
    fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }),
  );
const placeOf = (index: number, size: number) => ({
  index,
  leaf: leafHash(sha256, entry(index)),
  proof: history.inclusion(index, size),
});

describe('the hashes of the tree', () => {
  // RFC 6962 §2.1; the eight entries and roots of its reference implementation's tests.
  it('are those of the reference', () => {
    const eight = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map(bytesOfHex);
    const known = treeOf([...eight, bytesOfHex('606162636465666768696a6b6c6d6e6f')]);
    expect([0, 1, 2, 3, 8].map((size) => hex(known.head(size).root))).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });
});

describe('the place of an entry', () => {
  it.each(vectors.inclusion.map((each) => [each.desc, each] as const))(
    'is judged as by the reference (%s)',
    (_, { leafIdx, treeSize, root, leafHash: leaf, proof, wantErr }) => {
      const place = { index: leafIdx, leaf: bytes(leaf), proof: all(proof) };
      expect(isIncluded(sha256, { size: treeSize, root: bytes(root) }, place)).toBe(!wantErr);
    },
  );

  it('is proved for every entry of every size', () => {
    fc.assert(
      fc.property(places, ({ index, size }) =>
        isIncluded(sha256, history.head(size), placeOf(index, size)),
      ),
    );
  });

  it('is refused once one bit of leaf, proof or root is another', () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.nat(), ({ index, size }, which, bit) => {
        const head = history.head(size);
        const { leaf, proof } = placeOf(index, size);
        const parts = [leaf, head.root, ...proof];
        const [badLeaf = leaf, badRoot = head.root, ...badProof] = parts.map((part, at) =>
          at === which % parts.length ? flip(part, bit) : part,
        );
        const place = { index, leaf: badLeaf, proof: badProof };
        return !isIncluded(sha256, { size, root: badRoot }, place);
      }),
    );
  });

  it('is refused at any other place, and in a tree of another size with the same root', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: -3, max: 80 }), ({ index, size }, other) => {
        const head = history.head(size);
        const place = placeOf(index, size);
        fc.pre(other !== index);
        expect(isIncluded(sha256, head, { ...place, index: other })).toBe(false);
        expect(isIncluded(sha256, head, { ...place, index: index + 0.5 })).toBe(false);
      }),
    );
  });

  it('has a proof of one length only', () => {
    fc.assert(
      fc.property(places, fc.uint8Array({ minLength: 32, maxLength: 32 }), (at, extra) => {
        const head = history.head(at.size);
        const place = placeOf(at.index, at.size);
        const longer = { ...place, proof: [...place.proof, extra] };
        const first = { ...place, proof: [extra, ...place.proof] };
        expect(isIncluded(sha256, head, longer)).toBe(false);
        expect(isIncluded(sha256, head, first)).toBe(false);
        if (place.proof.length > 0) {
          const shorter = { ...place, proof: place.proof.slice(1) };
          expect(isIncluded(sha256, head, shorter)).toBe(false);
        }
      }),
    );
  });

  it('is found in a tree of more entries than 32 bits can count, and in none beyond safe integers', () => {
    const size = 2 ** 40;
    const proof = Array.from({ length: 40 }, (_, n) => sha256(entry(n)));
    const leaf = sha256(entry(99));
    const place = { index: 2 ** 35 + 5, size, leaf, proof };
    const root = rootFromInclusion(sha256, place);
    expect(root).toBeDefined();
    expect(rootFromInclusion(sha256, { ...place, index: 5 })).not.toEqual(root);
    expect(rootFromInclusion(sha256, { ...place, size: 2 ** 60 })).toBeUndefined();
  });
});

describe('one history', () => {
  it.each(vectors.consistency.map((each) => [each.desc, each] as const))(
    'is judged as by the reference (%s)',
    (_, { size1, size2, root1, root2, proof, wantErr }) => {
      const older = { size: size1, root: bytes(root1) };
      const newer = { size: size2, root: bytes(root2) };
      expect(isConsistent(sha256, older, newer, all(proof))).toBe(!wantErr);
    },
  );

  it('is proved between any two sizes', () => {
    fc.assert(
      fc.property(sizes, ([older, newer]) =>
        isConsistent(
          sha256,
          history.head(older),
          history.head(newer),
          history.consistency(older, newer),
        ),
      ),
    );
  });

  it('is refused where an entry of the older tree was changed, taken out or put in', () => {
    const changes = fc.constantFrom<(all: Uint8Array[], at: number) => void>(
      (some, at) => some.splice(at, 1, utf8('another')),
      (some, at) => some.splice(at, 1),
      (some, at) => some.splice(at, 0, utf8('another')),
    );
    fc.assert(
      fc.property(sizes, fc.nat(), changes, ([older, newer], at, change) => {
        fc.pre(older > 0 && older < newer);
        const forged = entries(71);
        change(forged, at % older);
        const other = treeOf(forged);
        const proof = other.consistency(older, newer);
        expect(isConsistent(sha256, history.head(older), other.head(newer), proof)).toBe(false);
      }),
    );
  });

  it('is refused once one bit of a proof or a root is another', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), ([older, newer], which, bit) => {
        fc.pre(older > 0);
        const heads = [history.head(older).root, history.head(newer).root];
        const parts = [...heads, ...history.consistency(older, newer)];
        const [one, two, ...proof] = parts.map((part, at) =>
          at === which % parts.length ? flip(part, bit) : part,
        ) as [Uint8Array, Uint8Array, ...Uint8Array[]];
        const [from, to] = [
          { size: older, root: one },
          { size: newer, root: two },
        ];
        return !isConsistent(sha256, from, to, proof);
      }),
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(sizes, ([older, newer]) => {
        fc.pre(older < newer);
        const proof = history.consistency(older, newer);
        return !isConsistent(sha256, history.head(newer), history.head(older), proof);
      }),
    );
  });
});
