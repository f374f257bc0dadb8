import { createHash } from 'node:crypto';
import { type Access, SIGNATURE_HEADER, signedText } from '@zero-visit/shared-types';
import type { Context } from 'koa';
import type { Caller, DeviceCaller, SignedAct } from '../platform/handler';
import { Problem } from '../platform/problem';
import { isSignedBy } from '../platform/signature';

/** Finds the living session behind a bearer token, or undefined. Asked on every request. */
export type FindCaller = (token: string) => Promise<Caller | undefined>;

export type Guard = (access: Access, ctx: Context) => Promise<Caller>;

/** Lets a caller in if a living session answers to what the route's `access` demands. */
export function createGuard(findCaller: FindCaller): Guard {
  return async (access, ctx) => {
    if (access === 'public') return { kind: 'nobody' };
    const token = /^Bearer ([\w.-]{1,4096})$/.exec(ctx.get('authorization'))?.[1];
    const caller = token === undefined ? undefined : await findCaller(token);
    if (!caller) throw new Problem('not-signed-in');
    if (!isAllowed(access, caller)) throw new Problem('not-allowed');
    // A code can be passed on to a false page, a key cannot: what only supervisors may do needs a key.
    if (access === 'supervisor' && caller.kind === 'staff' && caller.factor === 'code') {
      throw new Problem('key-needed');
    }
    return caller;
  };
}

function isAllowed(access: Access, caller: Caller): boolean {
  switch (caller.kind) {
    case 'device':
      return access === 'device' || (access === 'citizen' && caller.citizenId !== undefined);
    case 'window':
      return access === 'window';
    case 'staff':
      return access === 'staff' || (access === 'supervisor' && caller.role === 'supervisor');
    case 'nobody':
      return false;
  }
}

const HEADER = /^v1\.(device_[\w-]{22})\.([\w-]{22,64})\.([\w-]{86})$/;

/**
 * Checks an act's signature: by the key of the session's own phone, over the method, path, nonce
 * and the very bytes of the body (settled.md 9). Problem: `signature-invalid`.
 */
export function checkSignedAct(ctx: Context, caller: DeviceCaller, body: Buffer): SignedAct {
  const [, deviceId, nonce, signature] = HEADER.exec(ctx.get(SIGNATURE_HEADER)) ?? [];
  if (!nonce || !signature || deviceId !== caller.deviceId) throw new Problem('signature-invalid');
  const bodyDigest = createHash('sha256').update(body).digest('hex');
  const text = signedText({ method: ctx.method, path: ctx.path, nonce, bodyDigest });
  if (!isSignedBy(caller.publicKey, text, signature)) throw new Problem('signature-invalid');
  return { nonce, text, signature };
}
