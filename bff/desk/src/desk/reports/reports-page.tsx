import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeskReport } from '@zero-visit/shared-types';
import { Button, Table, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { serverNow } from '../../api/server-clock';
import { daysUntil, momentOf } from '../../texts/dates';
import { useLanguage, useSay } from '../../texts/language';
import { Failed } from '../frame/failed';
import { api } from '../session/session';
import { AnswerDialog } from './answer-dialog';
import { texts } from './texts';

type State = DeskReport['state'];

/** What citizens do not recognise, the first due first, and answering it. Only for supervisors. */
export function ReportsPage() {
  const say = useSay();
  const language = useLanguage();
  const client = useQueryClient();
  const [state, setState] = useState<State>('open');
  const [answering, setAnswering] = useState<DeskReport>();
  const { data, error, isError, isPending, refetch } = useQuery({
    queryKey: ['reports', state],
    queryFn: () => api.listReports({ query: { state } }),
    refetchInterval: 30_000,
  });

  if (isError && !data) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <div className="page">
      <div className="queue-head">
        <h1>{say(texts.title)}</h1>
      </div>
      <p className="faint">{say(texts.intro)}</p>
      <Tabs
        activeKey={state}
        onChange={(chosen) => setState(chosen as State)}
        items={(['open', 'answered'] as const).map((key) => ({ key, label: say(texts[key]) }))}
      />
      <Table<DeskReport>
        rowKey="id"
        size="middle"
        pagination={false}
        loading={{ spinning: isPending, delay: 300 }}
        locale={{
          emptyText: isPending ? ' ' : say(state === 'open' ? texts.noneOpen : texts.noneAnswered),
        }}
        dataSource={data ? [...data.items] : []}
        columns={[
          {
            title: say(texts.due),
            key: 'due',
            render: (_, report) => <Due report={report} />,
          },
          { title: say(texts.at), key: 'at', render: (_, { at }) => momentOf(at) },
          {
            title: say(texts.who),
            key: 'who',
            render: (_, { reader, readerName, office }) => (
              <>
                <strong>{readerName ?? say(texts[reader.role])}</strong>
                {readerName && ` · ${say(texts[reader.role])}`}
                <div className="faint">{office[language]}</div>
              </>
            ),
          },
          {
            title: say(texts.what),
            key: 'what',
            render: (_, { purpose, fields, caseNumber }) => (
              <>
                {purpose[language]}
                <div className="faint">
                  {fields.map((field) => field[language]).join(say(texts.comma))}
                </div>
                {caseNumber && (
                  <div className="faint">
                    {say(texts.caseNumber)} {caseNumber}
                  </div>
                )}
              </>
            ),
          },
          {
            title: say(texts.answer),
            key: 'answer',
            render: (_, report) =>
              report.answer ?? (
                <Button type="primary" onClick={() => setAnswering(report)}>
                  {say(texts.send)}
                </Button>
              ),
          },
        ]}
      />
      {answering && (
        <AnswerDialog
          report={answering}
          close={() => {
            setAnswering(undefined);
            void client.invalidateQueries({ queryKey: ['reports'] });
          }}
        />
      )}
    </div>
  );
}

/** The date, and for an open report how near it is. */
function Due({ report: { due, state } }: { report: DeskReport }) {
  const say = useSay();
  const days = daysUntil(due, serverNow());
  return (
    <>
      {due}
      {state === 'open' && (
        <div>
          {days < 0 ? (
            <Tag color="error">{say(texts.overdue)}</Tag>
          ) : (
            <span className="faint">{say(texts.inDays, { days })}</span>
          )}
        </div>
      )}
    </>
  );
}
