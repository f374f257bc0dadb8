// The four calls of an errand, one client at a time, on the product in a process of its own.
//   npm run bench [-- --json]     the last line is JSON then
import { cpus } from 'node:os';
import { tokenOfLink } from '@zero-visit/shared-types';

import { applyFor, complete, requiredFields, submit } from '../support/errand';
import { aKey, aPhone, clientOf } from '../support/phone';
import { aProduct } from '../support/product';
import { aWindow } from '../support/window';

const ERRANDS = 40;
const WARM_UP = 5;

type Call = 'scan' | 'consent' | 'submit' | 'track';
const times: Record<Call, number[]> = { scan: [], consent: [], submit: [], track: [] };

/** Milliseconds from sending to the parsed answer. */
async function timed<T>(call: Call, act: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const answer = await act();
  times[call].push(performance.now() - begun);
  return answer;
}

const quantile = (values: number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
};
const round = (value: number) => Math.round(value * 10) / 10;

// Limits protect people from each other; one bench client is more than one person.
const product = await aProduct({ RATE_LIMITS: 'off' });
await product.start();
try {
  const { citizens } = await clientOf(product.origin).listSampleCitizens();
  const person = citizens.find(({ name }) => name === '林添');
  if (!person) throw new Error('the sandbox has no 林添');
  const phone = await aPhone(product.origin);
  await phone.become(person);
  const window = await aWindow(product.origin);
  await applyFor(phone, 'graduate-registration');

  for (let turn = 0; turn < ERRANDS + WARM_UP; turn += 1) {
    const shown = await window.show('graduate-registration');
    const { link } = shown.link();
    const code = tokenOfLink(link, [new URL(link).origin]) ?? '';
    const errand = await timed('scan', () => phone.api.scanQrCode({ body: { code } }));
    const { number } = await shown.until('claimed');
    const matched = await phone.api.matchNumber({ params: { id: errand.id }, body: { number } });
    const { draft } = await timed('consent', () =>
      phone.api.giveConsent({
        body: { errandId: matched.id, allowed: requiredFields(matched) },
        nonce: matched.nonce,
        idempotencyKey: aKey(),
      }),
    );
    const ready = await complete(phone, draft);
    const opened = await timed('submit', () => submit(phone, ready));
    await timed('track', () => phone.api.getCase({ params: { id: opened.id } }));
    await shown.stop();
  }
} finally {
  await product.stop();
}

const figures: Record<string, number> = {};
for (const [call, all] of Object.entries(times)) {
  const counted = all.slice(WARM_UP);
  figures[`call.${call}.p50_ms`] = round(quantile(counted, 0.5));
  figures[`call.${call}.p95_ms`] = round(quantile(counted, 0.95));
}
process.stdout.write(`${ERRANDS} errands, 1 client, ${cpus().length} cores\n`);
for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name}  ${value}\n`);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
