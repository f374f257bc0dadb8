import type { LocalText } from '@zero-visit/shared-types';

/** Problems that any act may meet: what happened, and what to do next. */
export const problemsOfCalls = {
  unreachable: {
    what: {
      'zh-Hans': '连不上网络',
      'zh-Hant': '連不上網絡',
      en: 'No connection',
    },
    next: {
      'zh-Hans': '请检查手机网络后再试，已填写的内容还在。',
      'zh-Hant': '請檢查手機網絡後再試，已填寫的內容還在。',
      en: 'Check your network and try again. What you entered is still here.',
    },
  },
  'input-invalid': {
    what: {
      'zh-Hans': '有内容填写得不对',
      'zh-Hant': '有內容填寫得不對',
      en: 'Something was not filled in correctly',
    },
    next: {
      'zh-Hans': '请看下面的提示，改好后再提交。',
      'zh-Hant': '請看下面的提示，改好後再提交。',
      en: 'Look at the hints below, correct them and send again.',
    },
  },
  'body-too-large': {
    what: {
      'zh-Hans': '文件太大了',
      'zh-Hant': '文件太大了',
      en: 'The file is too large',
    },
    next: {
      'zh-Hans': '请换一张小一点的照片（不超过10MB）。',
      'zh-Hant': '請換一張小一點的照片（不超過10MB）。',
      en: 'Choose a smaller picture (at most 10 MB).',
    },
  },
  'media-type-unsupported': {
    what: {
      'zh-Hans': '不支持这种文件',
      'zh-Hant': '不支持這種文件',
      en: 'This kind of file is not supported',
    },
    next: {
      'zh-Hans': '请选择 JPG 或 PNG 照片。',
      'zh-Hant': '請選擇 JPG 或 PNG 照片。',
      en: 'Choose a JPEG or PNG picture.',
    },
  },
  'not-found': {
    what: {
      'zh-Hans': '没有找到您要的内容',
      'zh-Hant': '沒有找到您要的內容',
      en: 'We could not find this',
    },
    next: {
      'zh-Hans': '它可能已被删除，或者不属于您。请返回上一页重新进入。',
      'zh-Hant': '它可能已被刪除，或者不屬於您。請返回上一頁重新進入。',
      en: 'It may have been removed, or is not yours. Go back and open it again.',
    },
  },
  'method-not-allowed': {
    what: {
      'zh-Hans': '这个操作现在不能用',
      'zh-Hant': '這個操作現在不能用',
      en: 'This does not work at the moment',
    },
    next: {
      'zh-Hans': '请更新小程序后再试；仍不行请拨打12345。',
      'zh-Hant': '請更新小程序後再試；仍不行請撥打12345。',
      en: 'Update the app and try again. If it still fails, call 12345.',
    },
  },
  'too-many-requests': {
    what: {
      'zh-Hans': '操作太快了',
      'zh-Hant': '操作太快了',
      en: 'That was too fast',
    },
    next: {
      'zh-Hans': '请稍等一会儿再试，已填写的内容还在。',
      'zh-Hant': '請稍等一會兒再試，已填寫的內容還在。',
      en: 'Wait a moment and try again. What you entered is still here.',
    },
  },
  'temporarily-unavailable': {
    what: {
      'zh-Hans': '有一个部门的系统暂时连不上',
      'zh-Hant': '有一個部門的系統暫時連不上',
      en: 'One of the systems we need is down',
    },
    next: {
      'zh-Hans': '您的内容没有丢失，请过几分钟再试。',
      'zh-Hant': '您的內容沒有丟失，請過幾分鐘再試。',
      en: 'Nothing was lost. Try again in a few minutes.',
    },
  },
  internal: {
    what: {
      'zh-Hans': '我们这边出了错',
      'zh-Hant': '我們這邊出了錯',
      en: 'Something went wrong on our side',
    },
    next: {
      'zh-Hans': '不是您的问题，内容没有丢失。请再试一次；仍不行请拨打12345。',
      'zh-Hant': '不是您的問題，內容沒有丟失。請再試一次；仍不行請撥打12345。',
      en: 'It is not your fault and nothing was lost. Try again; if it still fails, call 12345.',
    },
  },
  'not-signed-in': {
    what: {
      'zh-Hans': '您还没有登录',
      'zh-Hant': '您還沒有登入',
      en: 'You are not signed in',
    },
    next: {
      'zh-Hans': '请先完成身份认证，再回到这里继续。',
      'zh-Hant': '請先完成身份認證，再回到這裏繼續。',
      en: 'Verify who you are, then come back here and go on.',
    },
  },
  'session-ended': {
    what: {
      'zh-Hans': '登录已结束',
      'zh-Hant': '登入已結束',
      en: 'Your session has ended',
    },
    next: {
      'zh-Hans': '为了安全请重新认证一次，草稿会为您保留。',
      'zh-Hant': '為了安全請重新認證一次，草稿會為您保留。',
      en: 'For your safety, verify once more. Your drafts are kept.',
    },
  },
  'not-allowed': {
    what: {
      'zh-Hans': '您不能做这个操作',
      'zh-Hant': '您不能做這個操作',
      en: 'You may not do this',
    },
    next: {
      'zh-Hans': '请确认是否用了本人的手机；有疑问请拨打12345。',
      'zh-Hant': '請確認是否用了本人的手機；有疑問請撥打12345。',
      en: 'Check that this is your own phone. If in doubt, call 12345.',
    },
  },
  'level-too-low': {
    what: {
      'zh-Hans': '这一步需要更高的实名等级',
      'zh-Hant': '這一步需要更高的實名等級',
      en: 'This step needs a higher identity level',
    },
    next: {
      'zh-Hans': '请再认证一次身份，大约一分钟。',
      'zh-Hant': '請再認證一次身份，大約一分鐘。',
      en: 'Verify your identity once more; it takes about a minute.',
    },
  },
  'signature-invalid': {
    what: {
      'zh-Hans': '没能确认是这部手机的操作',
      'zh-Hant': '沒能確認是這部手機的操作',
      en: 'We could not confirm that this phone did it',
    },
    next: {
      'zh-Hans': '请再试一次；仍不行请在“我的”里退出后重新认证。',
      'zh-Hant': '請再試一次；仍不行請在「我的」裏退出後重新認證。',
      en: 'Try again. If it still fails, sign out under “Me” and verify again.',
    },
  },
  'nonce-spent': {
    what: {
      'zh-Hans': '内容已经有了更新',
      'zh-Hant': '內容已經有了更新',
      en: 'This has changed in the meantime',
    },
    next: {
      'zh-Hans': '请刷新本页，核对后再提交。',
      'zh-Hant': '請重新整理本頁，核對後再提交。',
      en: 'Refresh this page, check it and send again.',
    },
  },
  'idempotency-key-reused': {
    what: {
      'zh-Hans': '这次提交和之前的混在了一起',
      'zh-Hant': '這次提交和之前的混在了一起',
      en: 'This got mixed up with an earlier submission',
    },
    next: {
      'zh-Hans': '请刷新本页，看看是否已经提交成功，再决定要不要重新提交。',
      'zh-Hant': '請重新整理本頁，看看是否已經提交成功，再決定要不要重新提交。',
      en: 'Refresh this page and see whether it has already been sent before sending again.',
    },
  },
} as const satisfies Record<string, { what: LocalText; next: LocalText }>;
