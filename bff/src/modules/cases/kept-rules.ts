import type { CaseState, LocalText } from '@zero-visit/shared-types';

/** Why a case stays when its citizen is erased, and until when; `until` is absent while it is worked on. */
export type Ground = { readonly text: LocalText; readonly until?: Date };

/** Years that a department keeps a decided case (国家档案局令第 8 号, the shorter of its two terms). */
const ARCHIVE_YEARS = 10;

/** Half a year to sue (行政诉讼法 §46) and the 90 days after it (security.md §6.3), in days. */
const APPEAL_DAYS = 183 + 90;

const RUNNING: LocalText = {
  'zh-Hans':
    '申请仍在办理，处理为履行法定职责所必需（《个人信息保护法》第十三条第一款第三项）。撤回申请后即可删除。',
  'zh-Hant':
    '申請仍在辦理，處理為履行法定職責所必需（《個人信息保護法》第十三條第一款第三項）。撤回申請後即可刪除。',
  en: 'The application is still being handled, which is a statutory duty (PIPL §13(3)). Withdraw it, and it can be erased.',
};
const ARCHIVED: LocalText = {
  'zh-Hans':
    '已经作出决定，案卷依《中华人民共和国档案法》保存，保存期限届满前不得删除（《个人信息保护法》第四十七条第二款）。',
  'zh-Hant':
    '已經作出決定，案卷依《中華人民共和國檔案法》保存，保存期限屆滿前不得刪除（《個人信息保護法》第四十七條第二款）。',
  en: 'It was decided: the file is kept under the Archives Law, and may not be erased before that term is over (PIPL §47).',
};
const APPEALABLE: LocalText = {
  'zh-Hans':
    '不予受理的决定仍可复议或者起诉（《中华人民共和国行政诉讼法》第四十六条），期限届满前保存。',
  'zh-Hant':
    '不予受理的決定仍可復議或者起訴（《中華人民共和國行政訴訟法》第四十六條），期限屆滿前保存。',
  en: 'The refusal to take it in can still be appealed (Administrative Litigation Law §46); it is kept until then.',
};

/** The ground on which a case stays at `now`, or undefined where none (any more) does. */
export function groundOf(state: CaseState, endedAt: Date, now: Date): Ground | undefined {
  switch (state) {
    case 'withdrawn':
      return undefined;
    case 'notAccepted':
      return lasting(APPEALABLE, new Date(endedAt.getTime() + APPEAL_DAYS * 86_400_000), now);
    case 'refused':
    case 'closed': {
      const until = new Date(endedAt);
      until.setUTCFullYear(until.getUTCFullYear() + ARCHIVE_YEARS);
      return lasting(ARCHIVED, until, now);
    }
    default:
      return { text: RUNNING };
  }
}

const lasting = (text: LocalText, until: Date, now: Date): Ground | undefined =>
  until > now ? { text, until } : undefined;
