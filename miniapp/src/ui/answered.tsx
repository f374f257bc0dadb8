import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ProblemNote } from './notice';
import { Loading } from './waiting';

/** As much of a query as a screen needs to know. */
export type Asked<T> = {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

export type AnsweredProps<T> = {
  /** The problem note's id; its button is `<id>-retry`. */
  id: string;
  asked: Asked<T>;
  /** What one waits for, as it continues "正在…". */
  what: string;
  children: (answer: T) => ReactNode;
};

/** Shows a question to the server: waiting, failed with a way to try again, or answered. What was known stays. */
export function Answered<T>({ id, asked, what, children }: AnsweredProps<T>) {
  const { data, error, isFetching, refetch } = asked;
  // What is on the screen is kept while a later question fails; the note stays until one succeeds.
  const failed = Boolean(error) && (data !== undefined || !isFetching);
  return (
    <View>
      {failed && <ProblemNote id={id} problem={error} onRetry={() => void refetch()} />}
      {data === undefined && isFetching && <Loading what={what} />}
      {data !== undefined && children(data)}
    </View>
  );
}
