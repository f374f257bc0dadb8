import { readFileSync } from 'node:fs';

/** A node of the page as WeChat would draw it: names read back from Taro's base.wxml. */
export type ViewNode = {
  readonly tag: string;
  readonly id: string;
  readonly sid: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (ViewNode | string)[];
};

/** The same as Taro sends it by setData. */
export type RawNode = {
  nn?: string;
  v?: string;
  uid?: string;
  sid?: string;
  cl?: string;
  cn?: unknown;
} & Record<string, unknown>;

/** The tag and the attribute names behind the short codes of a Taro template. */
type Template = { readonly tag: string; readonly attributes: Readonly<Record<string, string>> };

/** Reads the templates of base.wxml: which tag and attributes Taro's short codes stand for. */
export function readTemplates(file: string): Map<string, Template> {
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

export const childrenOf = (list: unknown): RawNode[] =>
  (Array.isArray(list) ? list : Object.values(list ?? {})).filter(Boolean) as RawNode[];

export function viewOf(raw: RawNode, templates: Map<string, Template>): ViewNode | string {
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

export const textOf = (node: ViewNode | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join(' ').replace(/\s+/g, ' ');

export const idsIn = (node: ViewNode | string): string[] =>
  typeof node === 'string' ? [] : [node.id, ...node.children.flatMap(idsIn)];

export function find(
  node: ViewNode | string,
  is: (node: ViewNode) => boolean,
): ViewNode | undefined {
  if (typeof node === 'string') return undefined;
  if (is(node)) return node;
  for (const child of node.children) {
    const found = find(child, is);
    if (found) return found;
  }
  return undefined;
}
