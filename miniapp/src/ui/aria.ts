/**
 * What a screen reader is told about a view. WeChat reads `aria-role`, a browser `role`; both are
 * written. Spread it: `<View {...aria({ role: 'list', label: title })}>`.
 */
export function aria({ role, label, ...states }: Aria): Record<string, string> {
  const written: Record<string, string> = {};
  if (role) Object.assign(written, { role, 'aria-role': role });
  if (label) written['aria-label'] = label;
  for (const [name, value] of Object.entries(states)) {
    if (value !== undefined) written[`aria-${name}`] = String(value);
  }
  return written;
}

export type Aria = {
  role?: string | undefined;
  label?: string | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  expanded?: boolean | undefined;
  selected?: boolean | undefined;
  hidden?: boolean | undefined;
  modal?: boolean | undefined;
  live?: 'polite' | 'assertive' | undefined;
  invalid?: boolean | undefined;
};

/** A view that acts when tapped, and on H5 by Enter or Space when it has the focus. */
export function tappable(onTap: (() => void) | undefined, facts: Aria) {
  const disabled = onTap === undefined;
  return {
    ...aria({ ...facts, disabled: disabled || undefined }),
    ...(!disabled && { tabIndex: '0', onClick: onTap, onKeyDown: byKeyboard(onTap) }),
  };
}

const byKeyboard = (onTap: () => void) => (event: unknown) => {
  const { key, preventDefault } = event as Partial<KeyboardEvent>;
  if (key !== 'Enter' && key !== ' ') return;
  preventDefault?.call(event);
  onTap();
};
