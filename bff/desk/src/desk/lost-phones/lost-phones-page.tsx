import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { codeOf } from '../../api/failure';
import { textOfFailure } from '../../texts/failures';
import { useSay } from '../../texts/language';
import { api } from '../session/session';
import { texts } from './texts';

type Filled = { idNumber: string };

/** Somebody stands at the counter without their phone. The number leaves the screen with the answer. */
export function LostPhonesPage() {
  const say = useSay();
  const [form] = Form.useForm<Filled>();
  const report = useMutation({
    mutationFn: ({ idNumber }: Filled) => api.reportLostPhone({ body: { idNumber } }),
    onSuccess: () => form.resetFields(),
  });
  const ended = report.data?.ended;
  return (
    <div className="page" style={{ maxWidth: 560 }}>
      <div className="queue-head">
        <h1>{say(texts.title)}</h1>
      </div>
      <p>{say(texts.explain)}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={report.isPending}
        autoComplete="off"
        onFinish={(filled: Filled) => report.mutate(filled)}
      >
        <Form.Item
          name="idNumber"
          label={say(texts.idNumber)}
          rules={[{ required: true, min: 15, message: say(texts.numberNeeded) }]}
        >
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item
          name="compared"
          valuePropName="checked"
          rules={[
            {
              validator: (_, isCompared) =>
                isCompared
                  ? Promise.resolve()
                  : Promise.reject(new Error(say(texts.comparedNeeded))),
            },
          ]}
        >
          <Checkbox>{say(texts.compared)}</Checkbox>
        </Form.Item>
        <Form.Item>
          <Button danger type="primary" htmlType="submit" loading={report.isPending}>
            {say(texts.end)}
          </Button>
        </Form.Item>
      </Form>
      {report.isError && (
        <Alert type="error" showIcon title={say(textOfFailure(codeOf(report.error)))} />
      )}
      {ended !== undefined && (
        <Alert
          type={ended > 0 ? 'success' : 'info'}
          showIcon
          title={ended > 0 ? say(texts.ended, { count: ended }) : say(texts.none)}
        />
      )}
    </div>
  );
}
