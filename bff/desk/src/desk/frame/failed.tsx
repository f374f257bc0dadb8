import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { codeOf } from '../../api/failure';
import { textOfFailure } from '../../texts/failures';
import { useSay } from '../../texts/language';
import { texts } from './texts';

type Props = { error: unknown; retry: () => void; extra?: ReactNode };

/** Nothing can be shown: what happened, and what to do next. */
export function Failed({ error, retry, extra }: Props) {
  const say = useSay();
  return (
    <Result
      status="warning"
      title={say(textOfFailure(codeOf(error)))}
      extra={[
        <Button key="retry" type="primary" onClick={retry}>
          {say(texts.retry)}
        </Button>,
        extra,
      ]}
    />
  );
}
