import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  base64,
  checkpointText,
  isSignedNote,
  noteOf,
  readNote,
  utf8,
} from '@zero-visit/shared-types';
import { noteCrypto } from '../../../bff/src/platform/note-signer';
import { signedHeads } from '../../../bff/src/platform/signed-heads';
import { createWitness } from '../../../bff/src/witness/witness';
import { aSigner } from '../../support/log-keys';
import { treeOf } from '../../support/merkle-tree';

const history = (mark: string, count: number) =>
  Array.from({ length: count }, (_, at) => utf8(`${mark}${at}`));

describe('a witness', () => {
  const log = aSigner('log.example', 'note');
  const signer = aSigner('witness.example', 'cosignature');
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-witness-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = () => createWitness({ folder, signer, logs: [log.key] });

  const noteAt = (entries: readonly Uint8Array[], by = log) => {
    const text = checkpointText({ origin: 'log.example', ...treeOf(entries).head() });
    return noteOf(text, [by.line(text)]);
  };

  /** What a log asks that goes from its first `old` entries to all of them. */
  const request = (entries: readonly Uint8Array[], old: number, note = noteAt(entries)) => {
    const proof = old < entries.length ? treeOf(entries).consistency(old) : [];
    return `old ${old}\n${proof.map((hash) => `${base64(hash)}\n`).join('')}\n${note}`;
  };

  it('cosigns what continues what it has seen', async () => {
    const witness = open();
    const entries = history('a', 9);
    expect((await witness.addCheckpoint(request(entries.slice(0, 4), 0))).status).toBe(200);
    const { status, body } = await witness.addCheckpoint(request(entries, 4));
    expect(status).toBe(200);
    const cosigned = readNote(`${noteAt(entries)}${body}`);
    expect(cosigned && isSignedNote(noteCrypto, cosigned, signer.key)).toBe(true);
  });

  it('remembers over a restart, and answers 409 with its size to a log that was rolled back', async () => {
    const entries = history('a', 9);
    await open().addCheckpoint(request(entries, 0));
    expect(await open().addCheckpoint(request(entries.slice(0, 5), 4))).toEqual({
      status: 409,
      body: '9\n',
    });
  });

  it('never signs a second history: neither of the same size nor of a larger one', async () => {
    const witness = open();
    await witness.addCheckpoint(request(history('a', 5), 0));
    expect((await witness.addCheckpoint(request(history('b', 5), 5))).status).toBe(409);
    expect((await witness.addCheckpoint(request(history('b', 8), 5))).status).toBe(422);
    expect((await witness.addCheckpoint(request(history('b', 8), 0))).status).toBe(409);
  });

  it('signs one of two that arrive at once', async () => {
    const witness = open();
    const answers = await Promise.all([
      witness.addCheckpoint(request(history('a', 5), 0)),
      witness.addCheckpoint(request(history('b', 7), 0)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
  });

  it('follows no other log, no other key, and no request that is not of the protocol', async () => {
    const witness = open();
    const entries = history('a', 3);
    const forged = noteAt(entries, aSigner('log.example', 'note'));
    expect((await witness.addCheckpoint(request(entries, 0, forged))).status).toBe(403);
    const elsewhere = checkpointText({ origin: 'else.example', ...treeOf(entries).head() });
    const foreign = noteOf(elsewhere, [log.line(elsewhere)]);
    expect((await witness.addCheckpoint(request(entries, 0, foreign))).status).toBe(404);
    expect((await witness.addCheckpoint(request(entries, 7))).status).toBe(400);
    for (const body of ['', 'old 0', 'old x\n\n', `old 0\nAAAA\n\n${noteAt(entries)}`]) {
      expect((await witness.addCheckpoint(body)).status).toBe(400);
    }
  });
});

describe('the memory of the ledger’s signer', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-signed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one of many successors be signed, whoever asks', async () => {
    const last = treeOf(history('a', 2)).head();
    await signedHeads(folder).claim(undefined, last);
    const rivals = Array.from({ length: 12 }, (_, at) => treeOf(history(`b${at}`, 3 + at)).head());
    const claims = await Promise.all(rivals.map((next) => signedHeads(folder).claim(last, next)));
    const [winner] = rivals.filter((_, at) => claims[at]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await signedHeads(folder).latest()).toEqual(winner);
  });

  it('lets nobody go back, even when the files of long ago are tidied away', async () => {
    let last = treeOf(history('a', 1)).head();
    await signedHeads(folder).claim(undefined, last);
    for (let size = 2; size < 80; size += 1) {
      const next = treeOf(history('a', size)).head();
      expect(await signedHeads(folder).claim(last, next)).toBe(true);
      last = next;
    }
    const old = treeOf(history('a', 1)).head();
    expect(await signedHeads(folder).claim(old, treeOf(history('c', 5)).head())).toBe(false);
    expect(await signedHeads(folder).latest()).toEqual(last);
  });
});
