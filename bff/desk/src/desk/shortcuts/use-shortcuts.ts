import type { LocalText } from '@zero-visit/shared-types';
import { useEffect, useRef } from 'react';

/** One key of the keyboard (as `KeyboardEvent.key`), what it does in words, and doing it. */
export type Shortcut = { readonly key: string; readonly says: LocalText; readonly run: () => void };

const active = new Set<{ current: readonly Shortcut[] }>();

/** The shortcuts of what is on the screen now, for the help. */
export const activeShortcuts = (): readonly Shortcut[] =>
  [...active].flatMap(({ current }) => current);

/** Listens for some keys while the component is there. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    active.add(latest);
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isForShortcuts(event)) return;
      const found = latest.current.find(({ key }) => key === event.key);
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', press);
    return () => {
      active.delete(latest);
      window.removeEventListener('keydown', press);
    };
  }, []);
}

/** Whoever types, holds a modifier or answers a dialog means something else. */
function isForShortcuts({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (
    document.querySelector(
      '[role="dialog"][aria-modal="true"], .ant-popover:not(.ant-popover-hidden)',
    )
  )
    return false;
  return !(
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
  );
}
