import { Text, View } from '@tarojs/components';
import { type ReactNode, useEffect, useState } from 'react';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
import { aria } from './aria';

const SAYS_AFTER_MS = 1_000;
const SAYS_MORE_AFTER_MS = 8_000;

/** A spinner that says what it waits for as soon as it lasts (`what` continues "正在…"). */
export function Loading({ id, what }: { id?: string; what: string }) {
  const say = useSay();
  const stage = useStage();
  return (
    <View {...(id && { id })} className="ui-loading" {...aria({ role: 'status', live: 'polite' })}>
      <View className="weui-loading" />
      {stage === 1 && <Text className="ui-loading-text">{say(uiTexts.waitingFor, { what })}</Text>}
      {stage === 2 && (
        <Text className="ui-loading-text">{say(uiTexts.stillWaitingFor, { what })}</Text>
      )}
    </View>
  );
}

function useStage(): 0 | 1 | 2 {
  const [stage, setStage] = useState<0 | 1 | 2>(0);
  useEffect(() => {
    const timers = [
      setTimeout(() => setStage(1), SAYS_AFTER_MS),
      setTimeout(() => setStage(2), SAYS_MORE_AFTER_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return stage;
}

export type EmptyProps = { id?: string; title: string; hint?: string; children?: ReactNode };

/** Nothing here yet, and what one can do about it. */
export function Empty({ id, title, hint, children }: EmptyProps) {
  return (
    <View {...(id && { id })} className="ui-empty">
      <View className="ui-empty-title">{title}</View>
      {hint && <View className="ui-empty-hint">{hint}</View>}
      {children}
    </View>
  );
}
