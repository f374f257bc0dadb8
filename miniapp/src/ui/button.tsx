import { Text, View } from '@tarojs/components';
import { tappable } from './aria';

export type ButtonProps = {
  id: string;
  /** What it does, in the owner's words: a verb. */
  text: string;
  onTap: () => void;
  /** `primary` once a page; `plain` for the rest; `warn` for what takes something away; `link` inside text. */
  kind?: 'primary' | 'plain' | 'warn' | 'link';
  /** Shows that the act is under way; taps do nothing meanwhile, so a double tap acts once. */
  busy?: boolean;
  disabled?: boolean;
  /** Only as wide as its text. */
  compact?: boolean;
  /** For a screen reader, where the text alone does not say what it acts on. */
  label?: string;
};

const look = {
  primary: 'weui-btn weui-btn_primary',
  plain: 'weui-btn weui-btn_default',
  warn: 'weui-btn weui-btn_warn',
  link: 'ui-button-link',
} as const;

export function Button({
  id,
  text,
  onTap,
  kind = 'plain',
  busy = false,
  disabled = false,
  compact = false,
  label,
}: ButtonProps) {
  const off = disabled ? 'weui-btn_disabled is-off' : '';
  return (
    <View
      id={id}
      className={`ui-button ${look[kind]} ${compact ? 'is-compact' : ''} ${busy ? 'is-busy' : ''} ${off}`}
      {...tappable(busy || disabled ? undefined : onTap, { role: 'button', label: label ?? text })}
    >
      {busy && <View className="weui-loading ui-button-spinner" />}
      <Text>{text}</Text>
    </View>
  );
}
