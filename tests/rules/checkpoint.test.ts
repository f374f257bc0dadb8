import {
  type Checkpoint,
  checkpointText,
  commitmentOf,
  cosignedAt,
  cosignedText,
  isCommitted,
  isSignedNote,
  keyIdOf,
  noteOf,
  openCheckpoint,
  readCheckpoint,
  readNote,
  readVerifierKey,
  signatureLine,
  timestamped,
  utf8,
  verifierKeyText,
} from '@zero-visit/shared-types';
import fc from 'fast-check';
import { noteCrypto as crypto, sha256 } from '../../bff/src/platform/note-signer';
import { aSigner } from '../support/log-keys';

const log = aSigner('log.zero-visit.example', 'note');
const witness = aSigner('witness.zero-visit.example', 'cosignature');
const trust = { log: log.key, witnesses: [witness.key] };

const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const checkpoints = fc.record({
  origin: fc.constant(log.key.name),
  size: fc.maxSafeNat(),
  root: hashes,
});
const signed = (checkpoint: Checkpoint, seconds = 1_790_000_000) => {
  const text = checkpointText(checkpoint);
  return noteOf(text, [log.line(text), witness.line(text, seconds)]);
};

// golang.org/x/mod/sumdb/note, note_test.go, BSD-3-Clause.
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

describe('a verifier key', () => {
  it('is read and written as the reference does', () => {
    const key = readVerifierKey(sha256, GO_KEY);
    expect(key).toMatchObject({ name: 'PeterNeumann', keyId: 'c74f20a3', kind: 'note' });
    expect(key && verifierKeyText(key)).toBe(GO_KEY);
  });

  it('is refused when a sign of it is another', () => {
    fc.assert(
      fc.property(fc.nat(GO_KEY.length - 1), fc.constantFrom(...'aA0+/ =é'), (at, sign) => {
        fc.pre(GO_KEY[at] !== sign);
        const changed = `${GO_KEY.slice(0, at)}${sign}${GO_KEY.slice(at + 1)}`;
        expect(readVerifierKey(sha256, changed)).toBeUndefined();
      }),
    );
  });
});

