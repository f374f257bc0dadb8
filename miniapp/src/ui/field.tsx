import { Input, Text, Textarea, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
import { aria, ariaOfInput } from './aria';

/** What stands around anything that is filled in. */
export type Framed = {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with it and how to mend it; shown at the field and read aloud. */
  fault?: string | undefined;
  required?: boolean;
};

export type FieldProps = Framed & {
  /** The value at first. The field is uncontrolled: in WeChat a controlled one loses its caret. */
  initial?: string;
  kind?: 'text' | 'number' | 'idcard' | 'secret';
  placeholder?: string;
  maxLength?: number;
  /** Every change, as it is typed. */
  onType: (value: string) => void;
  /** The keyboard's Done, or the field left: the moment to save or check. */
  onDone?: (value: string) => void;
};

const keyboards = { text: 'text', number: 'number', idcard: 'idcard', secret: 'number' } as const;

/** A line of text with its label above, its hint, and its fault where there is one. */
export function Field({ initial, kind = 'text', maxLength = 140, onDone, ...props }: FieldProps) {
  const { id, label, placeholder, onType, fault } = props;
  const [first] = useState(initial);
  return (
    <Frame {...props}>
      <Input
        id={id}
        className="ui-field-input"
        type={keyboards[kind]}
        password={kind === 'secret'}
        maxlength={maxLength}
        {...(first !== undefined && { defaultValue: first })}
        {...(placeholder && { placeholder })}
        {...ariaOfInput({ label, invalid: fault !== undefined })}
        onInput={(event) => onType(event.detail.value)}
        onBlur={(event) => onDone?.(event.detail.value)}
        onConfirm={(event) => onDone?.(event.detail.value)}
      />
    </Frame>
  );
}

export type TextAreaProps = Omit<FieldProps, 'kind'>;

/** Several lines of text, with a count of what is left. */
export function TextArea({ initial, maxLength = 500, onDone, ...props }: TextAreaProps) {
  const { id, label, placeholder, onType, fault } = props;
  const [first] = useState(initial);
  const [length, setLength] = useState(initial?.length ?? 0);
  const say = useSay();
  return (
    <Frame {...props}>
      <Textarea
        id={id}
        className="ui-field-area"
        maxlength={maxLength}
        {...(first !== undefined && { defaultValue: first })}
        {...(placeholder && { placeholder })}
        {...ariaOfInput({ label, invalid: fault !== undefined })}
        onInput={({ detail: { value } }) => {
          setLength(value.length);
          onType(value);
        }}
        onBlur={(event) => onDone?.(event.detail.value)}
      />
      <Text className="ui-field-count">
        {say(uiTexts.charactersOf, { count: length, most: maxLength })}
      </Text>
    </Frame>
  );
}

/** Label, hint and fault around anything that is filled in. */
export function Frame({
  id,
  label,
  hint,
  fault,
  required,
  children,
}: Framed & { children: ReactNode }) {
  const say = useSay();
  return (
    <View id={`${id}-frame`} className={`ui-field ${fault ? 'is-faulty' : ''}`}>
      <View className="ui-field-label">
        <Text>{label}</Text>
        {required === false && <Text className="ui-field-optional">{say(uiTexts.optional)}</Text>}
      </View>
      {hint && <View className="ui-field-hint">{hint}</View>}
      {children}
      {fault && (
        <View id={`${id}-fault`} className="ui-field-fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
    </View>
  );
}
