import { type FormEvent, useState } from 'react';
import type { FailureCode } from '../api/failure';
import { textOfFailure } from '../texts/failures';
import { useSay } from '../texts/language';
import { Frame } from './frame';
import { texts } from './texts';

type Props = {
  isSandbox: boolean;
  busy: boolean;
  trouble?: FailureCode;
  enrol: (code: string) => void;
  enrolSample: () => void;
};

/** Where a supervisor types the code that makes this machine a window screen. */
export function EnrolView({ isSandbox, busy, trouble, enrol, enrolSample }: Props) {
  const say = useSay();
  const [code, setCode] = useState('');
  const typed = code.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed && !busy) enrol(typed);
  }

  return (
    <Frame isSandbox={isSandbox}>
      <form className="card enrol" onSubmit={submit}>
        <h1>{say(texts.enrolTitle)}</h1>
        <p>{say(texts.enrolHelp)}</p>
        <label htmlFor="code">{say(texts.enrolmentCode)}</label>
        <div className="enrol-line">
          <input
            id="code"
            value={code}
            onChange={({ target }) => setCode(target.value)}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="enrol-trouble"
          />
          <button type="submit" className="primary" disabled={busy || !typed}>
            {say(busy ? texts.enrolling : texts.enrol)}
          </button>
        </div>
        <p id="enrol-trouble" className="trouble" role="alert">
          {trouble && say(textOfFailure(trouble))}
        </p>
        {isSandbox && (
          <button type="button" className="secondary" disabled={busy} onClick={enrolSample}>
            {say(texts.enrolSample)}
          </button>
        )}
      </form>
    </Frame>
  );
}
