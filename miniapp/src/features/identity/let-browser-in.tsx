import { useMutation, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../api/api';
import { browserTexts } from '../../messages/browsers';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Notice, ProblemNote } from '../../ui/notice';
import { PickNumber } from './pick-number';

/** On the phone: is it me who sits at that browser? Two questions, and no is as easy as yes. */
export function LetBrowserIn({ code }: { code: string }) {
  const say = useSay();
  const { moment, dayOf } = useFormat();
  const [isMe, setMe] = useState(false);
  const asked = useQuery({
    queryKey: ['browser-request', code],
    queryFn: () => api.scanBrowserSignIn({ body: { code } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const id = asked.data?.id ?? '';
  const grant = useMutation({
    mutationFn: (number: string) => api.grantBrowserSignIn({ params: { id }, body: { number } }),
  });
  const refuse = useMutation({ mutationFn: () => api.refuseBrowserSignIn({ params: { id } }) });
  const isBusy = grant.isPending || refuse.isPending;

  if (grant.isSuccess)
    return <Notice id="let-in" tone="good" title={say(browserTexts.letInDone)} />;
  if (refuse.isSuccess) {
    return (
      <Notice id="let-in-refused" title={say(browserTexts.over)}>
        {say(browserTexts.overText)}
      </Notice>
    );
  }
  if (grant.error) return <ProblemNote id="let-in-problem" problem={grant.error} />;
  return (
    <Answered id="let-in-problem" asked={asked} what={say(browserTexts.reading)}>
      {({ browser, askedAt, numbers }) => (
        <View className="ui-card">
          {refuse.error && <ProblemNote id="let-in-refuse-problem" problem={refuse.error} />}
          {isMe ? (
            <PickNumber
              numbers={numbers}
              busy={isBusy}
              onPick={(number) => grant.mutate(number)}
              onNone={() => refuse.mutate()}
            />
          ) : (
            <>
              <View className="ui-heading">
                {say(browserTexts.isItYou, { name: browser.name })}
              </View>
              <View className="ui-paragraph">
                {say(browserTexts.facts, {
                  enrolled: dayOf(browser.enrolledAt),
                  asked: moment(askedAt),
                })}
              </View>
              <View className="browser-yes-no">
                <Button
                  id="let-in-yes"
                  kind="primary"
                  text={say(browserTexts.me)}
                  disabled={isBusy}
                  onTap={() => setMe(true)}
                />
                <Button
                  id="let-in-no"
                  text={say(browserTexts.notMe)}
                  busy={isBusy}
                  onTap={() => refuse.mutate()}
                />
              </View>
            </>
          )}
        </View>
      )}
    </Answered>
  );
}
