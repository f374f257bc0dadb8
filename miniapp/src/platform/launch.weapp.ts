import type { LaunchLink } from './launch-link';
import { usePageParams, usePageShown } from './pages';

/**
 * Hears the code with which the page is opened, and each time the page comes to the front. WeChat
 * opens a 普通链接二维码 with the link itself, encoded, as `q`.
 */
export function useLaunchLink(take: (link: LaunchLink | undefined) => void): void {
  const { q } = usePageParams();
  usePageShown(() => take(q ? { kind: 'link', value: decodeURIComponent(q) } : undefined));
}
