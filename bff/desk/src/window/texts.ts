import { defineTexts } from '@zero-visit/shared-types';

export const texts = defineTexts({
  brand: { 'zh-Hans': '零跑腿', 'zh-Hant': '零跑腿', en: 'Zero-Visit' },
  sandbox: {
    'zh-Hans': '沙盒 · 人物与数据均为虚构',
    'zh-Hant': '沙盒 · 人物與資料均為虛構',
    en: 'Sandbox · people and data are invented',
  },

  starting: {
    'zh-Hans': '正在启动窗口屏…',
    'zh-Hant': '正在啟動窗口屏…',
    en: 'Starting the screen…',
  },
  tryingAgain: {
    'zh-Hans': '正在自动重试，恢复后会继续。',
    'zh-Hant': '正在自動重試，恢復後會繼續。',
    en: 'Trying again by itself; it goes on when the line is back.',
  },

  enrolTitle: {
    'zh-Hans': '登记这台窗口屏',
    'zh-Hant': '登記這台窗口屏',
    en: 'Register this screen',
  },
  enrolHelp: {
    'zh-Hans':
      '请主管在办件台「窗口屏」中新增一台，把得到的登记码输入这里。登记码只能用一次，十分钟内有效。',
    'zh-Hant':
      '請主管在辦件台「窗口屏」中新增一台，把得到的登記碼輸入這裡。登記碼只能用一次，十分鐘內有效。',
    en: 'A supervisor adds a screen at the desk under “Screens” and gets a code. Type it here: it works once, within ten minutes.',
  },
  enrolmentCode: { 'zh-Hans': '登记码', 'zh-Hant': '登記碼', en: 'Enrolment code' },
  enrol: { 'zh-Hans': '登记', 'zh-Hant': '登記', en: 'Register' },
  enrolling: { 'zh-Hans': '正在登记…', 'zh-Hant': '正在登記…', en: 'Registering…' },
  enrolSample: {
    'zh-Hans': '沙盒：自动领取登记码',
    'zh-Hant': '沙盒：自動領取登記碼',
    en: 'Sandbox: get a code by itself',
  },

  chooseTitle: {
    'zh-Hans': '本窗口办理哪个事项？',
    'zh-Hant': '本窗口辦理哪個事項？',
    en: 'Which service does this window offer?',
  },
  chooseHelp: {
    'zh-Hans': '选择一次即可，以后开机会直接显示二维码。',
    'zh-Hant': '選擇一次即可，以後開機會直接顯示二維碼。',
    en: 'Choose once; from then on the code is shown right away.',
  },
  changeService: { 'zh-Hans': '更换事项', 'zh-Hant': '更換事項', en: 'Change service' },
  noServices: {
    'zh-Hans': '本部门暂无可在窗口办理的事项。',
    'zh-Hant': '本部門暫無可在窗口辦理的事項。',
    en: 'This department offers no service at a window now.',
  },

  opening: { 'zh-Hans': '正在出示二维码…', 'zh-Hant': '正在出示二維碼…', en: 'Getting the code…' },
  scan: {
    'zh-Hans': '扫码，在手机上办',
    'zh-Hant': '掃碼，在手機上辦',
    en: 'Scan and do it on your phone',
  },
  stepScan: {
    'zh-Hans': '用微信或手机相机扫一扫',
    'zh-Hant': '用微信或手機相機掃一掃',
    en: 'Scan with WeChat or your camera',
  },
  stepMatch: {
    'zh-Hans': '在手机上点选屏幕显示的两位数',
    'zh-Hant': '在手機上點選屏幕顯示的兩位數',
    en: 'Pick the two digits shown here',
  },
  stepSubmit: {
    'zh-Hans': '在手机上确认授权并提交',
    'zh-Hant': '在手機上確認授權並提交',
    en: 'Authorise and submit on your phone',
  },
  privacy: {
    'zh-Hans': '本屏幕不会收到也不会显示您的任何个人信息',
    'zh-Hant': '本屏幕不會收到也不會顯示您的任何個人資料',
    en: 'This screen never receives or shows your personal data',
  },
  qrLabel: {
    'zh-Hans': '办理「{service}」的二维码',
    'zh-Hant': '辦理「{service}」的二維碼',
    en: 'QR code for “{service}”',
  },
  shortCode: {
    'zh-Hans': '扫不了？在手机上输入短码',
    'zh-Hant': '掃不了？在手機上輸入短碼',
    en: 'Cannot scan? Type this code',
  },
  turns: {
    'zh-Hans': '{seconds} 秒后更换',
    'zh-Hant': '{seconds} 秒後更換',
    en: 'New in {seconds} s',
  },
  turning: { 'zh-Hans': '正在更换', 'zh-Hant': '正在更換', en: 'Changing' },

  stale: {
    'zh-Hans': '连接中断，这个二维码已失效',
    'zh-Hant': '連線中斷，這個二維碼已失效',
    en: 'The line is down; this code no longer works',
  },
  lineLost: {
    'zh-Hans': '连接中断，正在重新连接…',
    'zh-Hant': '連線中斷，正在重新連線…',
    en: 'The line is down; connecting again…',
  },

  numberTitle: {
    'zh-Hans': '请在手机上点选这个数字',
    'zh-Hant': '請在手機上點選這個數字',
    en: 'Pick this number on your phone',
  },
  numberHelp: {
    'zh-Hans': '数字一致，才是您在这个窗口办理。不是您扫的码？请点下面更换。',
    'zh-Hant': '數字一致，才是您在這個窗口辦理。不是您掃的碼？請點下面更換。',
    en: 'Only a match ties your phone to this window. Not you? Change the code below.',
  },
  notMe: {
    'zh-Hans': '不是我扫的，换一个码',
    'zh-Hant': '不是我掃的，換一個碼',
    en: 'Not me: change the code',
  },

  confirmedTitle: {
    'zh-Hans': '已配对，请在手机上继续',
    'zh-Hant': '已配對，請在手機上繼續',
    en: 'Matched. Go on at your phone',
  },
  confirmedHelp: {
    'zh-Hans': '授权和提交都在手机上完成。您可以离开窗口，不影响办理。',
    'zh-Hant': '授權和提交都在手機上完成。您可以離開窗口，不影響辦理。',
    en: 'Authorise and submit there. You may leave the window; nothing is lost.',
  },
  next: { 'zh-Hans': '下一位', 'zh-Hant': '下一位', en: 'Next, please' },

  doneTitle: { 'zh-Hans': '办好了', 'zh-Hant': '辦好了', en: 'Done' },
  doneHelp: {
    'zh-Hans': '申请已提交，进度和结果都在手机上，不用再跑一趟。',
    'zh-Hant': '申請已提交，進度和結果都在手機上，不用再跑一趟。',
    en: 'Submitted. Progress and result are on your phone: no need to come again.',
  },
  notDoneTitle: { 'zh-Hans': '这次没有办成', 'zh-Hant': '這次沒有辦成', en: 'Not done this time' },
  notDoneHelp: {
    'zh-Hans': '没有信息留在屏幕上。需要办理的话，请再扫一次。',
    'zh-Hant': '沒有資料留在屏幕上。需要辦理的話，請再掃一次。',
    en: 'Nothing stays on this screen. Scan again if you wish to go on.',
  },
});
