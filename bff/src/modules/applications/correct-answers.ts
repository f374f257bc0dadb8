import type { AnswerValue, Fault, NewAddress } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { lockApplication, storeCorrection } from './application-store';
import { keepAttachments } from './attachment-store';
import { applicationPlace, openContent } from './content';
import { correctedAnswers, faultsOfCorrection } from './correction-rules';
import type { ApplicationParts } from './parts';

type Corrected = Readonly<Record<string, AnswerValue>>;

/**
 * Puts corrected answers in the place of those that were flagged; all others stay byte for byte.
 * Which may be changed at all is decided by whoever calls. A picture is named by the id of one that
 * was put to the question for this correction, an address by the id of one of the citizen's own.
 * Problems: `not-found`, `draft-incomplete` with every fault.
 */
export async function correctAnswers(
  { vault, delivery }: ApplicationParts,
  tx: Queryable,
  applicationId: string,
  corrected: Corrected,
): Promise<void> {
  const stored = await lockApplication(tx, applicationId);
  if (!stored) throw new Problem('not-found');
  const { id, citizenId } = stored;
  const content = await openContent(vault, tx, stored);
  const valuesOf = (kind: string) =>
    content.form.flatMap((each) => {
      const value = each.kind === kind ? corrected[each.id] : undefined;
      return typeof value === 'string' ? [{ questionId: each.id, value }] : [];
    });

  const errors: Fault[] = faultsOfCorrection(content.form, corrected);
  let address: NewAddress | undefined;
  for (const { questionId, value } of valuesOf('address')) {
    const own = await delivery.addressOf(tx, { addressId: value, citizenId });
    if (own) address = own;
    else errors.push({ pointer: `/body/answers/${questionId}`, detail: 'is no address of yours' });
  }
  for (const { questionId, value } of valuesOf('picture')) {
    if ((await keepAttachments(tx, stored.draftId, [value])) === 1) continue;
    errors.push({ pointer: `/body/answers/${questionId}`, detail: 'is no picture that was put' });
  }
  if (errors.length > 0) throw new Problem('draft-incomplete', undefined, { errors });

  const seal = (column: 'content' | 'before' | 'address', value: unknown) =>
    vault.sealJson(tx, citizenId, applicationPlace(id, column), value);
  await storeCorrection(tx, id, {
    content: await seal('content', {
      ...content,
      answers: correctedAnswers(content.answers, corrected),
    }),
    before: await seal('before', content.answers),
    address: address ? await seal('address', address) : stored.address,
  });
}