describe('a signed note', () => {
  const key = readVerifierKey(sha256, GO_KEY);
  if (!key) throw new Error('no key');

  it('of the reference is good', () => {
    const note = readNote(GO_NOTE);
    expect(note && isSignedNote(crypto, note, key)).toBe(true);
  });

  it('is not good once any sign of its text is another', () => {
    fc.assert(
      fc.property(fc.nat(GO_NOTE.length - 1), fc.constantFrom(...'xX \n'), (at, sign) => {
        fc.pre(GO_NOTE[at] !== sign);
        const note = readNote(`${GO_NOTE.slice(0, at)}${sign}${GO_NOTE.slice(at + 1)}`);
        expect(note !== undefined && isSignedNote(crypto, note, key)).toBe(false);
      }),
    );
  });

  it('is spoilt by a bad signature of the same key beside the good one, not by a stranger', () => {
    const bad = signatureLine(key.name, key.keyId, new Uint8Array(64));
    const stranger = signatureLine('somebody', '01020304', new Uint8Array(64));
    const spoilt = readNote(`${GO_NOTE}${bad}\n`);
    const crowded = readNote(`${GO_NOTE}${stranger}\n`);
    expect(spoilt && isSignedNote(crypto, spoilt, key)).toBe(false);
    expect(crowded && isSignedNote(crypto, crowded, key)).toBe(true);
  });

  it.each([
    ['without signatures', 'text\n'],
    ['without the blank line', `text\n\u2014 a ${'AAAAAAAA'}\n`],
    ['with an unfinished last line', GO_NOTE.slice(0, -1)],
    ['with a carriage return', GO_NOTE.replace('\n', '\r\n')],
    ['with something else than a signature below', `${GO_NOTE}and more\n`],
    ['longer than a note of ours can be', `${'a'.repeat(20_000)}${GO_NOTE}`],
  ])('is none %s', (_, text) => {
    expect(readNote(text)).toBeUndefined();
  });

  it('never makes the reader throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([undefined, 'object']).toContain(readNote(text) && typeof readNote(text));
        expect(readNote(`${text}\n\n\u2014 ${text}`)?.signatures.length ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a checkpoint', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(checkpoints, (checkpoint) => {
        expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
      }),
    );
  });

  // The example of c2sp.org/tlog-cosignature (CC BY 4.0).
  it('of the specification is read, and so is the time in its witness’s signature', () => {
    const note = readNote(
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
        '\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
        '\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n',
    );
    expect(readCheckpoint(note?.text ?? '')).toMatchObject({ size: 20852163 });
    const w1 = { ...witness.key, name: 'witness.example.com/w1', keyId: '8d66cf3f' };
    expect(note && cosignedAt(note, w1)).toBe(1679315147);
    expect(cosignedText(note?.text ?? '', 1679315147)).toBe(
      'cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    );
  });

  it.each([
    ['with a size that begins with a zero', 'o\n012\n'],
    ['with a negative size', 'o\n-1\n'],
    ['with a size in other notation', 'o\n1e3\n'],
    ['with a size beyond safe integers', 'o\n9007199254740993\n'],
    ['without an origin', '\n1\n'],
  ])('is none %s', (_, lines) => {
    expect(readCheckpoint(`${lines}${'A'.repeat(43)}=\n`)).toBeUndefined();
    expect(readCheckpoint(`o\n1\n${'A'.repeat(42)}==\n`)).toBeUndefined();
  });

  it('is believed when the log and the witness signed it', () => {
    fc.assert(
      fc.property(checkpoints, (checkpoint) => {
        expect(openCheckpoint(crypto, signed(checkpoint), trust)).toEqual(checkpoint);
      }),
      { numRuns: 30 },
    );
  });

  it('is not believed without either signature, nor under another log’s name', () => {
    const checkpoint = { origin: log.key.name, size: 7, root: sha256(utf8('root')) };
    const text = checkpointText(checkpoint);
    const foreign = { ...checkpoint, origin: 'other.example' };
    const only = (...lines: string[]) => openCheckpoint(crypto, noteOf(text, lines), trust);
    expect(only(log.line(text))).toBeUndefined();
    expect(only(witness.line(text, 1))).toBeUndefined();
    expect(openCheckpoint(crypto, signed(foreign), trust)).toBeUndefined();
    // The witness signs with its time: its line under another time, or as a plain signature, is none.
    const plain = aSigner(witness.key.name, 'note').line(text);
    expect(only(log.line(text), plain)).toBeUndefined();
    const moved = signatureLine(
      witness.key.name,
      witness.key.keyId,
      timestamped(2, witness.sign(cosignedText(text, 1))),
    );
    expect(only(log.line(text), moved)).toBeUndefined();
    expect(only(log.line(text), witness.line(text, 1))).toEqual(checkpoint);
  });

  it('is not believed once any sign of it is another', () => {
    const note = signed({ origin: log.key.name, size: 12, root: sha256(utf8('root')) });
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom(...'aZ7\n '), (at, sign) => {
        fc.pre(note[at] !== sign);
        const changed = `${note.slice(0, at)}${sign}${note.slice(at + 1)}`;
        expect(openCheckpoint(crypto, changed, trust)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('knows keys by name, kind and key together', () => {
    const { publicKey } = log.key;
    const ids = [
      keyIdOf(sha256, { name: 'a', kind: 'note', publicKey }),
      keyIdOf(sha256, { name: 'b', kind: 'note', publicKey }),
      keyIdOf(sha256, { name: 'a', kind: 'cosignature', publicKey }),
    ];
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a commitment', () => {
  it('is to one statement and one salt', () => {
    fc.assert(
      fc.property(hashes, fc.string({ unit: 'grapheme' }), fc.nat(255), (salt, canonical, bit) => {
        const commitment = commitmentOf(sha256, salt, canonical);
        const other = salt.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(isCommitted(sha256, commitment, { salt, canonical })).toBe(true);
        expect(isCommitted(sha256, commitment, { salt: other, canonical })).toBe(false);
        expect(isCommitted(sha256, commitment, { salt, canonical: `${canonical} ` })).toBe(false);
      }),
    );
  });

  it('is none under a salt that is too short to hide anything', () => {
    const salt = new Uint8Array(31);
    const commitment = commitmentOf(sha256, salt, '{}');
    expect(isCommitted(sha256, commitment, { salt, canonical: '{}' })).toBe(false);
  });
});
