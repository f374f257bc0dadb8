import type { ProblemCode } from '@zero-visit/shared-types';
import { type Act, createKeptActs } from '../../miniapp/src/api/kept-act';
import { ProblemAnswer } from '../../miniapp/src/api/problem-answer';
import { LineLost } from '../../miniapp/src/platform/line-lost';

type Body = { version: number };
type Sent = Act<Body>;

const refusal = (code: ProblemCode, status: number) =>
  new ProblemAnswer({ type: '', code, title: '', status, detail: code, instance: '' });

function aPhone() {
  const stored = new Map<string, string>();
  let made = 0;
  const open = () =>
    createKeptActs(
      {
        read: (name) => stored.get(name),
        keep: (name, text) => void stored.set(name, text),
        remove: (name) => void stored.delete(name),
      },
      async () => `key ${++made}`,
    );
  return { stored, open };
}

const fresh = (version: number, nonce = 'nonce') => ({ nonce, body: { version } });

describe('an act that must happen once', () => {
  it('is kept until an answer came, and forgotten then', async () => {
    const { open, stored } = aPhone();
    const acts = open();
    const answer = await acts.perform('slot', fresh(1), async (act: Sent) => {
      expect(acts.waits('slot')).toBe(true);
      return act.idempotencyKey;
    });
    expect([answer, acts.waits('slot'), stored.size]).toEqual(['key 1', false, 0]);
  });

  it('is sent again under the same key when the line was lost, even by the next start of the app', async () => {
    const phone = aPhone();
    const lost = async () => Promise.reject(new LineLost());
    await expect(phone.open().perform('slot', fresh(1), lost)).rejects.toThrow(LineLost);
    const again = await phone.open().perform('slot', fresh(1, 'newer'), async (act: Sent) => act);
    expect(again).toEqual({ idempotencyKey: 'key 1', nonce: 'newer', body: { version: 1 } });
  });

  it('is sent first as it was, although the citizen has gone on since', async () => {
    const { open } = aPhone();
    const acts = open();
    await acts.perform('slot', fresh(1), () => Promise.reject(new LineLost())).catch(() => {});
    const sent: Sent[] = [];
    await acts.perform('slot', fresh(2), async (act: Sent) => void sent.push(act));
    expect(sent.map(({ idempotencyKey, body }) => [idempotencyKey, body.version])).toEqual([
      ['key 1', 1],
    ]);
  });

  it('gives way to the new one once the server has refused the old for good', async () => {
    const { open } = aPhone();
    const acts = open();
    await acts.perform('slot', fresh(1), () => Promise.reject(new LineLost())).catch(() => {});
    const sent = await acts.perform('slot', fresh(2), async (act: Sent) => {
      if (act.body.version === 1) throw refusal('draft-outdated', 409);
      return act;
    });
    expect(sent).toEqual({ idempotencyKey: 'key 2', nonce: 'nonce', body: { version: 2 } });
  });

  it.each([
    ['temporarily-unavailable', 503],
    ['too-many-requests', 429],
    ['internal', 500],
  ] as const)('is kept when the server answers %s', async (code, status) => {
    const acts = aPhone().open();
    await acts
      .perform('slot', fresh(1), () => Promise.reject(refusal(code, status)))
      .catch(() => {});
    expect(acts.waits('slot')).toBe(true);
  });

  it('is not kept when the server says no', async () => {
    const acts = aPhone().open();
    const no = () => Promise.reject(refusal('draft-incomplete', 422));
    await expect(acts.perform('slot', fresh(1), no)).rejects.toThrow(ProblemAnswer);
    expect(acts.waits('slot')).toBe(false);
  });

  it('is one act however often it is tapped in a moment', async () => {
    const acts = aPhone().open();
    const keys = new Set<string>();
    const perform = async ({ idempotencyKey }: Sent) => {
      keys.add(idempotencyKey);
      return idempotencyKey;
    };
    const taps = [1, 2, 3].map(() => acts.perform('slot', fresh(1), perform));
    expect(await Promise.all(taps)).toEqual(['key 1', 'key 1', 'key 1']);
    expect(keys.size).toBe(1);
  });

  it('waits for another act of its slot to end', async () => {
    const acts = aPhone().open();
    const order: number[] = [];
    const perform = async ({ body }: Sent) => {
      await new Promise((resolve) => setTimeout(resolve, body.version === 1 ? 10 : 0));
      order.push(body.version);
    };
    await Promise.all([
      acts.perform('slot', fresh(1), perform),
      acts.perform('slot', fresh(2), perform),
    ]);
    expect(order).toEqual([1, 2]);
  });
});
