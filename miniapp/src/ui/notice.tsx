import { View } from '@tarojs/components';
import type { ProblemDetails } from '@zero-visit/shared-types';
import type { ReactNode } from 'react';
import { problemWords } from '../messages/problems';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
import { aria } from './aria';
import type { Tone } from './badge';
import { Button } from './button';

export type NoticeProps = {
  id?: string;
  tone?: Tone;
  title?: string;
  children?: ReactNode;
};

/** Something to know before going on. */
export function Notice({ id, tone = 'note', title, children }: NoticeProps) {
  const urgent = tone === 'bad';
  return (
    <View
      {...(id && { id })}
      className={`ui-notice is-${tone}`}
      {...aria({ role: urgent ? 'alert' : 'status' })}
    >
      {title && <View className="ui-notice-title">{title}</View>}
      {children && <View className="ui-notice-text">{children}</View>}
    </View>
  );
}

export type ProblemNoteProps = {
  id: string;
  /** What a call threw: a problem's code, a lost line, or anything else as a fault of ours. */
  problem: unknown;
  /** Tries again with what was entered; without it there is no button. */
  onRetry?: () => void;
};

/** What happened and what to do next, in the citizen's words; the code is for the hotline. */
export function ProblemNote({ id, problem, onRetry }: ProblemNoteProps) {
  const say = useSay();
  const { code, retryAfter } = readProblem(problem);
  const { what, next } = problemWords[code];
  return (
    <Notice id={id} tone="bad" title={say(what)}>
      <View>{say(next)}</View>
      {retryAfter && <View>{say(uiTexts.waitSeconds, { seconds: retryAfter })}</View>}
      <View className="ui-notice-code">{say(uiTexts.problemCode, { code })}</View>
      {onRetry && <Button id={`${id}-retry`} text={say(uiTexts.retry)} onTap={onRetry} compact />}
    </Notice>
  );
}

type Told = { code: keyof typeof problemWords; retryAfter?: number };

function readProblem(problem: unknown): Told {
  const { code, retryAfter } = Object(problem) as Partial<ProblemDetails>;
  const known = code !== undefined && Object.hasOwn(problemWords, code) ? code : 'internal';
  return { code: known, ...(retryAfter !== undefined && { retryAfter }) };
}
