import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from '@zero-visit/shared-types';
import { sandboxStaff } from '../../bff/src/sandbox-staff';
import { aDesk } from './desk';
import { anAddress, applyFor, authorise } from './errand';
import { linTian } from './people';
import { aKey, aPhone, type Phone } from './phone';
import { aWindow } from './window';

const SERVICE = 'graduate-registration';

export type LivedIn = Awaited<ReturnType<typeof livedIn>>;

/**
 * A product in which 林添 has lived for a while: drafts, cases in every state that shows something
 * of its own, authorisations, messages, and an errand that waits for its number. The product's
 * parcels should travel fast.
 */
export async function livedIn(origin: string) {
  const phone = await aPhone(origin);
  await phone.become(linTian);
  await (await aPhone(origin, '旧手机')).become(linTian);
  await phone.api.addAddress({ body: anAddress(), idempotencyKey: aKey() });
  const desk = await aDesk(origin, staffOf('hrss'));

  const finished = await applyFor(phone, SERVICE);
  await desk.act(finished.id, 'accept');
  await desk.act(finished.id, 'approve');
  await desk.api.dispatchShipment({ params: { id: finished.id }, idempotencyKey: aKey() });

  const corrected = await applyFor(phone, SERVICE);
  await desk.act(corrected.id, 'askCorrection', {
    reason: '毕业去向与学校登记的不一致，请核对后改正。',
    flagged: [{ questionId: 'destination', reason: '请写劳动合同上的单位全称' }],
  });
  const received = await applyFor(phone, SERVICE);
  const proof = await applyFor(phone, 'insurance-proof');
  const draft = await openDraft(phone, SERVICE);
  const withPicture = await openDraft(phone, 'senior-card');
  const shown = await (await aWindow(origin)).show(SERVICE);
  const code = shown.link().link.slice(`${origin}/q/`.length);
  const waiting = await phone.api.scanQrCode({ body: { code } });
  // One look that 林添 does not recognise is being examined.
  const looks = (await phone.api.listAccesses({ query: {} })).items;
  const look = looks.find(({ reader }) => reader.role === 'reviewer');
  await phone.api.reportAccess({ params: { id: look?.id ?? '' } });
  const [consent] = (await phone.api.listConsents({ query: {} })).items;
  return {
    phone,
    finished: await closed(phone, finished),
    corrected,
    received,
    proof,
    draft,
    withPicture,
    waiting,
    consentId: consent?.id ?? '',
    /** The window turns to the next citizen. */
    leave: () => shown.stop(),
  };
}

/** A member of the sandbox's staff, by username. */
export function staffOf(username: string) {
  const found = sandboxStaff.find((each) => each.username === username);
  if (!found) throw new Error(`nobody at the desk is called ${username}`);
  return found;
}

async function openDraft(phone: Phone, serviceCode: string) {
  const errand = await phone.api.startErrand({ body: { serviceCode } });
  return (await authorise(phone, errand)).draft;
}

async function closed(phone: Phone, { id }: Case): Promise<Case> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
    const now = await phone.api.getCase({ params: { id } });
    if (now.state === 'closed') return now;
  }
  throw new Error('the parcel never arrived');
}
