import type { LocalText } from '@zero-visit/shared-types';

/** Rating a finished case. */
export const feedbackTexts = {
  title: {
    'zh-Hans': '给这次办事打分',
    'zh-Hant': '給這次辦事打分',
    en: 'Rate this service',
  },
  hint: {
    'zh-Hans': '只评一次。评价差的会有人专门回访处理。',
    'zh-Hant': '只評一次。評價差的會有人專門回訪處理。',
    en: "You rate once. A bad rating becomes somebody's duty to follow up.",
  },
  five: {
    'zh-Hans': '非常满意',
    'zh-Hant': '非常滿意',
    en: 'Very satisfied',
  },
  four: {
    'zh-Hans': '满意',
    'zh-Hant': '滿意',
    en: 'Satisfied',
  },
  three: {
    'zh-Hans': '基本满意',
    'zh-Hant': '基本滿意',
    en: 'Fairly satisfied',
  },
  two: {
    'zh-Hans': '不满意',
    'zh-Hant': '不滿意',
    en: 'Dissatisfied',
  },
  one: {
    'zh-Hans': '非常不满意',
    'zh-Hant': '非常不滿意',
    en: 'Very dissatisfied',
  },
  comment: {
    'zh-Hans': '想说的话',
    'zh-Hant': '想説的話',
    en: 'Anything to add',
  },
  commentHint: {
    'zh-Hans': '哪里好、哪里不好，都可以写',
    'zh-Hant': '哪裏好、哪裏不好，都可以寫',
    en: 'What went well, and what did not',
  },
  send: {
    'zh-Hans': '提交评价',
    'zh-Hant': '提交評價',
    en: 'Send rating',
  },
  choose: {
    'zh-Hans': '请先选一个满意程度',
    'zh-Hant': '請先選一個滿意程度',
    en: 'Choose how satisfied you are first',
  },
  rated: {
    'zh-Hans': '您的评价：{words}',
    'zh-Hant': '您的評價：{words}',
    en: 'Your rating: {words}',
  },
  thanks: {
    'zh-Hans': '谢谢您的评价',
    'zh-Hant': '謝謝您的評價',
    en: 'Thank you',
  },
} as const satisfies Record<string, LocalText>;
