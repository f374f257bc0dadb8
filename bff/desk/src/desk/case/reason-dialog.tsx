import type { DeskCase } from '@zero-visit/shared-types';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSay } from '../../texts/language';
import { useKeptTyping } from './kept-typing';
import { actionNames, texts } from './texts';
import type { Act } from './use-case';

type Props = {
  seen: DeskCase;
  action: 'refuse' | 'refuseIntake';
  busy: boolean;
  act: (act: Act, whenDone: () => void) => void;
  close: () => void;
};

/** Saying no: the citizen is owed the reason in writing. What is typed is kept until it is sent. */
export function ReasonDialog({ seen, action, busy, act, close }: Props) {
  const say = useSay();
  const [{ reason }, type, forget] = useKeptTyping(seen.case.id, action);
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';

  function send() {
    setTried(true);
    if (!missing) act({ action, reason: reason.trim() }, forget);
  }

  return (
    <Modal
      open
      title={say(actionNames[action])}
      okText={say(actionNames[action])}
      cancelText={say(texts.cancel)}
      okButtonProps={{ danger: true, loading: busy }}
      mask={{ closable: false }}
      onOk={send}
      onCancel={close}
    >
      <Alert
        type="info"
        title={say(action === 'refuse' ? texts.refuseLaw : texts.refuseIntakeLaw)}
      />
      <label className="reason-label" htmlFor="reason">
        {say(texts.reason)}
      </label>
      <Input.TextArea
        id="reason"
        autoFocus
        autoSize={{ minRows: 4, maxRows: 10 }}
        maxLength={500}
        showCount
        value={reason}
        status={tried && missing ? 'error' : ''}
        aria-describedby="reason-help"
        onChange={({ target }) => type({ reason: target.value })}
      />
      <p id="reason-help" className={tried && missing ? 'error' : 'faint'}>
        {say(tried && missing ? texts.reasonNeeded : texts.reasonShown)}
      </p>
    </Modal>
  );
}
