import { randomBytes } from 'node:crypto';

/** A new unguessable id: its kind, then 128 bits in base64url (the contract's `idOf`). */
export const newId = (kind: string): string => `${kind}_${randomToken(16)}`;

/** Random bytes as base64url: a nonce, a refresh token, a callback's key. */
export const randomToken = (bytes: number): string => randomBytes(bytes).toString('base64url');
