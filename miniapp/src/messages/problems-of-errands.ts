import type { LocalText } from '@zero-visit/shared-types';

/** Problems on the way from a code to a form: what happened, and what to do next. */
export const problemsOfErrands = {
  'device-key-unsuitable': {
    what: {
      'zh-Hans': '这部手机没能登记成功',
      'zh-Hant': '這部手機沒能登記成功',
      en: 'This phone could not be registered',
    },
    next: {
      'zh-Hans': '请关闭小程序重新打开再试。',
      'zh-Hant': '請關閉小程序重新打開再試。',
      en: 'Close the app, open it again and try once more.',
    },
  },
  'enrolment-code-wrong': {
    what: {
      'zh-Hans': '登记码不对，或者已经用过',
      'zh-Hant': '登記碼不對，或者已經用過',
      en: 'The enrolment code is wrong or already used',
    },
    next: {
      'zh-Hans': '请向主管要一个新的登记码。',
      'zh-Hant': '請向主管要一個新的登記碼。',
      en: 'Ask the supervisor for a new one.',
    },
  },
  'qr-code-foreign': {
    what: {
      'zh-Hans': '这不是零跑腿的二维码',
      'zh-Hant': '這不是零跑腿的二維碼',
      en: 'This is not a Zero-Visit code',
    },
    next: {
      'zh-Hans': '请扫窗口屏幕或海报上的零跑腿二维码，不要扫别人转发的。',
      'zh-Hant': '請掃窗口螢幕或海報上的零跑腿二維碼，不要掃別人轉發的。',
      en: 'Scan the code on the window screen or poster, not one that somebody forwarded.',
    },
  },
  'qr-code-expired': {
    what: {
      'zh-Hans': '二维码已经过期',
      'zh-Hant': '二維碼已經過期',
      en: 'The code has expired',
    },
    next: {
      'zh-Hans': '屏幕上的码会自动更新，请再扫一次现在显示的码。',
      'zh-Hant': '螢幕上的碼會自動更新，請再掃一次現在顯示的碼。',
      en: 'The screen renews its code by itself. Scan the one it shows now.',
    },
  },
  'qr-code-taken': {
    what: {
      'zh-Hans': '这个码已经有人扫过了',
      'zh-Hant': '這個碼已經有人掃過了',
      en: 'Somebody else has scanned this code',
    },
    next: {
      'zh-Hans': '屏幕会马上换一个新码，请扫新的。',
      'zh-Hant': '螢幕會馬上換一個新碼，請掃新的。',
      en: 'The screen will show a new one at once. Scan that.',
    },
  },
  'number-wrong': {
    what: {
      'zh-Hans': '选的数字和屏幕上的不一样',
      'zh-Hant': '選的數字和螢幕上的不一樣',
      en: 'That is not the number on the screen',
    },
    next: {
      'zh-Hans': '为了安全，这次已经作废，请在窗口重新扫码。草稿还在。',
      'zh-Hant': '為了安全，這次已經作廢，請在窗口重新掃碼。草稿還在。',
      en: 'For your safety this attempt has ended. Scan again at the window; your draft is kept.',
    },
  },
  'errand-over': {
    what: {
      'zh-Hans': '这次办理已经结束',
      'zh-Hant': '這次辦理已經結束',
      en: 'This errand has ended',
    },
    next: {
      'zh-Hans': '请重新扫码，或者从“办事”里进入；草稿还在。',
      'zh-Hant': '請重新掃碼，或者從「辦事」裏進入；草稿還在。',
      en: 'Scan again, or start from “Services”. Your draft is kept.',
    },
  },
  'errand-not-confirmed': {
    what: {
      'zh-Hans': '还没有核对屏幕上的数字',
      'zh-Hant': '還沒有核對螢幕上的數字',
      en: 'The number on the screen is not confirmed yet',
    },
    next: {
      'zh-Hans': '请先选出和窗口屏幕一样的数字。',
      'zh-Hant': '請先選出和窗口螢幕一樣的數字。',
      en: 'First pick the number that the window screen shows.',
    },
  },
  'verification-failed': {
    what: {
      'zh-Hans': '没有认证通过',
      'zh-Hant': '沒有認證通過',
      en: 'We could not verify you this way',
    },
    next: {
      'zh-Hans': '请核对姓名和证件号码，或者换一种认证方式，也可以到窗口办理。',
      'zh-Hant': '請核對姓名和證件號碼，或者換一種認證方式，也可以到窗口辦理。',
      en: 'Check your name and ID number, choose another way, or go to a counter.',
    },
  },
  'verification-over': {
    what: {
      'zh-Hans': '这次认证已经超时',
      'zh-Hant': '這次認證已經超時',
      en: 'This verification has run out',
    },
    next: {
      'zh-Hans': '请重新开始认证，填过的内容还在。',
      'zh-Hant': '請重新開始認證，填過的內容還在。',
      en: 'Start again. What you entered is kept.',
    },
  },
  'person-mismatch': {
    what: {
      'zh-Hans': '这部手机登记的是另一个人',
      'zh-Hant': '這部手機登記的是另一個人',
      en: 'This phone belongs to another person',
    },
    next: {
      'zh-Hans': '请用本人的手机办理，或者先在“我的”里退出登录。',
      'zh-Hant': '請用本人的手機辦理，或者先在「我的」裏退出登入。',
      en: 'Use your own phone, or sign out under “Me” first.',
    },
  },
  'proof-too-old': {
    what: {
      'zh-Hans': '请先重新核验身份',
      'zh-Hant': '請先重新核驗身分',
      en: 'Please prove who you are again',
    },
    next: {
      'zh-Hans': '这项操作要求5分钟内本人核验过一次。',
      'zh-Hant': '這項操作要求5分鐘內本人核驗過一次。',
      en: 'This needs a proof made within the last five minutes.',
    },
  },
  'device-too-new': {
    what: {
      'zh-Hans': '新设备要等24小时',
      'zh-Hant': '新裝置要等24小時',
      en: 'A new device has to wait 24 hours',
    },
    next: {
      'zh-Hans': '为防他人冒用，新设备添加满24小时后才能办这一项；也可用您原来的设备办理。',
      'zh-Hant': '為防他人冒用，新裝置添加滿24小時後才能辦這一項；也可用您原來的裝置辦理。',
      en: 'This protects you from impostors. Wait until 24 hours have passed, or use your older device.',
    },
  },
  'browser-not-yours': {
    what: {
      'zh-Hans': '这不是您登记过的电脑',
      'zh-Hant': '這不是您登記過的電腦',
      en: 'This is not a computer of yours',
    },
    next: {
      'zh-Hans': '请不要替别人扫码登录。自己的电脑要先在“我的设备”里添加。',
      'zh-Hant': '請不要替別人掃碼登入。自己的電腦要先在「我的裝置」裏添加。',
      en: 'Never scan a sign-in code for others. Add your own computer under “My devices” first.',
    },
  },
  'sign-in-over': {
    what: {
      'zh-Hans': '这次请求已结束',
      'zh-Hant': '這次請求已結束',
      en: 'This request has ended',
    },
    next: {
      'zh-Hans': '请在电脑上重新开始。',
      'zh-Hant': '請在電腦上重新開始。',
      en: 'Begin again at the computer.',
    },
  },
  'consent-incomplete': {
    what: {
      'zh-Hans': '有必需的信息没有勾选',
      'zh-Hant': '有必需的資料沒有勾選',
      en: 'A field that the service needs was not allowed',
    },
    next: {
      'zh-Hans': '请打开标有“必需”的项目；不同意的话，可以到窗口办理。',
      'zh-Hant': '請打開標有「必需」的項目；不同意的話，可以到窗口辦理。',
      en: 'Allow the fields marked as needed, or apply at a counter instead.',
    },
  },
  'consent-exceeds-request': {
    what: {
      'zh-Hans': '授权的内容超出了申请范围',
      'zh-Hant': '授權的內容超出了申請範圍',
      en: 'More was allowed than was asked for',
    },
    next: {
      'zh-Hans': '请刷新本页，重新核对授权内容。',
      'zh-Hant': '請重新整理本頁，重新核對授權內容。',
      en: 'Refresh this page and check the list again.',
    },
  },
  'consent-not-active': {
    what: {
      'zh-Hans': '这个授权已经结束',
      'zh-Hant': '這個授權已經結束',
      en: 'This authorisation has ended',
    },
    next: {
      'zh-Hans': '需要继续办理的话，请重新开始并再次授权。',
      'zh-Hant': '需要繼續辦理的話，請重新開始並再次授權。',
      en: 'To go on, start again and authorise once more.',
    },
  },
  'service-closed': {
    what: {
      'zh-Hans': '这个事项现在不接受申请',
      'zh-Hant': '這個事項現在不接受申請',
      en: 'This service takes no applications now',
    },
    next: {
      'zh-Hans': '请看办事指南里的开放时间，或者拨打咨询电话。',
      'zh-Hant': '請看辦事指南里的開放時間，或者撥打諮詢電話。',
      en: 'See the guide for when it opens, or call the number given there.',
    },
  },
  'not-eligible': {
    what: {
      'zh-Hans': '您目前不符合办理条件',
      'zh-Hant': '您目前不符合辦理條件',
      en: 'You do not meet the conditions now',
    },
    next: {
      'zh-Hans': '请看下面列出的原因；情况有变化时可以再来办理。',
      'zh-Hant': '請看下面列出的原因；情況有變化時可以再來辦理。',
      en: 'See the reasons below. You can come back when things have changed.',
    },
  },
  'draft-outdated': {
    what: {
      'zh-Hans': '这份草稿在别的手机上改过',
      'zh-Hant': '這份草稿在別的手機上改過',
      en: 'This draft was changed on another phone',
    },
    next: {
      'zh-Hans': '已为您载入最新的内容，请核对后继续。',
      'zh-Hant': '已為您載入最新的內容，請核對後繼續。',
      en: 'The latest version has been loaded. Check it and go on.',
    },
  },
  'draft-incomplete': {
    what: {
      'zh-Hans': '还有内容没有填',
      'zh-Hant': '還有內容沒有填',
      en: 'The form is not complete yet',
    },
    next: {
      'zh-Hans': '请把标出的几项填好再提交。',
      'zh-Hant': '請把標出的幾項填好再提交。',
      en: 'Fill in the marked questions, then send.',
    },
  },
  'attachment-unsuitable': {
    what: {
      'zh-Hans': '这张照片不能用',
      'zh-Hant': '這張照片不能用',
      en: 'This picture cannot be used',
    },
    next: {
      'zh-Hans': '请换一张清晰的 JPG 或 PNG 照片。',
      'zh-Hant': '請換一張清晰的 JPG 或 PNG 照片。',
      en: 'Choose a clear JPEG or PNG picture.',
    },
  },
} as const satisfies Record<string, { what: LocalText; next: LocalText }>;
