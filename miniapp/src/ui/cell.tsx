import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria, tappable } from './aria';

export type CellGroupProps = {
  title?: string;
  /** A sentence below the group. */
  tip?: string;
  children: ReactNode;
};

/** Cells that belong together, on one sheet. */
export function CellGroup({ title, tip, children }: CellGroupProps) {
  return (
    <View className="weui-cells__group ui-cells">
      {title && (
        <View className="weui-cells__title" {...aria({ role: 'heading' })}>
          {title}
        </View>
      )}
      <View className="weui-cells">{children}</View>
      {tip && <View className="weui-cells__tips">{tip}</View>}
    </View>
  );
}

export type CellProps = {
  id?: string;
  label: string;
  /** A second line, softer. */
  note?: ReactNode;
  /** On the right: what it is now. */
  value?: ReactNode;
  /** With it the cell leads somewhere and shows an arrow. */
  onTap?: () => void;
  /** Below the value, across the whole width: badges, steps. */
  children?: ReactNode;
};

/** One line: what it is on the left, how it stands on the right. */
export function Cell({ id, label, note, value, onTap, children }: CellProps) {
  const leads = onTap ? 'weui-cell_access weui-cell_active' : '';
  return (
    <View
      {...(id && { id })}
      className={`weui-cell ui-cell ${leads}`}
      {...(onTap && tappable(onTap, { role: 'button' }))}
    >
      <View className="weui-cell__bd">
        <Text className="ui-cell-label">{label}</Text>
        {note && <View className="ui-cell-note">{note}</View>}
        {children}
      </View>
      {(value || onTap) && <View className="weui-cell__ft">{value}</View>}
    </View>
  );
}
