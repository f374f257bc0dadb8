import { useMutation, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { ShortCode } from '@zero-visit/shared-types';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/api';
import {
  askToBeLetIn,
  browserKey,
  enrolledBrowser,
  forgetEnrolled,
  keepEnrolled,
  takeSession,
} from '../../api/browser-key';
import { codeOf } from '../../api/problem-answer';
import { browserTexts } from '../../messages/browsers';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openTab } from '../../platform/pages';
import { QrPicture } from '../../platform/qr-picture';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice, ProblemNote } from '../../ui/notice';

/** How often the browser looks whether the phone has answered, in milliseconds. */
const LOOKS_EVERY = 2_000;

/** At the desktop: its eight letters once, and from then on a picture for its person's phone. */
export function DesktopSignIn() {
  const [browser, setBrowser] = useState(enrolledBrowser);
  if (!browser) return <EnrolHere onEnrolled={() => setBrowser(enrolledBrowser())} />;
  return (
    <AskHere
      browser={browser}
      onStranger={() => {
        forgetEnrolled();
        setBrowser(undefined);
      }}
    />
  );
}

function EnrolHere({ onEnrolled }: { onEnrolled: () => void }) {
  const say = useSay();
  const typed = useRef('');
  const [isFaulty, setFaulty] = useState(false);
  const claim = useMutation({
    mutationFn: async (code: string) => {
      const { publicKey, secret } = await browserKey();
      return { secret, ...(await api.claimBrowserEnrolment({ body: { code, publicKey } })) };
    },
  });
  const { id = '', secret = '', number } = claim.data ?? {};
  const { data: now } = useQuery({
    queryKey: ['browser-enrolment', id],
    queryFn: () => api.getBrowserEnrolment({ params: { id } }),
    enabled: id !== '',
    refetchInterval: LOOKS_EVERY,
    staleTime: 0,
  });
  useEffect(() => {
    if (now?.state !== 'done') return;
    keepEnrolled({ deviceId: now.deviceId, secret });
    onEnrolled();
  }, [now, secret, onEnrolled]);

  if (number && now?.state !== 'ended') return <NumberHere number={number} />;
  return (
    <View className="ui-card">
      {claim.error && <ProblemNote id="desktop-problem" problem={claim.error} />}
      {now?.state === 'ended' && (
        <Notice title={say(browserTexts.over)}>{say(browserTexts.overText)}</Notice>
      )}
      <Field
        id="desktop-letters"
        label={say(browserTexts.typeLetters)}
        hint={say(browserTexts.typeHow)}
        fault={isFaulty ? say(browserTexts.lettersFault) : undefined}
        maxLength={12}
        onType={(value) => {
          typed.current = value;
          setFaulty(false);
        }}
      />
      <Button
        id="desktop-next"
        kind="primary"
        text={say(browserTexts.next)}
        busy={claim.isPending}
        onTap={() => {
          const code = ShortCode.safeParse(typed.current).data;
          setFaulty(code === undefined);
          if (code) claim.mutate(code);
        }}
      />
    </View>
  );
}

type AskHereProps = {
  readonly browser: NonNullable<ReturnType<typeof enrolledBrowser>>;
  readonly onStranger: () => void;
};

function AskHere({ browser, onStranger }: AskHereProps) {
  const say = useSay();
  const asked = useQuery({
    queryKey: ['browser-sign-in', browser.deviceId],
    queryFn: () => askToBeLetIn(browser),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const id = asked.data?.id ?? '';
  const { data: now = asked.data?.now } = useQuery({
    queryKey: ['browser-sign-in', 'now', id],
    queryFn: () => api.followBrowserSignIn({ body: { id } }),
    enabled: id !== '',
    refetchInterval: LOOKS_EVERY,
    staleTime: 0,
  });
  const { mutate: take, error } = useMutation({
    mutationFn: (signIn: string) => takeSession(browser, signIn),
    onSuccess: () => openTab(pageAt.home),
  });
  useEffect(() => {
    if (now?.state === 'granted') take(id);
  }, [now?.state, id, take]);

  // The server does not know this browser any more: its person has ended it.
  const isStranger = codeOf(asked.error) === 'signature-invalid';
  const problem = error ?? asked.error;
  if (now?.state === 'claimed') return <NumberHere number={now.number} />;
  return (
    <View className="ui-card">
      {problem && <ProblemNote id="desktop-problem" problem={problem} />}
      {now?.state === 'showing' && (
        <>
          <View className="ui-heading">{say(browserTexts.scanMe)}</View>
          <QrPicture text={now.link} label={say(browserTexts.scanMe)} />
          <View className="ui-paragraph ui-soft">{say(browserTexts.scanOnlyYours)}</View>
        </>
      )}
      {(problem || now?.state === 'ended') && (
        <Button
          id="desktop-again"
          kind="primary"
          text={say(browserTexts.again)}
          onTap={() => (isStranger ? onStranger() : void asked.refetch())}
        />
      )}
    </View>
  );
}

function NumberHere({ number }: { number: string }) {
  const say = useSay();
  return (
    <View className="ui-card">
      <View className="ui-heading">{say(browserTexts.pickOnPhone)}</View>
      <View id="desktop-number" className="browser-code">
        {number}
      </View>
    </View>
  );
}
