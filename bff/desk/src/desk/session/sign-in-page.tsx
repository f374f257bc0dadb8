import './sign-in.css';
import { useQuery } from '@tanstack/react-query';
import type { StaffSignIn } from '@zero-visit/shared-types';
import { Alert, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { codeOf, type FailureCode } from '../../api/failure';
import { connect } from '../../api/send';
import { textOfFailure } from '../../texts/failures';
import { useSay } from '../../texts/language';
import { LanguageSwitch } from '../../texts/language-switch';
import { texts as frameTexts } from '../frame/texts';
import { SecondFactor } from './second-factor';
import { beginSignIn, useStanding } from './session';
import { texts } from './texts';

type Credentials = { username: string; password: string };

/** Who works here? Says why a session ended, and in a sandbox offers people to be. */
export function SignInPage({ isSandbox }: { isSandbox: boolean }) {
  const say = useSay();
  const { ending } = useStanding();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode>();
  const [begun, setBegun] = useState<{ username: string; pending: StaffSignIn }>();

  async function enter({ username, password }: Credentials) {
    setBusy(true);
    setFailure(undefined);
    try {
      const name = username.trim();
      setBegun({ username: name, pending: await beginSignIn(name, password) });
    } catch (error) {
      setFailure(codeOf(error));
    }
    setBusy(false);
  }

  return (
    <main className="sign-in">
      <div className="sign-in-words">
        <p className="sign-in-product">{say(texts.product)}</p>
        <h1>{say(texts.title)}</h1>
        <p>{say(texts.promise)}</p>
        <LanguageSwitch />
      </div>
      <Card className="sign-in-card">
        {begun ? (
          <SecondFactor {...begun} again={() => setBegun(undefined)} />
        ) : (
          <>
            <h2>{say(texts.signIn)}</h2>
            {ending !== 'none' && (
              <Alert
                type={ending === 'left' ? 'success' : 'warning'}
                showIcon
                title={say(texts[ending])}
              />
            )}
            <Form<Credentials>
              layout="vertical"
              requiredMark={false}
              disabled={busy}
              onFinish={enter}
            >
              <Form.Item
                name="username"
                label={say(texts.username)}
                rules={[{ required: true, whitespace: true, message: say(texts.usernameNeeded) }]}
              >
                <Input autoComplete="username" autoFocus maxLength={40} />
              </Form.Item>
              <Form.Item
                name="password"
                label={say(texts.password)}
                rules={[{ required: true, message: say(texts.passwordNeeded) }]}
              >
                <Input.Password autoComplete="current-password" maxLength={200} />
              </Form.Item>
              {failure && (
                <Alert type="error" showIcon title={say(textOfFailure(failure))} role="alert" />
              )}
              <Button type="primary" htmlType="submit" block loading={busy}>
                {say(texts.signIn)}
              </Button>
            </Form>
            {isSandbox && <SampleStaff disabled={busy} enter={enter} />}
          </>
        )}
        <p className="sign-in-note">{say(texts.traceNote)}</p>
      </Card>
    </main>
  );
}

type SampleProps = { disabled: boolean; enter: (credentials: Credentials) => Promise<void> };

/** The sandbox's invented staff; one click is their real password of the sandbox, another their code. */
function SampleStaff({ disabled, enter }: SampleProps) {
  const say = useSay();
  const { data, isError, refetch } = useQuery({
    queryKey: ['sample-people'],
    queryFn: () => connect().listSampleCitizens(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isError && !data) {
    return (
      <p className="sign-in-note">
        {say(texts.samplesFailed)}{' '}
        <Button type="link" onClick={() => void refetch()}>
          {say(frameTexts.retry)}
        </Button>
      </p>
    );
  }
  return (
    <section className="sample-staff">
      <h3>{say(texts.samples)}</h3>
      {data?.staff.map(({ username, password, name, role }) => (
        <Button
          key={username}
          disabled={disabled}
          onClick={() => void enter({ username, password })}
        >
          {name} · {say(texts[role])}
        </Button>
      ))}
    </section>
  );
}
