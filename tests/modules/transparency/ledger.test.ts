import { canonicalText, openCheckpoint, readCheckpoint, readNote } from '@zero-visit/shared-types';
import { noteCrypto } from '../../../bff/src/platform/note-signer';
import { checkPage } from '../../../miniapp/src/features/transparency/check-page';
import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import { aDesk } from '../../support/desk';
import type { Phone } from '../../support/phone';

const SERVICE = 'graduate-registration';

describe('the ledger', () => {
  let app: TestApp;
  let phone: Phone;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    const made = await aCase(app, SERVICE);
    phone = made.phone;
    await (await aReviewer(app, SERVICE)).act(made.opened.id, 'accept');
  });
  afterAll(() => app.close());

  const entered = () =>
    app.until('every act stands in the log', async () => {
      const page = await phone.api.listAccesses({ query: { limit: 50 } });
      return page.items.every(({ evidence }) => evidence?.entered) ? page : undefined;
    });

  it('holds a consent, each read, the submission and the decision, in the words that are shown', async () => {
    const { items } = await entered();
    const kinds = new Set(items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['consent', 'decision', 'read', 'submission']);
    for (const { evidence, id: _id, report: _report, ...facts } of items) {
      expect(evidence?.statement).toBe(canonicalText({ v: 1, ...facts }));
    }
  });

  it('proves each line to a phone that trusts the keys of log and witness alone', async () => {
    const page = await entered();
    const checked = await checkPage(noteCrypto, app.ledgerKeys, { seen: [] }, page, {
      now: app.clock().getTime(),
      rest: async () => {},
    });
    expect(checked.page.alarm).toBeUndefined();
    expect(new Set(checked.page.items.map(({ standing }) => standing))).toEqual(
      new Set(['verified']),
    );
    // The next visit goes on from there.
    await phone.api.withdrawConsent({
      params: { id: (await phone.api.listConsents({ query: {} })).items[0]?.id ?? '' },
    });
    const from = checked.memory.known?.size;
    const later = await app.until('the withdrawal stands in the log', async () => {
      const next = await phone.api.listAccesses({ query: { limit: 50, from } });
      return next.items[0]?.evidence?.entered ? next : undefined;
    });
    expect(later.items[0]?.kind).toBe('withdrawal');
    const again = await checkPage(noteCrypto, app.ledgerKeys, checked.memory, later, {
      now: app.clock().getTime(),
      rest: async () => {},
    });
    expect(again.page.alarm).toBeUndefined();
    expect(again.page.items.every(({ standing }) => standing === 'verified')).toBe(true);
  });

  it('serves the signed log to anybody, with what never changes marked so', async () => {
    await entered();
    const checkpoint = await fetch(`${app.origin}/log/checkpoint`);
    const note = await checkpoint.text();
    expect(checkpoint.status).toBe(200);
    expect(checkpoint.headers.get('cache-control')).toBe('public, max-age=1');
    const size = openCheckpoint(noteCrypto, note, app.ledgerKeys)?.size ?? 0;
    expect(size).toBeGreaterThan(3);
    const tile = await fetch(`${app.origin}/log/tile/0/000.p/${size}`);
    expect(tile.status).toBe(200);
    expect(tile.headers.get('cache-control')).toContain('immutable');
    expect((await tile.arrayBuffer()).byteLength).toBe(size * 32);
    const entries = await fetch(`${app.origin}/log/tile/entries/000.p/${size}`);
    expect((await entries.arrayBuffer()).byteLength).toBe(size * 34);
    for (const path of ['tile/0/000', 'tile/0/000.p/256', 'tile/0/0', `tile/1/000.p/1`, 'x']) {
      expect((await fetch(`${app.origin}/log/${path}`)).status).toBe(404);
    }
  });

  it('tells a supervisor how it stands', async () => {
    await entered();
    const desk = await aDesk(app.origin, app.staff('supervisor'));
    const standing = await app.until('all is signed', async () => {
      const now = await desk.api.describeLedger();
      return now.state === 'good' ? now : undefined;
    });
    expect(standing.size).toBe(standing.signedSize);
    const note = await (await fetch(`${app.origin}/log/checkpoint`)).text();
    expect(readCheckpoint(readNote(note)?.text ?? '')?.size).toBe(standing.size);
  });
});
