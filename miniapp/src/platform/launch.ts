/** What a link of ours carried when it opened the app: a bare token (H5), or the whole link (WeChat). */
export type LaunchLink = { readonly kind: 'token' | 'link'; readonly value: string };

/**
 * The code with which a page was opened. A browser is sent to `#/…?code=<token>`; WeChat opens a
 * 普通链接二维码 with the link itself, encoded, as `q`.
 */
export function linkOfLaunch(
  params: Readonly<Record<string, string | undefined>>,
): LaunchLink | undefined {
  if (params.code) return { kind: 'token', value: params.code };
  if (params.q) return { kind: 'link', value: decodeURIComponent(params.q) };
  return undefined;
}
