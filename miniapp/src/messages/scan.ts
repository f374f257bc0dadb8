import type { LocalText } from '@zero-visit/shared-types';

/** The scanner, and what it says about a code before anything is sent. */
export const scanTexts = {
  title: {
    'zh-Hans': '扫码办事',
    'zh-Hant': '掃碼辦事',
    en: 'Scan a code',
  },
  aim: {
    'zh-Hans': '对准窗口屏幕、海报或证照上的二维码',
    'zh-Hant': '對準窗口螢幕、海報或證照上的二維碼',
    en: 'Point at the code on a window screen, a poster or a certificate',
  },
  openScanner: {
    'zh-Hans': '打开扫一扫',
    'zh-Hant': '打開掃一掃',
    en: 'Open the scanner',
  },
  noCamera: {
    'zh-Hans': '这里用不了摄像头',
    'zh-Hant': '這裏用不了鏡頭',
    en: 'There is no camera here',
  },
  noCameraNext: {
    'zh-Hans': '可以选一张拍好的照片，或者输入屏幕上的八位字母。用手机自带的相机扫也可以。',
    'zh-Hant': '可以選一張拍好的照片，或者輸入螢幕上的八位字母。用手機自帶的相機掃也可以。',
    en: "Choose a picture of the code, or type the eight letters on the screen. Your phone's own camera works as well.",
  },
  cameraRefused: {
    'zh-Hans': '没有使用摄像头的权限',
    'zh-Hant': '沒有使用鏡頭的權限',
    en: 'The camera is not allowed',
  },
  cameraRefusedNext: {
    'zh-Hans': '可以在浏览器设置里允许摄像头；也可以选一张照片，或者输入八位字母。',
    'zh-Hant': '可以在瀏覽器設定裏允許鏡頭；也可以選一張照片，或者輸入八位字母。',
    en: 'Allow it in the settings of your browser, choose a picture, or type the eight letters.',
  },
  choosePicture: {
    'zh-Hans': '从照片里识别',
    'zh-Hant': '從照片裏識別',
    en: 'Read it from a picture',
  },
  noCodeInPicture: {
    'zh-Hans': '这张照片里没有找到二维码',
    'zh-Hant': '這張照片裏沒有找到二維碼',
    en: 'There is no code in this picture',
  },
  noCodeInPictureNext: {
    'zh-Hans': '请选一张清晰、完整的二维码照片。',
    'zh-Hant': '請選一張清晰、完整的二維碼照片。',
    en: 'Choose a picture that shows the whole code sharply.',
  },
  typeLetters: {
    'zh-Hans': '输入八位字母',
    'zh-Hant': '輸入八位字母',
    en: 'Type the eight letters',
  },
  letters: {
    'zh-Hans': '屏幕上的八位字母',
    'zh-Hant': '螢幕上的八位字母',
    en: 'The eight letters on the screen',
  },
  lettersHint: {
    'zh-Hans': '在窗口屏幕二维码的下面，大小写都可以',
    'zh-Hant': '在窗口螢幕二維碼的下面，大小寫都可以',
    en: 'Below the code on the screen; capitals or not',
  },
  lettersFault: {
    'zh-Hans': '应该是八位字母，例如 BCDF-GHJK',
    'zh-Hant': '應該是八位字母，例如 BCDF-GHJK',
    en: 'Eight letters, for example BCDF-GHJK',
  },
  useLetters: {
    'zh-Hans': '确定',
    'zh-Hant': '確定',
    en: 'Go on',
  },
  foreign: {
    'zh-Hans': '不是本系统二维码',
    'zh-Hant': '不是本系統二維碼',
    en: 'This is not a code of ours',
  },
  foreignNext: {
    'zh-Hans': '我们没有打开它，也没有发送任何内容。请扫窗口屏幕或海报上的零跑腿二维码。',
    'zh-Hant': '我們沒有打開它，也沒有發送任何內容。請掃窗口螢幕或海報上的零跑腿二維碼。',
    en: 'We did not open it and sent nothing. Scan a Zero-Visit code on a window screen or a poster.',
  },
  altered: {
    'zh-Hans': '这个二维码是假的或被改过',
    'zh-Hant': '這個二維碼是假的或被改過',
    en: 'This code is forged or was altered',
  },
  alteredNext: {
    'zh-Hans': '它看起来像我们的码，但没有我们的签名。什么都没有发送；请告诉窗口工作人员。',
    'zh-Hant': '它看起來像我們的碼，但沒有我們的簽名。什麼都沒有發送；請告訴窗口工作人員。',
    en: 'It looks like ours but does not carry our signature. Nothing was sent; please tell the staff.',
  },
  expired: {
    'zh-Hans': '二维码已经过期',
    'zh-Hant': '二維碼已經過期',
    en: 'The code has expired',
  },
  expiredNext: {
    'zh-Hans': '屏幕上的码会自动更新，请扫现在显示的码；不要用别人转发的截图。',
    'zh-Hant': '螢幕上的碼會自動更新，請掃現在顯示的碼；不要用別人轉發的截圖。',
    en: 'The screen renews its code by itself. Scan the one it shows now, not a forwarded picture.',
  },
  scanAgain: {
    'zh-Hans': '重新扫码',
    'zh-Hant': '重新掃碼',
    en: 'Scan again',
  },
  asking: {
    'zh-Hans': '核对这个码',
    'zh-Hant': '核對這個碼',
    en: 'checking the code',
  },
  genuine: {
    'zh-Hans': '已核实：这是零跑腿的二维码',
    'zh-Hant': '已核實：這是零跑腿的二維碼',
    en: 'Genuine: this is a code of Zero-Visit',
  },
  looking: {
    'zh-Hans': '打开摄像头',
    'zh-Hant': '打開鏡頭',
    en: 'opening the camera',
  },
} as const satisfies Record<string, LocalText>;
