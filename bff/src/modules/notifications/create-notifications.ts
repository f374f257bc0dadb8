import type { LocalText, messageRoutes } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Handlers } from '../../platform/handler';
import { newId } from '../../platform/id';
import { cutPage } from '../../platform/page';
import type { Vault } from '../../platform/vault';
import { countUnread, insertMessage, listMessages, markRead } from './message-store';
import { fill, messageTemplates, type Occasion } from './message-templates';

export type NotificationParts = { readonly vault: Vault; readonly clock: Clock };

/** What somebody is told of: an occasion in one of their cases, or with their data. */
export type News = {
  readonly citizenId: string;
  readonly caseId?: string;
  /** The device that somebody may want to end. */
  readonly deviceId?: string;
  readonly occasion: Occasion;
  /** The service, or the office. */
  readonly about: LocalText;
  readonly number?: string;
};

type Content = { readonly title: LocalText; readonly text: LocalText };

/** The inbox in the app, written from what happened. */
export function createNotifications({ vault, clock }: NotificationParts) {
  const place = (row: string) => ({ table: 'messages', column: 'content_sealed', row });

  /** Writes a message, if the occasion is worth one. */
  async function write(tx: Queryable, news: News): Promise<void> {
    const template = messageTemplates[news.occasion];
    if (!template) return;
    const { citizenId, caseId = null, deviceId = null, about, number = '' } = news;
    const id = newId('message');
    const content: Content = {
      title: template.title,
      text: fill(template.text, about, number),
    };
    const sealed = await vault.sealJson(tx, citizenId, place(id), content);
    await tx.run(insertMessage, [id, citizenId, caseId, sealed, clock(), deviceId]);
  }

  const handlers: Handlers<typeof messageRoutes> = {
    async listMessages({ query: { after, limit } }, { citizenId }, db) {
      const { page, more } = cutPage(await listMessages(db, { citizenId, after, limit }), limit);
      const items = await Promise.all(
        page.map(async ({ id, caseId, deviceId, sealed, at, readAt }) => ({
          id,
          ...(await vault.openJson<Content>(db, citizenId, place(id), sealed)),
          ...(caseId !== null && { caseId }),
          ...(deviceId !== null && { deviceId }),
          at: at.toISOString(),
          ...(readAt && { readAt: readAt.toISOString() }),
        })),
      );
      const unread = (await db.one(countUnread, [citizenId]))?.unread ?? 0;
      return { items, unread, ...more };
    },

    async markMessagesRead({ body }, { citizenId }, tx) {
      await tx.run(markRead, [citizenId, body.upTo, clock()]);
    },
  };

  return { handlers, write };
}

export type Notifications = ReturnType<typeof createNotifications>;
