import { randomBytes } from 'node:crypto';
import { type Callbacks, createLine } from './wx-line';

export type WxOptions = {
  /** What the camera of `wx.scanCode` reads. */
  readonly scans?: () => string;
  readonly launch?: { path: string; query: Record<string, string>; scene: number };
  /**
   * Where the API really is. A build bakes the public origin into the bundle, and a test's server
   * listens elsewhere: what is sent to the one arrives at the other, as behind any proxy.
   */
  readonly server?: string;
  /** What a test exchanges in the built scripts, such as a key. */
  readonly alter?: (source: string) => string;
  /** What is already in the phone's storage; shared between boots, it is the same phone. */
  readonly storage?: Map<string, unknown>;
};

type Stack = {
  readonly open: (url: string) => void;
  readonly close: () => void;
  readonly depth: () => number;
  readonly top: () => { onShow?(): void } | undefined;
};

const SYSTEM = {
  pixelRatio: 3,
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
  platform: 'ios',
  system: 'iOS 17',
  SDKVersion: '3.8.12',
  version: '8.0.60',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 17,
  fontSizeScaleFactor: 1,
  safeArea: { top: 47, left: 0, right: 390, bottom: 810, width: 390, height: 763 },
};

/** WeChat answers by callbacks, later. */
function answer(callbacks: Callbacks = {}, result: object = {}): void {
  setTimeout(() => {
    callbacks.success?.(result);
    callbacks.complete?.(result);
  }, 0);
}

function refuse(callbacks: Callbacks, errMsg: string): void {
  setTimeout(() => {
    callbacks.fail?.({ errMsg });
    callbacks.complete?.({ errMsg });
  }, 0);
}

/** The part of WeChat's API that a mini program of ours may rely on, over real HTTP. */
export function createWx(options: WxOptions, stack: Stack) {
  const storage = options.storage ?? new Map<string, unknown>();
  const launch = options.launch ?? { path: '', query: {}, scene: 1001 };
  const files = new Map<string, unknown>();
  const line = createLine(options.server);
  const quiet = [
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'setNavigationBarTitle',
    'setNavigationBarColor',
    'setBackgroundColor',
    'setBackgroundTextStyle',
    'setTabBarItem',
    'setTabBarStyle',
    'setTabBarBadge',
    'removeTabBarBadge',
    'vibrateShort',
    'setClipboardData',
    'pageScrollTo',
    'stopPullDownRefresh',
    'openDocument',
  ];
  const deaf = [
    'onThemeChange',
    'onNetworkStatusChange',
    'offNetworkStatusChange',
    'onAppShow',
    'offAppShow',
    'onAppHide',
    'offAppHide',
    'onError',
    'onUnhandledRejection',
    'onPageNotFound',
    'onWindowResize',
    'offWindowResize',
    'onKeyboardHeightChange',
    'offThemeChange',
  ];
  const leaveAll = () => {
    while (stack.depth() > 0) stack.close();
  };
  return {
    ...Object.fromEntries(quiet.map((name) => [name, (call: Callbacks) => answer(call)])),
    ...Object.fromEntries(deaf.map((name) => [name, () => {}])),
    canIUse: () => true,
    getSystemInfoSync: () => SYSTEM,
    getSystemInfo: (call: Callbacks) => answer(call, SYSTEM),
    getWindowInfo: () => SYSTEM,
    getDeviceInfo: () => SYSTEM,
    getAppBaseInfo: () => SYSTEM,
    getSystemSetting: () => ({}),
    getNetworkType: (call: Callbacks) => answer(call, { networkType: 'wifi' }),
    getMenuButtonBoundingClientRect: () => ({
      top: 51,
      left: 296,
      right: 383,
      bottom: 83,
      width: 87,
      height: 32,
    }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    nextTick: (then: () => void) => setTimeout(then, 0),
    createSelectorQuery: () => emptyQuery(),
    createIntersectionObserver: () => ({
      relativeToViewport() {
        return this;
      },
      observe() {},
      disconnect() {},
    }),

    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    removeStorageSync: (key: string) => void storage.delete(key),
    setStorage: (call: Callbacks & { key: string; data: unknown }) => {
      storage.set(call.key, structuredClone(call.data));
      answer(call);
    },
    getStorage: (call: Callbacks & { key: string }) =>
      storage.has(call.key)
        ? answer(call, { data: storage.get(call.key) })
        : refuse(call, 'getStorage:fail data not found'),
    removeStorage: (call: Callbacks & { key: string }) => {
      storage.delete(call.key);
      answer(call);
    },

    navigateTo: (call: Callbacks & { url: string }) => {
      stack.open(call.url);
      answer(call);
    },
    redirectTo: (call: Callbacks & { url: string }) => {
      stack.close();
      stack.open(call.url);
      answer(call);
    },
    reLaunch: (call: Callbacks & { url: string }) => {
      leaveAll();
      stack.open(call.url);
      answer(call);
    },
    switchTab: (call: Callbacks & { url: string }) => {
      leaveAll();
      stack.open(call.url);
      answer(call);
    },
    navigateBack: (call: Callbacks & { delta?: number } = {}) => {
      for (let left = call.delta ?? 1; left > 0 && stack.depth() > 1; left -= 1) stack.close();
      stack.top()?.onShow?.();
      answer(call);
    },

    scanCode: (call: Callbacks) =>
      answer(call, { result: options.scans?.() ?? '', scanType: 'QR_CODE', errMsg: 'scanCode:ok' }),
    getRandomValues: (call: Callbacks & { length: number }) => {
      const bytes = randomBytes(call.length);
      answer(call, { randomValues: new Uint8Array(bytes).buffer });
    },
    showModal: (call: Callbacks) => answer(call, { confirm: true, cancel: false }),
    showActionSheet: (call: Callbacks) => answer(call, { tapIndex: 0 }),
    request: line.request,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      writeFile: (call: Callbacks & { filePath: string; data: unknown }) => {
        files.set(call.filePath, call.data);
        answer(call);
      },
      writeFileSync: (name: string, data: unknown) => void files.set(name, data),
    }),
    savedFiles: files,
    publicOrigin: line.publicOrigin,
  };
}

function emptyQuery() {
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: () => query,
    fields: () => query,
    node: () => query,
    scrollOffset: () => query,
    exec: (then?: (result: unknown[]) => void) => void setTimeout(() => then?.([]), 0),
  };
  return query;
}
