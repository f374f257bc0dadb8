import type { QueueLine } from '@zero-visit/shared-types';
import { Table, type TableColumnsType, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { serverNow } from '../../api/server-clock';
import { daysUntil, momentOf } from '../../texts/dates';
import { useLanguage, useSay } from '../../texts/language';
import { CaseNumber } from './case-number';
import { Colleague } from './colleague';
import { PromiseNote } from './promise-note';
import { StateTag } from './state-tag';
import { texts } from './texts';
import { urgencyOf } from './urgency-rules';

type Props = {
  lines: readonly QueueLine[];
  /** The line that the keyboard is at. */
  markedId: string | undefined;
  loading: boolean;
  empty: string;
};

/** The work queue. It shows no personal data, so that looking at it is no look at a person. */
export function QueueTable({ lines, markedId, loading, empty }: Props) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();

  const columns: TableColumnsType<QueueLine> = [
    {
      title: say(texts.number),
      key: 'number',
      render: (_, line) => (
        <Link to={`/cases/${line.id}`} onClick={(event) => event.stopPropagation()}>
          <CaseNumber number={line.number} />
        </Link>
      ),
    },
    {
      title: say(texts.service),
      key: 'service',
      render: (_, { service }) => (
        <>
          {service.name[language]} {service.instant && <Tag>{say(texts.instant)}</Tag>}
        </>
      ),
    },
    {
      title: say(texts.state),
      key: 'state',
      width: 170,
      render: (_, line) => (
        <>
          <StateTag state={line.state} />
          {line.correctionAnswered && line.state === 'received' && (
            <Tag color="purple">{say(texts.corrected)}</Tag>
          )}
        </>
      ),
    },
    {
      title: say(texts.received),
      key: 'receivedAt',
      width: 160,
      responsive: ['lg'],
      render: (_, { receivedAt }) => <span className="when">{momentOf(receivedAt)}</span>,
    },
    {
      title: say(texts.promised),
      key: 'promised',
      width: 220,
      render: (_, line) => <PromiseNote line={line} />,
    },
    {
      title: say(texts.assigned),
      key: 'assigned',
      width: 110,
      responsive: ['xl'],
      render: (_, { assignedTo }) => <Colleague staffId={assignedTo} />,
    },
  ];

  return (
    <Table<QueueLine>
      className="queue"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={[...lines]}
      pagination={false}
      loading={{ spinning: loading, delay: 300 }}
      locale={{ emptyText: empty }}
      rowClassName={(line) =>
        [
          `is-${urgencyOf(line, daysUntil(line.promised.date, serverNow()))}`,
          line.id === markedId ? 'is-marked' : '',
        ].join(' ')
      }
      onRow={(line) => ({
        onClick: () => void navigate(`/cases/${line.id}`),
        'aria-current': line.id === markedId || undefined,
        'data-line': line.id,
      })}
    />
  );
}
