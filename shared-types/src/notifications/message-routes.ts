import * as z from 'zod';
import { CaseId } from '../cases/case';
import { Instant, idOf } from '../id';
import { DeviceId } from '../identity/device-routes';
import { LocalText } from '../local-text';
import { PageQuery, pageOf } from '../page';
import { defineRoutes } from '../route';

/** A message of the in-app inbox. */
export const Message = z
  .object({
    id: idOf('message'),
    title: LocalText,
    text: LocalText,
    caseId: CaseId.optional(),
    /** A device that was added: its person may end it from here. */
    deviceId: DeviceId.optional(),
    at: Instant,
    readAt: Instant.optional(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

export const messageRoutes = defineRoutes({
  listMessages: {
    method: 'GET',
    path: '/messages',
    summary: 'The inbox, newest first, with the number of unread ones',
    access: 'citizen',
    audit: 'own',
    query: PageQuery,
    success: 200,
    response: pageOf(Message).extend({ unread: z.number().int() }),
  },
  markMessagesRead: {
    method: 'POST',
    path: '/messages/read',
    summary: 'Marks every message up to one as read',
    access: 'citizen',
    audit: 'none',
    body: z.strictObject({ upTo: idOf('message') }),
    success: 204,
  },
});
