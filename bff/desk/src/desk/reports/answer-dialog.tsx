import { useMutation } from '@tanstack/react-query';
import type { DeskReport } from '@zero-visit/shared-types';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { codeOf } from '../../api/failure';
import { textOfFailure } from '../../texts/failures';
import { useSay } from '../../texts/language';
import { api } from '../session/session';
import { texts } from './texts';

type Props = { report: DeskReport; close: () => void };

/** The answer, which the citizen reads as it stands. */
export function AnswerDialog({ report, close }: Props) {
  const say = useSay();
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const missing = answer.trim() === '';
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.answerReport({ params: { id: report.id }, body: { answer } }),
    onSuccess: close,
  });

  return (
    <Modal
      open
      title={say(texts.answer)}
      okText={say(texts.send)}
      cancelText={say(texts.cancel)}
      okButtonProps={{ loading: isPending }}
      mask={{ closable: false }}
      onOk={() => {
        setTried(true);
        if (!missing) mutate();
      }}
      onCancel={close}
    >
      <label className="reason-label" htmlFor="answer">
        {say(texts.answer)}
      </label>
      <Input.TextArea
        id="answer"
        autoFocus
        autoSize={{ minRows: 4, maxRows: 10 }}
        maxLength={500}
        showCount
        value={answer}
        status={tried && missing ? 'error' : ''}
        aria-describedby="answer-help"
        onChange={({ target }) => setAnswer(target.value)}
      />
      <p id="answer-help" className={tried && missing ? 'error' : 'faint'}>
        {say(tried && missing ? texts.answerNeeded : texts.answerHelp)}
      </p>
      {error && <Alert type="error" showIcon title={say(textOfFailure(codeOf(error)))} />}
    </Modal>
  );
}
