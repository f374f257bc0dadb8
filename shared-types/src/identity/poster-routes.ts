import * as z from 'zod';
import { Instant } from '../id';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';
import { PlaceChoice } from './window-routes';

/** A poster's id stands in its code for everybody to read; knowing it opens nothing. */
export const PosterId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'a poster id');

/**
 * A code on paper. It carries no session: whoever scans it begins an errand of their own on their
 * own phone (RFC 10027, same device), and it says the same to everybody until it is revoked.
 */
export const Poster = z
  .object({
    id: PosterId,
    service: z.object({ code: z.string(), name: LocalText }),
    department: LocalText,
    place: LocalText,
    createdAt: Instant,
    revokedAt: Instant.optional(),
    /** What its code says; absent once revoked, so that nobody prints a dead one. */
    link: z.string().optional(),
  })
  .meta({ id: 'Poster' });
export type Poster = z.infer<typeof Poster>;

export const posterRoutes = defineRoutes({
  listPosters: {
    method: 'GET',
    path: '/desk/posters',
    summary: 'The posters, and what one can be made of',
    access: 'supervisor',
    audit: 'none',
    success: 200,
    response: z.object({
      items: z.array(Poster),
      places: z.array(PlaceChoice),
      services: z.array(z.object({ code: z.string(), name: LocalText, department: LocalText })),
    }),
  },
  addPoster: {
    method: 'POST',
    path: '/desk/posters',
    summary: 'Makes a poster of a service for a place; it can be revoked, never changed',
    access: 'supervisor',
    audit: 'none',
    body: z.strictObject({ placeCode: z.string().max(40), serviceCode: z.string().max(40) }),
    success: 201,
    response: Poster,
    problems: ['service-closed'],
  },
  revokePoster: {
    method: 'DELETE',
    path: '/desk/posters/:id',
    summary: 'Its code leads nowhere any more; errands that began at it go on',
    access: 'supervisor',
    audit: 'none',
    params: z.strictObject({ id: PosterId }),
    success: 204,
  },
});
