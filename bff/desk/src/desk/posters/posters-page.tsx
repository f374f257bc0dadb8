import { useMutation, useQuery } from '@tanstack/react-query';
import type { Poster } from '@zero-visit/shared-types';
import { App, Button, Popconfirm, Table, Tag } from 'antd';
import { useState } from 'react';
import { codeOf } from '../../api/failure';
import { momentOf } from '../../texts/dates';
import { textOfFailure } from '../../texts/failures';
import { useLanguage, useSay } from '../../texts/language';
import { Failed } from '../frame/failed';
import { api } from '../session/session';
import { AddPosterDialog } from './add-poster-dialog';
import { PosterDialog } from './poster-dialog';
import { posterNumber } from './poster-number';
import { texts } from './texts';

/** The codes on paper: adding, printing and revoking them. Only for supervisors. */
export function PostersPage() {
  const say = useSay();
  const language = useLanguage();
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Poster>();
  const { data, error, isError, isPending, refetch } = useQuery({
    queryKey: ['posters'],
    queryFn: () => api.listPosters(),
  });
  const revoking = useMutation({
    mutationFn: (id: string) => api.revokePoster({ params: { id } }),
    onError: (failure) =>
      void message.warning({ content: say(textOfFailure(codeOf(failure))), duration: 6 }),
    // After a lost line nobody knows whether it was done: the list does.
    onSettled: () => refetch(),
  });

  if (isError && !data) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <div className="page">
      <div className="queue-head">
        <h1>{say(texts.title)}</h1>
        <Button type="primary" disabled={!data} onClick={() => setAdding(true)}>
          {say(texts.add)}
        </Button>
      </div>
      <p className="faint">{say(texts.help)}</p>
      <Table<Poster>
        rowKey="id"
        size="middle"
        pagination={false}
        loading={{ spinning: isPending, delay: 300 }}
        locale={{ emptyText: isPending ? ' ' : say(texts.empty) }}
        dataSource={data ? [...data.items] : []}
        columns={[
          {
            title: say(texts.number),
            key: 'number',
            render: (_, poster) => <code>{posterNumber(poster)}</code>,
          },
          {
            title: say(texts.service),
            key: 'service',
            render: (_, { service }) => <strong>{service.name[language]}</strong>,
          },
          { title: say(texts.place), key: 'place', render: (_, { place }) => place[language] },
          {
            title: say(texts.department),
            key: 'department',
            render: (_, { department }) => department[language],
          },
          {
            title: say(texts.createdAt),
            key: 'createdAt',
            render: (_, { createdAt }) => momentOf(createdAt),
          },
          {
            key: 'acts',
            align: 'right',
            render: (_, poster) =>
              poster.revokedAt ? (
                <Tag>
                  {say(texts.revoked)} {momentOf(poster.revokedAt)}
                </Tag>
              ) : (
                <>
                  <Button type="link" onClick={() => setShown(poster)}>
                    {say(texts.show)}
                  </Button>
                  <Popconfirm
                    placement="left"
                    title={say(texts.revokeSure, { number: posterNumber(poster) })}
                    description={<span className="sure-help">{say(texts.revokeHelp)}</span>}
                    okText={say(texts.revoke)}
                    okButtonProps={{ danger: true }}
                    cancelText={say(texts.cancel)}
                    onConfirm={() => revoking.mutateAsync(poster.id).catch(() => undefined)}
                  >
                    <Button type="link" danger>
                      {say(texts.revoke)}
                    </Button>
                  </Popconfirm>
                </>
              ),
          },
        ]}
      />
      {adding && data && (
        <AddPosterDialog
          choices={data}
          close={() => setAdding(false)}
          added={(poster) => {
            setAdding(false);
            setShown(poster);
            void refetch();
          }}
        />
      )}
      {shown && <PosterDialog poster={shown} close={() => setShown(undefined)} />}
    </div>
  );
}
