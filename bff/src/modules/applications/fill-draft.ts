import type { Answer, Draft } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { randomToken } from '../../platform/id';
import type { Reading } from '../consent';
import { type LoadedDraft, loadDraft, readingPlace, showDraft } from './load-draft';
import type { ApplicationParts } from './parts';
import { claimReadings, landReading } from './reading-store';

/** Milliseconds after which a register that stayed silent is asked again; longer than a read may take. */
const ASK_AGAIN = 10_000;

/** How long an answer waits for registers, in milliseconds, where nothing else is said. */
const PATIENCE = 2_000;

/**
 * Asks the registers that a draft waits for, all at once, and answers the draft as it stands when
 * the last has answered or patience ends. Late values land by themselves. Problem: `not-found`.
 */
export async function fillDraft(
  parts: ApplicationParts,
  { draftId, citizenId }: { draftId: string; citizenId: string },
): Promise<Draft> {
  const { database, clock, patience = PATIENCE } = parts;
  await within(patience, askRegisters(parts, { draftId, citizenId }));
  return showDraft(await loadDraft(parts, database, draftId, citizenId), clock());
}

/** Asks again for what is overdue, for the next read; whoever reads now does not wait. */
export function askOverdue(parts: ApplicationParts, { row, outstanding }: LoadedDraft): void {
  const before = parts.clock().getTime() - ASK_AGAIN;
  const overdue = outstanding.some(({ askedAt }) => askedAt === null || askedAt.getTime() < before);
  if (row.state !== 'open' || !overdue) return;
  askRegisters(parts, { draftId: row.id, citizenId: row.citizenId }).catch((error) =>
    parts.log.fault('registers could not be asked', error),
  );
}

/** Resolves when every claimed register has answered or failed. What failed stays pending, and is asked again. */
async function askRegisters(
  parts: ApplicationParts,
  draft: { draftId: string; citizenId: string },
): Promise<void> {
  const at = parts.clock();
  const before = new Date(at.getTime() - ASK_AGAIN);
  const claimed = await claimReadings(parts.database, draft, { at, before });
  await Promise.all(
    claimed.map(({ register, fields, consentId }) =>
      parts.consent
        .readRegister({ consentId, citizenId: draft.citizenId, register, fields }, (tx, reading) =>
          land(parts, tx, { ...draft, consentId, register }, reading),
        )
        .catch((error) => parts.log.fault('a register did not answer', error)),
    ),
  );
}

/** Keeps what a register said beside what was typed; false when the draft no longer waits for it. */
async function land(
  { vault, clock, catalogue }: ApplicationParts,
  tx: Queryable,
  asked: Record<'draftId' | 'citizenId' | 'consentId' | 'register', string>,
  { values, asOf }: Reading,
): Promise<boolean> {
  const { draftId, citizenId, register } = asked;
  const department = catalogue.department(catalogue.register(register).department).name;
  const pedigree = { source: 'register', register: department, asOf: asOf.toISOString() } as const;
  const answers: [string, Answer][] = Object.entries(values).map(([field, value]) => [
    field,
    { value, ...pedigree },
  ]);
  const place = readingPlace(draftId, register);
  const sealed = await vault.sealJson(tx, citizenId, place, Object.fromEntries(answers));
  return landReading(tx, asked, { answers: sealed, nonce: randomToken(16), at: clock() });
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, over]).finally(() => clearTimeout(timer));
}
