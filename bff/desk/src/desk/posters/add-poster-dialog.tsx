import { useMutation } from '@tanstack/react-query';
import type { Poster, RouteResponse, Routes } from '@zero-visit/shared-types';
import { Alert, Button, Form, Modal } from 'antd';
import { codeOf } from '../../api/failure';
import { textOfFailure } from '../../texts/failures';
import { useSay } from '../../texts/language';
import { ChooseByDepartment } from '../frame/choose-by-department';
import { api } from '../session/session';
import { texts } from './texts';

type Choices = Pick<RouteResponse<Routes['listPosters']>, 'places' | 'services'>;
type Asked = { readonly serviceCode: string; readonly placeCode: string };

type Props = { choices: Choices; close: () => void; added: (poster: Poster) => void };

/** A poster is for one service and hangs in one place. */
export function AddPosterDialog({ choices, close, added }: Props) {
  const say = useSay();
  const adding = useMutation({
    mutationFn: (body: Asked) => api.addPoster({ body }),
    onSuccess: added,
  });
  return (
    <Modal open title={say(texts.add)} footer={null} mask={{ closable: false }} onCancel={close}>
      <Form
        layout="vertical"
        requiredMark={false}
        disabled={adding.isPending}
        onFinish={(body: Asked) => adding.mutate(body)}
      >
        <Form.Item
          name="serviceCode"
          label={say(texts.service)}
          rules={[{ required: true, message: say(texts.serviceNeeded) }]}
        >
          <ChooseByDepartment from={choices.services} placeholder={say(texts.serviceNeeded)} />
        </Form.Item>
        <Form.Item
          name="placeCode"
          label={say(texts.place)}
          rules={[{ required: true, message: say(texts.placeNeeded) }]}
        >
          <ChooseByDepartment from={choices.places} placeholder={say(texts.placeNeeded)} />
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
