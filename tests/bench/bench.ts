// The four calls of an errand, one client at a time, on the product in a process of its own.
//   npm run bench [-- --json]     the last line is JSON then
import { cpus, loadavg } from 'node:os';
import { tokenOfLink } from '@zero-visit/shared-types';

import { applyFor, complete, requiredFields, submit } from '../support/errand';
import { aKey, aPhone, clientOf, type Phone } from '../support/phone';
import { aProduct } from '../support/product';
import { aWindow, type TestWindow } from '../support/window';

const SERVICE = 'graduate-registration';
const ERRANDS = 80;
const WARM_UP = 20;
/** As many people take turns, so that none scans more often than the contract lets one person. */
const PEOPLE = 4;

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

/** Phones of people whom the service is for, known and with a stored address. */
async function phonesOf(origin: string): Promise<Phone[]> {
  const { citizens } = await clientOf(origin).listSampleCitizens();
  const phones: Phone[] = [];
  for (const person of citizens.filter(({ tries }) => tries.includes(SERVICE))) {
    const phone = await aPhone(origin);
    await phone.become(person);
    // Some of the sandbox's people are there to be told no.
    const isRefused = await applyFor(phone, SERVICE).then(
      () => false,
      () => true,
    );
    if (!isRefused && phones.push(phone) === PEOPLE) return phones;
  }
  throw new Error(`the sandbox has too few people for ${SERVICE}`);
}

async function errand(phone: Phone, window: TestWindow): Promise<void> {
  const shown = await window.show(SERVICE);
  const { link } = shown.link();
  const code = tokenOfLink(link, [new URL(link).origin]) ?? '';
  const claimed = await timed('scan', () => phone.api.scanQrCode({ body: { code } }));
  const { number } = await shown.until('claimed');
  const matched = await phone.api.matchNumber({ params: { id: claimed.id }, body: { number } });
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

const product = await aProduct();
await product.start();
try {
  const phones = await phonesOf(product.origin);
  const window = await aWindow(product.origin);
  for (let turn = 0; turn < ERRANDS + WARM_UP; turn += 1) {
    await errand(phones[turn % PEOPLE] as Phone, window);
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
const load = round(loadavg()[0] ?? 0);
process.stdout.write(`${ERRANDS} errands, 1 client, ${cpus().length} cores, load ${load}\n`);
for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name}  ${value}\n`);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
