import { createHash } from 'node:crypto';
import type { LocalText, Rate, StaffRole, staffRoutes } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { type Ephemeral, stayWithin } from '../../platform/ephemeral';
import { afterCommit, type Handlers, prepared, type StaffCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import type { Tokens } from '../../platform/jwt';
import { Problem } from '../../platform/problem';
import { createAlerts } from './alerts';
import { hashPassword, isPassword } from './password';
import { type SearchParts, searchPerson } from './search-person';
import { createSecondFactor, type FactorParts } from './second-factor';
import { lifeOfStaffSession } from './staff-session-rules';
import {
  endStaffSession,
  findStaffByUsername,
  findStaffName,
  findStaffSession,
  insertStaff,
  insertStaffSession,
  renewStaffSession,
  type StoredStaff,
} from './staff-store';
import { sweepDesk } from './sweep-desk';
import { type WatchParts, watchReaders } from './watch-readers';

export type StaffParts = SearchParts &
  WatchParts &
  FactorParts & {
    /** Whether invented members of staff may sign in. */
    readonly standIns: boolean;
    readonly tokens: Tokens;
    readonly ephemeral: Pick<Ephemeral, 'limit'>;
    /** What the staff room wants to know of the catalogue: how a department is called. */
    readonly catalogue: { department(code: string): { readonly name: LocalText } };
  };

export type NewStaff = {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly departmentCode: string;
  /** Invented, for a sandbox: the screen shows their second factor. */
  readonly isDemo?: boolean;
};

/** The routes of this room; the desk's screens of windows belong to identity, which has the windows. */
type StaffHandlers = Handlers<Omit<typeof staffRoutes, 'listWindows' | 'addWindow'>>;

/** A bearer token's life in seconds (settled.md 11). A desk in use renews it in time. */
const TOKEN_SECONDS = 300;

/** Tries at one name, from wherever they come; the right password counts as one too. */
const TRIES: Rate = { points: 10, seconds: 600 };

/** Who works at the desk: accounts, roles and sessions. */
export function createStaff({ tokens, ephemeral, catalogue, ...parts }: StaffParts) {
  const { clock } = parts;
  const alerts = createAlerts(parts);
  const secondFactor = createSecondFactor({ ...parts, ephemeral });

  const sessionOf = (member: StoredStaff, sessionId: string) => {
    const claims = { sub: member.id, sid: sessionId };
    const { token, expiresAt } = tokens.issue('staff', claims, TOKEN_SECONDS);
    const { id, name, role, departmentCode } = member;
    return {
      accessToken: token,
      accessExpiresAt: expiresAt.toISOString(),
      staff: { id, name, role, department: catalogue.department(departmentCode).name },
    };
  };

  /** Problem: `too-many-requests`, also for a name that nobody has. */
  const countTry = (username: string): Promise<void> => {
    const who = createHash('sha256').update(username).digest('base64url');
    return stayWithin(ephemeral, 'sign-in-as', who, TRIES);
  };

  const handlers: StaffHandlers = {
    // The hash takes a fifth of a second: it is made before the transaction begins.
    signInStaff: prepared(
      async ({ body: { username, password } }, _nobody, db) => {
        await countTry(username);
        const member = await db.one(findStaffByUsername, [username]);
        const isTheirs = await isPassword(password, member?.passwordHash);
        if (!member || !isTheirs || (member.isDemo && !parts.standIns))
          throw new Problem('credentials-wrong');
        return member;
      },
      (input, _nobody, tx, member) => secondFactor.begin(tx, member, input.body.username),
    ),

    async proveStaffFactor({ params, body }, _nobody, tx) {
      const proved = await secondFactor.prove(tx, params.id, body);
      if (!proved) {
        // The spent challenge stays spent.
        return afterCommit(async () => {
          throw new Problem('second-factor-wrong');
        });
      }
      const { member, factor } = proved;
      const sessionId = newId('session');
      await tx.run(insertStaffSession, [sessionId, member.id, clock(), factor]);
      return sessionOf(member, sessionId);
    },

    async renewStaffSession(_input, { sessionId }, tx) {
      const now = clock();
      const { usedAfter, begunAfter } = lifeOfStaffSession(now);
      const member = await tx.one(renewStaffSession, [sessionId, now, usedAfter, begunAfter]);
      if (!member) throw new Problem('session-ended');
      return sessionOf(member, sessionId);
    },

    async endStaffSession(_input, { sessionId }, tx) {
      await tx.run(endStaffSession, [sessionId, clock()]);
    },

    searchPerson: searchPerson({ ...parts, alerts }),

    async listAlerts(_input, _supervisor, db) {
      return { items: await alerts.list(db) };
    },
  };

  /** The living session behind a staff token. Asked on every request, so that an ended one is refused at once. */
  async function findCaller(
    db: Queryable,
    { sub, sid }: { readonly sub: string; readonly sid: string },
  ): Promise<StaffCaller | undefined> {
    const { usedAfter, begunAfter } = lifeOfStaffSession(clock());
    const member = await db.one(findStaffSession, [sid, sub, usedAfter, begunAfter]);
    if (!member) return undefined;
    const { id: staffId, role, departmentCode, factor } = member;
    return { kind: 'staff', staffId, sessionId: sid, role, departmentCode, factor };
  }

  /** Adds an account; one whose name is there already stays as it is. */
  async function enlist(tx: Queryable, { username, password, ...member }: NewStaff): Promise<void> {
    if (await tx.one(findStaffByUsername, [username])) return;
    const { name, role, departmentCode, isDemo = false } = member;
    const hash = await hashPassword(password);
    await tx.run(insertStaff, [
      newId('staff'),
      username,
      hash,
      name,
      role,
      departmentCode,
      clock(),
      isDemo,
    ]);
  }

  /** The real name of a member of staff; undefined when there is none of this id. */
  const nameOf = async (db: Queryable, staffId: string): Promise<string | undefined> =>
    (await db.one(findStaffName, [staffId]))?.name;

  const sweep = (db: Queryable) => sweepDesk(db, clock());
  const watch = (db: Queryable) => watchReaders(db, { ...parts, alerts });

  return { handlers, findCaller, enlist, nameOf, sweep, watch };
}

export type Staff = ReturnType<typeof createStaff>;
