import type { rightsRoutes } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';
import type { CitizenCaller, Handlers } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { deletingOld, sweepAll } from '../../platform/sweep';
import { drawCopy } from './draw-copy';
import { erase, keptByLaw } from './erase';
import { everythingOn } from './everything';
import { goes } from './goes';
import type { RightsParts } from './parts';
import { actOf } from './rights-act';

/** How long a copy can be opened, in milliseconds (security.md §6.6). */
const OPEN = 10 * 60_000;

const insertExport = statement(
  'export-insert',
  'insert into exports (id, citizen_id, device_id, until) values ($1, $2, $3, $4)',
);

// Each form once, by the device that asked, while it is open.
const spend = statement<{ id: string }>(
  'export-spend',
  `update exports set
     json_opened_at = case when $4 = 'json' then $5 else json_opened_at end,
     pdf_opened_at = case when $4 = 'pdf' then $5 else pdf_opened_at end
   where id = $1 and citizen_id = $2 and device_id = $3 and until > $5
     and case when $4 = 'json' then json_opened_at else pdf_opened_at end is null
   returning id`,
);

const sweeps = [{ keep: 0, statement: statement('export-sweep', deletingOld('exports', 'until')) }];

export type RightsRoom = {
  readonly handlers: Handlers<typeof rightsRoutes>;
  /** Forgets that copies were asked for. */
  sweep(db: Queryable): Promise<void>;
};

/** What the law lets a person ask of us: a copy of everything, and to be forgotten (PIPL §45, §47). */
export function createRights(parts: RightsParts): RightsRoom {
  const { clock, identity } = parts;

  /** Problems: `proof-too-old`, `device-too-new`. */
  async function mustBeSure(tx: Queryable, citizen: CitizenCaller): Promise<void> {
    await identity.mustBeSettled(tx, citizen);
    await identity.mustHaveProved(tx, citizen);
  }

  const handlers: Handlers<typeof rightsRoutes> = {
    async startExport(_input, citizen, tx) {
      await mustBeSure(tx, citizen);
      const id = newId('export');
      const until = new Date(clock().getTime() + OPEN);
      await tx.run(insertExport, [id, citizen.citizenId, citizen.deviceId, until]);
      await parts.transparency.recordAct(tx, actOf('export', citizen.citizenId));
      return { id, until: until.toISOString() };
    },

    // The copy is made as it is handed over: none of it is ever kept.
    async openExport({ params, body: { form } }, { citizenId, deviceId }, tx) {
      const at = clock();
      if (!(await tx.one(spend, [params.id, citizenId, deviceId, form, at]))) {
        throw new Problem('not-found');
      }
      const everything = await everythingOn(parts, tx, citizenId, at);
      const day = at.toISOString().slice(0, 10);
      if (form === 'pdf') {
        const bytes = await drawCopy(everything);
        return { bytes, type: 'application/pdf', name: `零跑腿-我的数据-${day}.pdf` };
      }
      const bytes = Buffer.from(JSON.stringify(everything, null, 2), 'utf8');
      return { bytes, type: 'application/json', name: `零跑腿-我的数据-${day}.json` };
    },

    async previewErasure(_input, { citizenId }, db) {
      return { stays: (await keptByLaw(parts, db, citizenId)).stays, goes };
    },

    async eraseMe(_input, citizen, tx) {
      await mustBeSure(tx, citizen);
      return erase(parts, tx, citizen.citizenId);
    },
  };

  return { handlers, sweep: (db) => sweepAll(db, sweeps, clock()) };
}
