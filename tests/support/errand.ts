import {
  type Case,
  type Draft,
  type Errand,
  type NewAddress,
  tokenOfLink,
} from '@zero-visit/shared-types';
import sharp from 'sharp';
import { aKey, type Phone } from './phone';
import type { ShownSession } from './window';

/** An address of an invented person in Chancheng. */
export const anAddress = (recipient = '林添'): NewAddress => ({
  recipient,
  mobile: '13800000001',
  division: '440604',
  street: '祖庙街道建新路 1 号 2 座 301',
});

/** The phone scans what the window shows, and picks the number that appears on the screen. */
export async function scanAt(phone: Phone, shown: ShownSession): Promise<Errand> {
  const { link } = shown.link();
  const code = tokenOfLink(link, [new URL(link).origin]);
  if (!code) throw new Error(`the window shows no link of ours: ${link}`);
  const errand = await phone.api.scanQrCode({ body: { code } });
  const { number } = await shown.until('claimed');
  return phone.api.matchNumber({ params: { id: errand.id }, body: { number } });
}

/** The consent fields that a service cannot do without. */
export const requiredFields = (errand: Errand): string[] =>
  errand.sheet.filter((each) => each.basis === 'consent' && each.required).map(({ id }) => id);

/** Allows what is needed, and answers the draft once every register has answered. */
export async function authorise(
  phone: Phone,
  errand: Errand,
  allowed = requiredFields(errand),
): Promise<{ consentId: string; draft: Draft }> {
  const { receipt, draft } = await phone.api.giveConsent({
    body: { errandId: errand.id, allowed },
    nonce: errand.nonce,
    idempotencyKey: aKey(),
  });
  return { consentId: receipt.id, draft: await settled(phone, draft) };
}

/** Waits for registers that answer late. */
export async function settled(phone: Phone, draft: Draft): Promise<Draft> {
  let current = draft;
  for (const end = Date.now() + 15_000; current.pending.length > 0 && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    current = await phone.api.getDraft({ params: { id: draft.id } });
  }
  return current;
}

/** Answers the questions that are still open: an address from the book, a grey picture, the first choice. */
export async function complete(phone: Phone, draft: Draft): Promise<Draft> {
  if (draft.missing.length === 0) return draft;
  const pictured = await withPictures(phone, draft);
  const answers: Record<string, string | boolean> = {};
  for (const id of pictured.missing) {
    const question = pictured.form.find((each) => each.id === id);
    if (question?.kind === 'address') answers[id] = await storedAddress(phone);
    else if (question?.kind === 'choice') answers[id] = question.options?.[0]?.value ?? '';
    else if (question?.kind === 'yesNo') answers[id] = true;
    else throw new Error(`nothing is known to answer ${id} with`);
  }
  return phone.api.saveDraft({
    params: { id: draft.id },
    body: { version: pictured.version, answers },
  });
}

export const aPicture = (background = 'grey'): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 80, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function withPictures(phone: Phone, draft: Draft): Promise<Draft> {
  let pictured = draft;
  for (const { id } of draft.form.filter((each) => each.kind === 'picture')) {
    if (!draft.missing.includes(id)) continue;
    const added = await phone.api.addAttachment({
      params: { id: draft.id, questionId: id },
      body: { bytes: await aPicture(), type: 'image/jpeg' },
    });
    pictured = added.draft;
  }
  return pictured;
}

async function storedAddress(phone: Phone): Promise<string> {
  const [first] = (await phone.api.listAddresses()).items;
  if (first) return first.id;
  return (await phone.api.addAddress({ body: anAddress(), idempotencyKey: aKey() })).id;
}

export const submit = (phone: Phone, draft: Draft, idempotencyKey = aKey()): Promise<Case> =>
  phone.api.submitApplication({
    body: { draftId: draft.id, version: draft.version },
    nonce: draft.nonce,
    idempotencyKey,
  });

/** From picking a service in the app to the receipt, for a phone whose person is known. */
export async function applyFor(phone: Phone, serviceCode: string): Promise<Case> {
  const errand = await phone.api.startErrand({ body: { serviceCode } });
  const { draft } = await authorise(phone, errand);
  return submit(phone, await complete(phone, draft));
}
