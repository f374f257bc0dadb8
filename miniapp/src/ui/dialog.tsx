import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
import { aria } from './aria';
import { Button } from './button';

export type SheetProps = {
  id: string;
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the lower edge. */
  actions?: ReactNode;
};

/** Comes up from the lower edge over the page; a tap beside it closes it. */
export function Sheet({ id, open, title, onClose, children, actions }: SheetProps) {
  const say = useSay();
  if (!open) return null;
  return (
    <View id={id} className="ui-over" {...aria({ role: 'dialog', modal: true, label: title })}>
      <View className="ui-over-mask" onClick={onClose} catchMove />
      <View className="ui-sheet">
        <View className="ui-sheet-head">
          <View className="ui-sheet-title">{title}</View>
          <Button id={`${id}-close`} kind="link" text={say(uiTexts.close)} onTap={onClose} />
        </View>
        <View className="ui-sheet-body">{children}</View>
        {actions && <View className="ui-sheet-actions">{actions}</View>}
      </View>
    </View>
  );
}

export type DialogProps = {
  id: string;
  open: boolean;
  title: string;
  children?: ReactNode;
  /** What the main button does, as a verb; its id is `<id>-confirm`. */
  confirm: string;
  /** The main button takes something away. */
  warn?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  /** Leaves everything as it is; its button's id is `<id>-cancel`. */
  onCancel: () => void;
  cancel?: string;
};

/** Asks before something that matters. A tap beside it changes nothing. */
export function Dialog(props: DialogProps) {
  const { id, open, title, children, confirm, warn, busy, onConfirm, onCancel, cancel } = props;
  const say = useSay();
  if (!open) return null;
  return (
    <View
      id={id}
      className="ui-over is-centred"
      {...aria({ role: 'alertdialog', modal: true, label: title })}
    >
      <View className="ui-over-mask" catchMove />
      <View className="ui-dialog">
        <View className="ui-dialog-title">{title}</View>
        {children && <View className="ui-dialog-text">{children}</View>}
        <View className="ui-dialog-actions">
          <Button
            id={`${id}-cancel`}
            text={cancel ?? say(uiTexts.cancel)}
            onTap={onCancel}
            disabled={busy ?? false}
          />
          <Button
            id={`${id}-confirm`}
            text={confirm}
            kind={warn ? 'warn' : 'primary'}
            onTap={onConfirm}
            busy={busy ?? false}
          />
        </View>
      </View>
    </View>
  );
}
