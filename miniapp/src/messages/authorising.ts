import type { LocalText } from '@zero-visit/shared-types';

/** The authorisation sheet: told, asked, and asked one by one. */
export const authorisingTexts = {
  told: {
    'zh-Hans': '依法读取，只告知',
    'zh-Hant': '依法讀取，只告知',
    en: 'Read by law; we tell you',
  },
  toldWhy: {
    'zh-Hans': '部门履行法定职责需要这些，不以您的同意为条件，所以不请您勾选。',
    'zh-Hant': '部門履行法定職責需要這些，不以您的同意為條件，所以不請您勾選。',
    en: 'The office needs these for its statutory duty. Your consent would change nothing, so we do not ask for it.',
  },
  needed: {
    'zh-Hans': '办理必需，请您授权',
    'zh-Hant': '辦理必需，請您授權',
    en: 'Needed; we ask you to allow it',
  },
  neededWhy: {
    'zh-Hans': '点下面的“同意并签名”就授权这几项。不同意的话，可以带材料到窗口办理。',
    'zh-Hant': '點下面的「同意並簽名」就授權這幾項。不同意的話，可以帶材料到窗口辦理。',
    en: 'Signing below allows them. If you would rather not, bring the papers to a counter.',
  },
  sensitive: {
    'zh-Hans': '敏感信息，请逐项授权',
    'zh-Hant': '敏感資料，請逐項授權',
    en: 'Sensitive; allow each one by itself',
  },
  optional: {
    'zh-Hans': '可以不给',
    'zh-Hant': '可以不給',
    en: 'You may leave these off',
  },
  optionalWhy: {
    'zh-Hans': '不打开也能办。',
    'zh-Hant': '不打開也能辦。',
    en: 'The service works without them.',
  },
  source: {
    'zh-Hans': '从',
    'zh-Hant': '從',
    en: 'From',
  },
  purpose: {
    'zh-Hans': '用来',
    'zh-Hant': '用來',
    en: 'Why',
  },
  receiver: {
    'zh-Hans': '给谁',
    'zh-Hant': '給誰',
    en: 'To',
  },
  retention: {
    'zh-Hans': '保存',
    'zh-Hant': '保存',
    en: 'Time',
  },
  legalBasis: {
    'zh-Hans': '依据',
    'zh-Hant': '依據',
    en: 'Law',
  },
  forAll: {
    'zh-Hans': '以上各项都是这样',
    'zh-Hant': '以上各項都是這樣',
    en: 'For all of the above',
  },
  notYetShown: {
    'zh-Hans': '授权后读取',
    'zh-Hant': '授權後讀取',
    en: 'read after you allow it',
  },
  allow: {
    'zh-Hans': '允许使用“{field}”',
    'zh-Hant': '允許使用「{field}」',
    en: 'Allow “{field}”',
  },
  sign: {
    'zh-Hans': '同意并签名',
    'zh-Hant': '同意並簽名',
    en: 'Agree and sign',
  },
  refuse: {
    'zh-Hans': '不同意',
    'zh-Hant': '不同意',
    en: 'I do not agree',
  },
  withdrawal: {
    'zh-Hans': '随时可以在“我的—我的授权”里撤回，立即生效。',
    'zh-Hant': '隨時可以在「我的—我的授權」裏撤回，立即生效。',
    en: 'You can withdraw at any time under “Me”; it takes effect at once.',
  },
  sensitiveMissing: {
    'zh-Hans': '还有必需的敏感信息没有打开：{fields}',
    'zh-Hant': '還有必需的敏感資料沒有打開：{fields}',
    en: 'Still to be allowed: {fields}',
  },
  signing: {
    'zh-Hans': '签名并读取信息',
    'zh-Hant': '簽名並讀取資料',
    en: 'signing and reading your data',
  },
} as const satisfies Record<string, LocalText>;
