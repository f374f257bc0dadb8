import { ROLE } from '../platform/role-attribute';

/** What a screen reader is told about a view. Spread it: `<View {...aria({ role: 'list', label: title })}>`. */
export function aria({ role, label, ...states }: Aria): Record<string, string> {
  const written: Record<string, string> = {};
  if (role) written[ROLE] = role;
  if (role === 'heading') written['aria-level'] = '2';
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

/** The same for an input: in a browser the field that is typed into lies within Taro's element. */
export const ariaOfInput = (facts: Aria) => ({ ...aria(facts), nativeProps: aria(facts) });

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
