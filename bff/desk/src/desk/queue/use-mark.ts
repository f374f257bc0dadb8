import { useState } from 'react';

/** A mark that the keyboard moves along a list. It stays with its line when the list is refreshed. */
export function useMark(ids: readonly string[]): [string | undefined, (step: 1 | -1) => void] {
  const [marked, setMarked] = useState<string>();
  const at = marked === undefined ? -1 : ids.indexOf(marked);

  function move(step: 1 | -1) {
    const next = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step))];
    setMarked(next);
    if (next) document.querySelector(`[data-line="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  return [at < 0 ? undefined : marked, move];
}
