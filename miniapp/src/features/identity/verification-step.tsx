import { View } from '@tarojs/components';
import type { Verification, VerificationAnswer } from '@zero-visit/shared-types';
import { useRef, useState } from 'react';
import { useSay } from '../../messages/say';
import { verificationTexts } from '../../messages/verification';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';

export type VerificationStepProps = {
  readonly verification: Verification;
  /** The PIN of an invented person, in a sandbox. */
  readonly samplePin: string | undefined;
  readonly isAnswering: boolean;
  readonly onAnswer: (answer: VerificationAnswer) => void;
};

/** The end of a road: look at the camera, type the code, or enter the PIN. Stand-ins say that they are. */
export function VerificationStep(props: VerificationStepProps) {
  const { next } = props.verification;
  if (next.kind === 'face') return <FaceStep {...props} isStandIn={next.standIn} />;
  return <DigitsStep {...props} />;
}

function FaceStep({
  isAnswering,
  onAnswer,
  isStandIn,
}: VerificationStepProps & { isStandIn: boolean }) {
  const say = useSay();
  return (
    <View>
      {isStandIn && <StandIn text={say(verificationTexts.standInFace)} />}
      <View className="ui-block">
        <View>{say(verificationTexts.lookAtCamera)}</View>
        <Button
          id="verify-finish"
          kind="primary"
          text={say(verificationTexts.faceDone)}
          busy={isAnswering}
          onTap={() => onAnswer({ kind: 'face' })}
        />
      </View>
    </View>
  );
}

/** Six digits: of a text message, or of the 网证. */
function DigitsStep({ verification, samplePin, isAnswering, onAnswer }: VerificationStepProps) {
  const say = useSay();
  const typed = useRef('');
  const [isFaulty, setFaulty] = useState(false);
  const { next } = verification;
  const isPin = next.kind === 'pin';

  const finish = () => {
    const digits = typed.current.replace(/\D/g, '');
    setFaulty(digits.length !== 6);
    if (digits.length !== 6) return;
    onAnswer(isPin ? { kind: 'pin', pin: digits } : { kind: 'smsCode', code: digits });
  };

  return (
    <View>
      {next.kind === 'pin' && next.standIn && (
        <StandIn
          text={
            samplePin === undefined
              ? say(verificationTexts.standInPin)
              : say(verificationTexts.samplePin, { pin: samplePin })
          }
        />
      )}
      <Field
        id={isPin ? 'verify-pin' : 'verify-code'}
        label={say(isPin ? verificationTexts.pin : verificationTexts.code)}
        hint={
          next.kind === 'smsCode'
            ? say(verificationTexts.codeSentTo, { mobile: next.sentTo })
            : say(verificationTexts.pinHint)
        }
        kind={isPin ? 'secret' : 'number'}
        maxLength={12}
        fault={isFaulty ? say(verificationTexts.digitsFault) : undefined}
        onType={(value) => {
          typed.current = value;
        }}
      />
      <View className="ui-block">
        <Button
          id="verify-finish"
          kind="primary"
          text={say(verificationTexts.finish)}
          busy={isAnswering}
          onTap={finish}
        />
      </View>
    </View>
  );
}

function StandIn({ text }: { text: string }) {
  const say = useSay();
  return (
    <Notice id="verify-stand-in" tone="warn" title={say(verificationTexts.standIn)}>
      {text}
    </Notice>
  );
}
