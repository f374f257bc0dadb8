import type { Queryable } from '../../platform/database';
import { type HeldRow, openHolding } from '../../platform/holding';
import type { RightsParts } from './parts';

/** Everything that is held on somebody, by the table that holds it. */
export type Everything = {
  readonly about: { readonly madeAt: string; readonly law: string };
  readonly held: Readonly<Record<string, readonly HeldRow[]>>;
};

export async function everythingOn(
  { vault, holdings }: Pick<RightsParts, 'vault' | 'holdings'>,
  tx: Queryable,
  citizenId: string,
  at: Date,
): Promise<Everything> {
  const held: Record<string, HeldRow[]> = {};
  for (const holding of holdings) {
    held[holding.table] = await openHolding(vault, tx, holding, citizenId);
  }
  return {
    about: { madeAt: at.toISOString(), law: '《中华人民共和国个人信息保护法》第四十五条' },
    held,
  };
}
