import { useMutation } from '@tanstack/react-query';
import type { RouteResponse, Routes } from '@zero-visit/shared-types';
import { Alert, Button, Form, Input, Modal, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { codeOf } from '../../api/failure';
import { serverNow } from '../../api/server-clock';
import { textOfFailure } from '../../texts/failures';
import { useSay } from '../../texts/language';
import { ChooseByDepartment } from '../frame/choose-by-department';
import { api } from '../session/session';
import { texts } from './texts';

type Places = RouteResponse<Routes['listWindows']>['places'];
type Added = RouteResponse<Routes['addWindow']>;

/** Prepares a screen: where it stands and its name, then the code to type there. */
export function AddWindowDialog({ places, close }: { places: Places; close: () => void }) {
  const say = useSay();
  const adding = useMutation({
    mutationFn: (body: { placeCode: string; name: string }) => api.addWindow({ body }),
  });

  if (adding.data) return <EnrolmentCode added={adding.data} close={close} />;
  return (
    <Modal open title={say(texts.add)} footer={null} mask={{ closable: false }} onCancel={close}>
      <Form
        layout="vertical"
        requiredMark={false}
        disabled={adding.isPending}
        onFinish={(body: { placeCode: string; name: string }) => adding.mutate(body)}
      >
        <Form.Item
          name="placeCode"
          label={say(texts.place)}
          rules={[{ required: true, message: say(texts.placeNeeded) }]}
        >
          <ChooseByDepartment from={places} placeholder={say(texts.placeNeeded)} />
        </Form.Item>
        <Form.Item
          name="name"
          label={say(texts.name)}
          rules={[{ required: true, whitespace: true, message: say(texts.nameNeeded) }]}
        >
          <Input maxLength={40} placeholder={say(texts.nameExample)} />
        </Form.Item>
        {adding.isError && (
          <Alert type="error" showIcon title={say(textOfFailure(codeOf(adding.error)))} />
        )}
        <div className="dialog-ends">
          <Button onClick={close}>{say(texts.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={adding.isPending}>
            {say(texts.create)}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}

/** The code, large enough to be read across a room; it is shown once. */
function EnrolmentCode({ added, close }: { added: Added; close: () => void }) {
  const say = useSay();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.ceil((Date.parse(added.until) - now) / 60_000);
  return (
    <Modal
      open
      title={`${say(texts.code)} · ${added.window.name}`}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          {say(texts.done)}
        </Button>
      }
      onCancel={close}
    >
      {minutes > 0 ? (
        <>
          <Typography.Text className="enrolment-code" copyable>
            {added.enrolmentCode}
          </Typography.Text>
          <p>{say(texts.codeHelp, { address: `${location.origin}/window/` })}</p>
          <p className="faint">{say(texts.validFor, { minutes })}</p>
        </>
      ) : (
        <Alert type="warning" showIcon title={say(texts.codeOver)} />
      )}
    </Modal>
  );
}
