import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createWx, type WxOptions } from './wx';

/** A node of the page as WeChat would draw it: names read back from Taro's base.wxml. */
export type ViewNode = {
  readonly tag: string;
  readonly id: string;
  readonly sid: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (ViewNode | string)[];
};

type RawNode = {
  nn?: string;
  v?: string;
  uid?: string;
  sid?: string;
  cl?: string;
  cn?: unknown;
} & Record<string, unknown>;

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

/** The tag and the attribute names behind the short codes of a Taro template. */
type Template = { readonly tag: string; readonly attributes: Readonly<Record<string, string>> };

/**
 * Boots a built mini program in a Node context that has only what WeChat's app service has:
 * ECMAScript, timers, console and `wx`. No `eval`, no TextEncoder, no `window`, no `crypto`.
 */
export function bootMiniProgram(dist: string, options: WxOptions) {
  const appJson = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    pages: string[];
  };
  const templates = readTemplates(path.join(dist, 'base.wxml'));
  const stack: PageInstance[] = [];
  const logs: string[] = [];
  const pages: Record<string, object> = {};
  let app: { onLaunch?(options: object): void; onShow?(options: object): void } | undefined;
  let loading = '';

  const wx = createWx(options, { open, close, depth: () => stack.length, top: () => stack.at(-1) });
  const log = (...words: unknown[]) => void logs.push(words.map(String).join(' '));
  const context = vm.createContext(
    {
      wx,
      console: { log, info: log, warn: log, error: log, debug: log },
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
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
    const source = `(function(require,module,exports){${readFileSync(full, 'utf8')}\n})`;
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
  open(`/${launch.path}`);

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
    logs,
    tap: (id: string) => fire(id, 'tap', {}),
    type: (id: string, value: string) => fire(id, 'input', { value, cursor: value.length }),
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

/** Reads the templates of base.wxml: which tag and attributes Taro's short codes stand for. */
function readTemplates(file: string): Map<string, Template> {
  const wxml = readFileSync(file, 'utf8');
  const templates = new Map<string, Template>();
  for (const [, code = '', body = ''] of wxml.matchAll(
    /<template name="tmpl_0_([^"]+)">([\s\S]*?)<\/template>/g,
  )) {
    const opening = /<([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)/.exec(body);
    if (!opening || /<block>\{\{i\.v\}\}/.test(body)) {
      templates.set(code, { tag: '#text', attributes: {} });
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, name = '', value = ''] of (opening[2] ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)) {
      const key = /i\.(\w+)/.exec(value)?.[1];
      if (key && !/^(bind|catch)/.test(name)) attributes[key] = name;
    }
    templates.set(code, { tag: opening[1] as string, attributes });
  }
  return templates;
}

const childrenOf = (list: unknown): RawNode[] =>
  (Array.isArray(list) ? list : Object.values(list ?? {})).filter(Boolean) as RawNode[];

function viewOf(raw: RawNode, templates: Map<string, Template>): ViewNode | string {
  const template = templates.get(raw.nn ?? '') ?? { tag: `?${raw.nn}`, attributes: {} };
  if (template.tag === '#text') return String(raw.v ?? '');
  const attributes = Object.fromEntries(
    Object.entries(template.attributes)
      .filter(([key]) => key in raw)
      .map(([key, name]) => [name, raw[key]]),
  );
  return {
    tag: template.tag,
    id: raw.uid ?? raw.sid ?? '',
    sid: raw.sid ?? '',
    attributes: { ...attributes, class: raw.cl },
    children: childrenOf(raw.cn).map((each) => viewOf(each, templates)),
  };
}

const textOf = (node: ViewNode | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join(' ').replace(/\s+/g, ' ');

function find(node: ViewNode | string, is: (node: ViewNode) => boolean): ViewNode | undefined {
  if (typeof node === 'string') return undefined;
  if (is(node)) return node;
  for (const child of node.children) {
    const found = find(child, is);
    if (found) return found;
  }
  return undefined;
}
