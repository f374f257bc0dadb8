import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import {
  childrenOf,
  find,
  idsIn,
  type RawNode,
  readTemplates,
  textOf,
  type ViewNode,
  viewOf,
} from './view-tree';
import { createWx, type WxOptions } from './wx';

type PageInstance = {
  route: string;
  data: { root?: RawNode };
  onLoad?(query: object): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
  eh?(event: object): void;
  [name: string]: unknown;
};

/**
 * Boots a built mini program in a Node context that has only what WeChat's app service has:
 * ECMAScript, timers, console and `wx`. No `eval`, no TextEncoder, no `window`, no `crypto`.
 */
export function bootMiniProgram(dist: string, options: WxOptions) {
  const { alter = (source) => source } = options;
  const appJson = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    pages: string[];
  };
  const templates = readTemplates(path.join(dist, 'base.wxml'));
  const stack: PageInstance[] = [];
  const logs: string[] = [];
  const pages: Record<string, object> = {};
  let app: { onLaunch?(options: object): void; onShow?(options: object): void } | undefined;
  let loading = '';
  const timers = createTimers();

  const wx = createWx(options, { open, close, depth: () => stack.length, top: () => stack.at(-1) });
  const log = (...words: unknown[]) => void logs.push(words.map(String).join(' '));
  const context = vm.createContext(
    {
      wx,
      console: { log, info: log, warn: log, error: log, debug: log },
      ...timers.given,
      App: (given: object) => {
        app = given;
      },
      Page: (given: object) => {
        pages[loading] = given;
      },
      Component: (given: object) => given,
      Behavior: (given: object) => given,
      getApp: () => app,
      getCurrentPages: () => [...stack],
    },
    { codeGeneration: { strings: false, wasm: false } },
  );

  const modules = new Map<string, { exports: unknown }>();
  /** CommonJS as the mini program's own loader does it: relative paths, `.js` left out. */
  function load(file: string): unknown {
    const full = file.endsWith('.js') ? file : `${file}.js`;
    const known = modules.get(full);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(full, module);
    const source = `(function(require,module,exports){${alter(readFileSync(full, 'utf8'))}\n})`;
    const run = vm.runInContext(source, context, { filename: full });
    run((each: string) => load(path.resolve(path.dirname(full), each)), module, module.exports);
    return module.exports;
  }

  function open(url: string): void {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    loading = route;
    load(path.join(dist, route));
    const given = pages[route];
    if (!given) throw new Error(`no page is registered as ${route}`);
    stack.at(-1)?.onHide?.();
    const query = Object.fromEntries(new URLSearchParams(search));
    const page = instanceOf(given, route, query);
    stack.push(page);
    page.onLoad?.(query);
    page.onShow?.();
    page.onReady?.();
  }

  function close(): void {
    stack.pop()?.onUnload?.();
  }

  loading = 'app';
  load(path.join(dist, 'app'));
  if (!app) throw new Error('App() was not called');
  const launch = options.launch ?? { path: appJson.pages[0] ?? '', query: {}, scene: 1001 };
  app.onLaunch?.(launch);
  app.onShow?.(launch);
  open(`/${launch.path}?${new URLSearchParams(launch.query)}`);

  const tree = (): ViewNode => ({
    tag: 'page',
    id: '',
    sid: '',
    attributes: {},
    children: childrenOf(stack.at(-1)?.data.root?.cn).map((each) => viewOf(each, templates)),
  });
  const byId = (id: string) => find(tree(), (node) => node.id === id);

  function fire(id: string, type: string, detail: object): void {
    const node = byId(id);
    if (!node) throw new Error(`no #${id} on ${stack.at(-1)?.route}: ${textOf(tree())}`);
    const target = { id, dataset: { sid: node.sid }, offsetLeft: 0, offsetTop: 0 };
    const event = { type, timeStamp: Date.now(), target, currentTarget: target, detail };
    stack.at(-1)?.eh?.({ ...event, mpEvent: null, touches: [], changedTouches: [] });
  }

  return {
    route: () => stack.at(-1)?.route,
    routes: () => stack.map(({ route }) => route),
    text: () => textOf(tree()),
    tree,
    byId,
    /** The ids on the page that begin so, from above. */
    idsOf: (start: string) => idsIn(tree()).filter((id) => id.startsWith(start)),
    logs,
    /** Ends it: a mini program that is closed does nothing more. */
    quit: timers.stop,
    tap: (id: string) => fire(id, 'tap', {}),
    type: (id: string, value: string) => fire(id, 'input', { value, cursor: value.length }),
    /** The origin that the build baked in, once the mini program has called it. */
    publicOrigin: (): string | undefined => wx.publicOrigin(),
    /** Files that it wrote, by their paths. */
    savedFiles: wx.savedFiles,
    /** Evaluates an expression where the mini program runs. */
    evaluate: (expression: string): unknown => vm.runInContext(expression, context),
    /** Waits until something shows, as a person would; says what stood there instead. */
    async until<T>(
      what: string,
      look: () => T | undefined | false,
      milliseconds = 15_000,
    ): Promise<T> {
      for (const end = Date.now() + milliseconds; ; ) {
        const seen = look();
        if (seen) return seen;
        if (Date.now() > end) {
          throw new Error(
            `never saw ${what} on ${stack.at(-1)?.route}: ${textOf(tree())}\n${logs.slice(-5).join('\n')}`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

export type MiniProgram = ReturnType<typeof bootMiniProgram>;

/** The timers of one mini program. They end with it, and none begins afterwards. */
function createTimers() {
  const running = new Set<NodeJS.Timeout>();
  let isOver = false;
  const started = (timer: NodeJS.Timeout) => {
    if (isOver) clearTimeout(timer);
    else running.add(timer);
    return timer;
  };
  return {
    given: {
      setTimeout: (...args: Parameters<typeof setTimeout>) => started(setTimeout(...args)),
      setInterval: (...args: Parameters<typeof setInterval>) => started(setInterval(...args)),
      clearTimeout,
      clearInterval,
    },
    stop() {
      isOver = true;
      for (const timer of running) clearTimeout(timer);
    },
  };
}

function instanceOf(given: object, route: string, query: object): PageInstance {
  const page = Object.create(given) as PageInstance;
  page.data = structuredClone((given as { data?: object }).data ?? {});
  page.route = route;
  page.options = query;
  page.setData = (changes: Record<string, unknown>, done?: () => void) => {
    for (const [where, value] of Object.entries(changes)) {
      setAt(page.data, where, JSON.parse(JSON.stringify(value ?? null)));
    }
    setTimeout(() => done?.call(page), 0);
  };
  page.selectComponent = () => null;
  page.getTabBar = () => null;
  page.getOpenerEventChannel = () => ({ on() {}, emit() {} });
  return page;
}

/** Writes a value at a path like `root.cn.[0].cn.[1].v`. */
function setAt(target: object, where: string, value: unknown): void {
  const keys = where
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  const last = keys.pop() as string;
  let here = target as Record<string, unknown>;
  for (const [index, key] of keys.entries()) {
    const next = keys[index + 1] ?? last;
    here[key] ??= /^\d+$/.test(next) ? [] : {};
    here = here[key] as Record<string, unknown>;
  }
  here[last] = value;
}
