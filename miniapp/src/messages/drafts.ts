import type { LocalText } from '@zero-visit/shared-types';

/** Applications that are begun and not sent. */
export const draftTexts = {
  title: {
    'zh-Hans': '草稿',
    'zh-Hant': '草稿',
    en: 'Drafts',
  },
  goOn: {
    'zh-Hans': '继续办理',
    'zh-Hant': '繼續辦理',
    en: 'Go on',
  },
  missing: {
    'zh-Hans': '还差{count}项没填 · {when}',
    'zh-Hant': '還差{count}項沒填 · {when}',
    en: '{count} still to fill in · {when}',
  },
  ready: {
    'zh-Hans': '已填好，可以提交 · {when}',
    'zh-Hant': '已填好，可以提交 · {when}',
    en: 'Complete, ready to send · {when}',
  },
  loading: {
    'zh-Hans': '取出您的草稿',
    'zh-Hant': '取出您的草稿',
    en: 'fetching your drafts',
  },
  empty: {
    'zh-Hans': '没有草稿',
    'zh-Hant': '沒有草稿',
    en: 'No drafts',
  },
  emptyHint: {
    'zh-Hans': '没办完的事会保存在这里，换手机也能接着办。',
    'zh-Hant': '沒辦完的事會保存在這裏，換手機也能接着辦。',
    en: 'What you have not finished is kept here, on whichever phone.',
  },
  discard: {
    'zh-Hans': '删除草稿',
    'zh-Hant': '刪除草稿',
    en: 'Delete draft',
  },
  discardTitle: {
    'zh-Hans': '删除这份草稿？',
    'zh-Hant': '刪除這份草稿？',
    en: 'Delete this draft?',
  },
  discardText: {
    'zh-Hans': '填过的内容和照片会一起删除，不能恢复。',
    'zh-Hant': '填過的內容和照片會一起刪除，不能恢復。',
    en: 'What you entered and its pictures are deleted and cannot be brought back.',
  },
} as const satisfies Record<string, LocalText>;
