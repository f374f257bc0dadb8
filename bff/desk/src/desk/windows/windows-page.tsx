import './windows.css';
import { useQuery } from '@tanstack/react-query';
import type { RouteResponse, Routes } from '@zero-visit/shared-types';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { momentOf } from '../../texts/dates';
import { useLanguage, useSay } from '../../texts/language';
import { Failed } from '../frame/failed';
import { api } from '../session/session';
import { AddWindowDialog } from './add-window-dialog';
import { texts } from './texts';

type Screen = RouteResponse<Routes['listWindows']>['items'][number];

/** The registered screens, and adding one. Only for supervisors. */
export function WindowsPage() {
  const say = useSay();
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const { data, error, isError, isPending, refetch } = useQuery({
    queryKey: ['windows'],
    queryFn: () => api.listWindows(),
    refetchInterval: 15_000,
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
      <Table<Screen>
        rowKey="id"
        size="middle"
        pagination={false}
        loading={{ spinning: isPending, delay: 300 }}
        locale={{ emptyText: isPending ? ' ' : say(texts.empty) }}
        dataSource={data ? [...data.items] : []}
        columns={[
          { title: say(texts.name), key: 'name', render: (_, { name }) => <strong>{name}</strong> },
          { title: say(texts.place), key: 'place', render: (_, { place }) => place[language] },
          {
            title: say(texts.department),
            key: 'department',
            render: (_, { department }) => department[language],
          },
          {
            title: say(texts.enrolled),
            key: 'enrolled',
            render: (_, { enrolledAt, flaggedAt }) => (
              <>
                {enrolledAt ? momentOf(enrolledAt) : <Tag>{say(texts.notEnrolled)}</Tag>}
                {flaggedAt && (
                  <p className="flagged">{say(texts.flagged, { time: momentOf(flaggedAt) })}</p>
                )}
              </>
            ),
          },
        ]}
      />
      {adding && data && (
        <AddWindowDialog
          places={data.places}
          close={() => {
            setAdding(false);
            void refetch();
          }}
        />
      )}
    </div>
  );
}
