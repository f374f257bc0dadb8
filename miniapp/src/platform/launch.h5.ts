import { useEffect, useState } from 'react';
import type { LaunchLink } from './launch-link';
import { usePageShown } from './pages';

/**
 * Hears the code with which the page is opened, and each time the page comes to the front. The
 * server sends a link's browser to `#/…?code=<token>`, also when this page is open there already.
 */
export function useLaunchLink(take: (link: LaunchLink | undefined) => void): void {
  const [page] = useState(pageOf(window.location.hash));
  usePageShown(() => take(linkOf(window.location.hash)));
  useEffect(() => {
    const listen = () => {
      const { hash } = window.location;
      const link = linkOf(hash);
      if (link && pageOf(hash) === page) take(link);
    };
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  });
}

const pageOf = (hash: string): string => hash.split('?')[0] ?? '';

function linkOf(hash: string): LaunchLink | undefined {
  const code = new URLSearchParams(hash.split('?')[1]).get('code');
  return code ? { kind: 'token', value: code } : undefined;
}
