import { defineTexts, type LocalText } from '@zero-visit/shared-types';
import type { FailureCode } from '../api/failure';

const texts = defineTexts({
  'line-lost': {
    'zh-Hans': '网络连接中断，请检查网络后重试。',
    'zh-Hant': '網絡連接中斷，請檢查網絡後重試。',
    en: 'The connection was lost. Check the network and try again.',
  },
  'temporarily-unavailable': {
    'zh-Hans': '系统的一部分暂时不可用，已填写的内容不会丢失，请稍后重试。',
    'zh-Hant': '系統的一部分暫時不可用，已填寫的內容不會遺失，請稍後重試。',
    en: 'A part of the system is down. Nothing is lost; try again in a moment.',
  },
  'too-many-requests': {
    'zh-Hans': '操作过于频繁，请稍等片刻再试。',
    'zh-Hant': '操作過於頻繁，請稍等片刻再試。',
    en: 'Too many tries. Wait a moment before the next one.',
  },
  'not-found': {
    'zh-Hans': '没有找到，或者不属于您的部门。',
    'zh-Hant': '沒有找到，或者不屬於您的部門。',
    en: 'Not found, or not of your department.',
  },
  'not-allowed': {
    'zh-Hans': '您的账号没有这项权限。',
    'zh-Hant': '您的帳號沒有這項權限。',
    en: 'Your account may not do this.',
  },
  'not-signed-in': {
    'zh-Hans': '登录已失效，请重新登录。',
    'zh-Hant': '登入已失效，請重新登入。',
    en: 'Your session has ended. Sign in again.',
  },
  'session-ended': {
    'zh-Hans': '登录已失效，请重新登录。',
    'zh-Hant': '登入已失效，請重新登入。',
    en: 'Your session has ended. Sign in again.',
  },
  'credentials-wrong': {
    'zh-Hans': '用户名或密码不正确。',
    'zh-Hant': '用戶名或密碼不正確。',
    en: 'The user name or the password is wrong.',
  },
  'second-factor-wrong': {
    'zh-Hans': '动态码或安全密钥不对，或这个动态码已用过。',
    'zh-Hant': '動態碼或安全密鑰不對，或這個動態碼已用過。',
    en: 'The code or the key is not right, or the code was used already.',
  },
  'staff-sign-in-over': {
    'zh-Hans': '这次登录已超时或已用过，请重新开始。',
    'zh-Hant': '這次登入已逾時或已用過，請重新開始。',
    en: 'This sign-in is over. Start again.',
  },
  'key-needed': {
    'zh-Hans': '主管的权限须用安全密钥登录。请退出后用安全密钥重新登录。',
    'zh-Hant': '主管的權限須用安全密鑰登入。請登出後用安全密鑰重新登入。',
    en: 'A supervisor’s powers need a security key. Sign out, and sign in with the key.',
  },
  'input-invalid': {
    'zh-Hans': '填写的内容不符合要求，请检查后重试。',
    'zh-Hant': '填寫的內容不符合要求，請檢查後重試。',
    en: 'What was entered does not fit. Check it and try again.',
  },
  'reason-needed': {
    'zh-Hans': '请写明理由。',
    'zh-Hant': '請寫明理由。',
    en: 'Please give the reason.',
  },
  'case-action-unavailable': {
    'zh-Hans': '同事已先一步处理了此件，页面已更新为最新状态。',
    'zh-Hant': '同事已先一步處理了此件，頁面已更新為最新狀態。',
    en: 'A colleague was faster. The page now shows how the case stands.',
  },
  'correction-already-asked': {
    'zh-Hans': '补正只能一次性提出，此件已经要求过补正。',
    'zh-Hant': '補正只能一次性提出，此件已經要求過補正。',
    en: 'Corrections are asked for once, and this case has had its notice.',
  },
  'report-answered': {
    'zh-Hans': '同事已先一步答复了这条反映。',
    'zh-Hant': '同事已先一步答覆了這條反映。',
    en: 'A colleague has answered this report already.',
  },
  'enrolment-code-wrong': {
    'zh-Hans': '登记码不正确、已用过或已过期。',
    'zh-Hant': '登記碼不正確、已用過或已過期。',
    en: 'The enrolment code is wrong, used or over.',
  },
  'signature-invalid': {
    'zh-Hans': '此屏幕的登记已失效，请重新登记。',
    'zh-Hant': '此屏幕的登記已失效，請重新登記。',
    en: 'This screen is no longer registered. Register it again.',
  },
  'service-closed': {
    'zh-Hans': '该事项目前不接受申请。',
    'zh-Hant': '該事項目前不接受申請。',
    en: 'This service takes no applications now.',
  },
  internal: {
    'zh-Hans': '系统出错了，已记录。请重试，若仍不行请联系管理员。',
    'zh-Hant': '系統出錯了，已記錄。請重試，若仍不行請聯絡管理員。',
    en: 'A fault of ours, and it is on record. Try again, or call the administrator.',
  },
});

/** What happened and what to do next, in the user's words. */
export const textOfFailure = (code: FailureCode): LocalText =>
  (texts as Partial<Record<FailureCode, LocalText>>)[code] ?? texts.internal;
