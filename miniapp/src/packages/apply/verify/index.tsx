import { View } from '@tarojs/components';
import { AssuranceLevel } from '@zero-visit/shared-types';
import { useState } from 'react';
import { PersonDetails } from '../../../features/identity/person-details';
import { RoadChoice } from '../../../features/identity/road-choice';
import { useVerification } from '../../../features/identity/use-verification';
import { VerificationProblem } from '../../../features/identity/verification-problem';
import { tidy } from '../../../features/identity/verification-roads';
import { VerificationStep } from '../../../features/identity/verification-step';
import { SamplePeople } from '../../../features/sandbox/sample-people';
import { SentText } from '../../../features/sandbox/sent-text';
import { useSay } from '../../../messages/say';
import { verificationTexts } from '../../../messages/verification';
import { goBack, usePageParams } from '../../../platform/pages';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import './index.scss';

export default function VerifyPage() {
  const say = useSay();
  // Without a level somebody only wants to be known: name and number do for that.
  const needed = AssuranceLevel.safeParse(usePageParams().level).data ?? 'L2';
  const { method, details, start, answer, choose, startAgain, anotherWay } = useVerification(
    () => void goBack(),
  );
  // A sample person fills fields that are uncontrolled: they are drawn anew.
  const [drawn, setDrawn] = useState(0);
  const [samplePin, setSamplePin] = useState<string>();
  const problem = answer.error ?? start.error;
  const verification = start.data;

  return (
    <Page id="verify-page" title={say(verificationTexts.title)}>
      {method === undefined ? (
        <RoadChoice needed={needed} onChoose={choose} />
      ) : (
        <View>
          <View className="ui-heading verify-heading">{say(verificationTexts[method])}</View>
          {problem && (
            <VerificationProblem
              problem={problem}
              step={verification?.next}
              onStartAgain={startAgain}
            />
          )}
          {verification ? (
            <>
              {verification.next.kind === 'smsCode' && (
                <SentText mobile={tidy('mobile', details.current.mobile)} />
              )}
              <VerificationStep
                verification={verification}
                samplePin={samplePin}
                isAnswering={answer.isPending}
                onAnswer={(body) => answer.mutate({ id: verification.id, body })}
              />
            </>
          ) : (
            <>
              <PersonDetails
                key={drawn}
                method={method}
                details={details}
                isStarting={start.isPending}
                onStart={() => start.mutate(method)}
              />
              <SamplePeople
                onChoose={({ name, idNumber, mobile, pin }) => {
                  setSamplePin(pin);
                  details.current = { name, idNumber, mobile };
                  setDrawn((count) => count + 1);
                }}
              />
            </>
          )}
          <View className="ui-block">
            <Button
              id="verify-another-way"
              text={say(verificationTexts.anotherWay)}
              onTap={anotherWay}
            />
          </View>
        </View>
      )}
    </Page>
  );
}
