import { useMutation, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useRef } from 'react';
import { api } from '../../api/api';
import { codeOf } from '../../api/problem-answer';
import { browserTexts } from '../../messages/browsers';
import { useSay } from '../../messages/say';
import { apiOrigin } from '../../platform/origin';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { aria } from '../../ui/aria';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice, ProblemNote } from '../../ui/notice';
import { PickNumber } from './pick-number';

/** How often the phone looks whether the computer has typed the letters, in milliseconds. */
const LOOKS_EVERY = 2_000;

/** On the phone: letters for one browser, then its name and its number. */
export function AddBrowser() {
  const say = useSay();
  const name = useRef<string>(say(browserTexts.nameAtFirst));
  const begin = useMutation({ mutationFn: () => api.beginBrowserEnrolment() });
  const id = begin.data?.id ?? '';
  const { data: enrolment } = useQuery({
    queryKey: ['browser-enrolment', id],
    queryFn: () => api.getBrowserEnrolment({ params: { id } }),
    enabled: id !== '',
    refetchInterval: LOOKS_EVERY,
    staleTime: 0,
  });
  const confirm = useMutation({
    mutationFn: (number: string) =>
      api.confirmBrowserEnrolment({ params: { id }, body: { number, name: name.current } }),
  });
  const giveUp = useMutation({ mutationFn: () => api.endBrowserEnrolment({ params: { id } }) });

  if (confirm.isSuccess || enrolment?.state === 'done') {
    return (
      <Notice id="browser-added" tone="good" title={say(browserTexts.added)}>
        {say(browserTexts.addedText)}
      </Notice>
    );
  }
  if (enrolment?.state === 'claimed' && !giveUp.isSuccess && !confirm.error) {
    return (
      <View className="ui-card">
        <Field
          id="browser-name"
          label={say(browserTexts.nameIt)}
          initial={name.current}
          maxLength={20}
          onType={(typed) => {
            name.current = typed;
          }}
        />
        <PickNumber
          numbers={enrolment.numbers}
          busy={confirm.isPending || giveUp.isPending}
          onPick={(number) => confirm.mutate(number)}
          onNone={() => giveUp.mutate()}
        />
      </View>
    );
  }
  const problem = confirm.error ?? begin.error;
  const isOver = giveUp.isSuccess || enrolment?.state === 'ended';
  const isWaiting = begin.data && !isOver && !problem;
  return (
    <View className="ui-card">
      {problem && <ProblemNote id="browser-problem" problem={problem} />}
      {isOver && !problem && (
        <Notice title={say(browserTexts.over)}>{say(browserTexts.overText)}</Notice>
      )}
      {isWaiting ? (
        <>
          <View className="ui-paragraph">{say(browserTexts.addHow)}</View>
          <View className="ui-paragraph browser-address">{`${apiOrigin}/#${pageAt.desktop}`}</View>
          <View id="browser-code" className="browser-code">
            {begin.data?.code}
          </View>
          <View className="ui-paragraph">{say(browserTexts.neverTell)}</View>
          <View className="ui-paragraph ui-soft" {...aria({ role: 'status' })}>
            {say(browserTexts.waiting)}
          </View>
        </>
      ) : codeOf(problem) === 'proof-too-old' ? (
        <Button
          id="browser-prove"
          kind="primary"
          text={say(browserTexts.proveAgain)}
          onTap={() => {
            begin.reset();
            void openPage(pageAt.verifyTo('L3'));
          }}
        />
      ) : (
        <>
          <View className="ui-paragraph">{say(browserTexts.beginWhy)}</View>
          <Button
            id="browser-begin"
            kind="primary"
            text={say(browserTexts.begin)}
            busy={begin.isPending}
            onTap={() => {
              confirm.reset();
              giveUp.reset();
              begin.mutate();
            }}
          />
        </>
      )}
    </View>
  );
}
