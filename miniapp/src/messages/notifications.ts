import type { LocalText } from '@zero-visit/shared-types';

/** The inbox. */
export const notificationTexts = {
  title: {
    'zh-Hans': '消息',
    'zh-Hant': '消息',
    en: 'Messages',
  },
  loading: {
    'zh-Hans': '打开消息',
    'zh-Hant': '打開消息',
    en: 'opening your messages',
  },
  empty: {
    'zh-Hans': '还没有消息',
    'zh-Hant': '還沒有消息',
    en: 'No messages yet',
  },
  emptyHint: {
    'zh-Hans': '办件有进展时会在这里通知您。',
    'zh-Hant': '辦件有進展時會在這裏通知您。',
    en: 'You are told here when a case moves.',
  },
  unread: {
    'zh-Hans': '{count}条未读',
    'zh-Hant': '{count}條未讀',
    en: '{count} unread',
  },
  new: {
    'zh-Hans': '新',
    'zh-Hant': '新',
    en: 'New',
  },
} as const satisfies Record<string, LocalText>;
