/** How much of a device's own name stands in a message, in characters. */
const SHOWN = 20;

/**
 * A device's name as it may stand in a message to its person's other devices. Whoever registers a
 * device names it: numbers to call, addresses to open and lines of their own are left out.
 */
export const shownDeviceName = (name: string): string => {
  const plain = name
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\p{N}{4,}/gu, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, SHOWN).join('') || '—';
};
