import type { FactorProof, StaffSignIn } from '@zero-visit/shared-types';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { codeOf, Failure, type FailureCode } from '../../api/failure';
import { textOfFailure } from '../../texts/failures';
import { useSay } from '../../texts/language';
import { QrPicture } from '../../window/qr-picture';
import { hasKeys, proofByKey, proofByNewKey } from './security-key';
import { proveFactor } from './session';
import { texts } from './texts';

type Props = { pending: StaffSignIn; username: string; again: () => void };

/** After the password: the key, or the code. Whoever has neither enrols one here. */
export function SecondFactor({ pending, username, again }: Props) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode | 'key-refused'>();
  const { factors, enrolment, demoCode } = pending;
  const isKeyOffered = hasKeys() && (factors.includes('key') || enrolment !== undefined);
  const isCodeOffered = enrolment !== undefined || factors.some((each) => each !== 'key');

  async function enter(prove: () => Promise<FactorProof>) {
    setBusy(true);
    setFailure(undefined);
    try {
      await proveFactor(pending.id, await prove());
    } catch (error) {
      setFailure(error instanceof Failure ? codeOf(error) : 'key-refused');
      setBusy(false);
    }
  }

  return (
    <>
      <h2>{say(enrolment ? texts.firstTime : texts.secondFactor)}</h2>
      {isKeyOffered && (
        <>
          <p className="sign-in-note">{say(enrolment ? texts.newKeyHelp : texts.keyHelp)}</p>
          <Button
            type="primary"
            block
            autoFocus
            loading={busy}
            onClick={() =>
              enter(() =>
                enrolment
                  ? proofByNewKey(pending, username, say(texts.securityKey))
                  : proofByKey(pending),
              )
            }
          >
            {say(enrolment ? texts.enrolKey : texts.useKey)}
          </Button>
        </>
      )}
      {isKeyOffered && isCodeOffered && <p className="factor-or">{say(texts.or)}</p>}
      {enrolment && (
        <div className="factor-secret">
          <QrPicture text={enrolment.uri} label={say(texts.generatorQr)} />
          <p>
            {say(texts.generatorHelp)}
            <code>{enrolment.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
        </div>
      )}
      {isCodeOffered && (
        <Form<{ code: string }>
          layout="vertical"
          requiredMark={false}
          disabled={busy}
          initialValues={{ code: demoCode ?? '' }}
          onFinish={({ code }) => enter(async () => ({ kind: 'code', code }))}
        >
          <Form.Item
            name="code"
            label={say(texts.code)}
            rules={[{ required: true, pattern: /^\d{6}$/, message: say(texts.codeNeeded) }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
          </Form.Item>
          {demoCode && <Alert type="info" showIcon title={say(texts.demoCode)} />}
          <Button
            type={isKeyOffered ? 'default' : 'primary'}
            htmlType="submit"
            block
            autoFocus={!isKeyOffered}
            loading={busy}
          >
            {say(texts.enter)}
          </Button>
        </Form>
      )}
      {failure && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={say(failure === 'key-refused' ? texts.keyRefused : textOfFailure(failure))}
        />
      )}
      <Button type="link" block disabled={busy} onClick={again}>
        {say(texts.startAgain)}
      </Button>
    </>
  );
}
