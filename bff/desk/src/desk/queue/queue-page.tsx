import './queue.css';
import { type CaseState, statesOfCase } from '@zero-visit/shared-types';
import { Alert, Button, type InputRef, Tabs } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useSay } from '../../texts/language';
import { Failed } from '../frame/failed';
import { shortcutTexts } from '../shortcuts/texts';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { rememberOrder } from './queue-order';
import { QueueTable } from './queue-table';
import { SearchByNumber } from './search-by-number';
import { stateNames, texts } from './texts';
import { useMark } from './use-mark';
import { useQueue } from './use-queue';

/** States that only pass by are shown while there is something in them. */
const PASSING: readonly CaseState[] = ['approved'];

/** The work of the department, oldest promise first. */
export function QueuePage() {
  const say = useSay();
  const navigate = useNavigate();
  const search = useRef<InputRef>(null);
  const { question, query, page, ask, turnBack, turnOn } = useQueue();
  const lines = query.data?.items ?? [];
  const [marked, mark] = useMark(lines.map(({ id }) => id));
  const time = new Date(query.dataUpdatedAt).toLocaleTimeString('sv-SE', {
    timeZone: 'Asia/Shanghai',
  });

  useEffect(() => rememberOrder(lines.map(({ id }) => id)));

  useShortcuts([
    { key: 'j', says: shortcutTexts.down, run: () => mark(1) },
    { key: 'k', says: shortcutTexts.up, run: () => mark(-1) },
    { key: 'o', says: shortcutTexts.open, run: () => marked && void navigate(`/cases/${marked}`) },
    { key: '/', says: shortcutTexts.search, run: () => search.current?.focus() },
    { key: 'r', says: shortcutTexts.refresh, run: () => void query.refetch() },
    { key: 'ArrowLeft', says: shortcutTexts.previousPage, run: () => turnBack?.() },
    { key: 'ArrowRight', says: shortcutTexts.nextPage, run: () => turnOn?.() },
  ]);

  if (query.isError && !query.data) {
    return <Failed error={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <div className="page">
      <div className="queue-head">
        <h1>{say(texts.title)}</h1>
        <SearchByNumber
          inputRef={search}
          number={question.number}
          search={(number) => ask({ number })}
        />
        <span className="queue-fresh" aria-live="off">
          {query.dataUpdatedAt > 0 && say(texts.updated, { time })}
        </span>
        <Button loading={query.isRefetching} onClick={() => void query.refetch()}>
          {say(texts.refresh)}
        </Button>
      </div>
      <StateTabs
        chosen={question.number === '' ? question.state : undefined}
        counts={query.data?.counts ?? {}}
        choose={(state) => ask({ state, number: '' })}
      />
      {query.isRefetchError && (
        <Alert type="warning" showIcon title={say(texts.refreshFailed, { time })} />
      )}
      <QueueTable
        lines={lines}
        markedId={marked}
        loading={query.isPending || query.isPlaceholderData}
        empty={
          query.isPending
            ? ' '
            : question.number
              ? say(texts.noneFound, { number: question.number })
              : say(texts.empty)
        }
      />
      <nav className="pages" aria-label={say(texts.pages)}>
        <Button disabled={!turnBack} onClick={turnBack}>
          {say(texts.previous)}
        </Button>
        <span>{say(texts.page, { page })}</span>
        <Button disabled={!turnOn} onClick={turnOn}>
          {say(texts.next)}
        </Button>
      </nav>
    </div>
  );
}

type TabsProps = {
  chosen: CaseState | undefined;
  counts: Partial<Record<CaseState, number>>;
  choose: (state: CaseState | undefined) => void;
};

/** The states as tabs, each with its count. */
function StateTabs({ chosen, counts, choose }: TabsProps) {
  const say = useSay();
  const shown = statesOfCase.filter((state) => !PASSING.includes(state) || counts[state]);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Tabs
      aria-label={say(texts.states)}
      activeKey={chosen ?? 'all'}
      onChange={(key) => choose(shown.find((state) => state === key))}
      items={[
        ...shown.map((state) => ({
          key: state,
          label: tabLabel(say(stateNames[state]), counts[state]),
        })),
        { key: 'all', label: tabLabel(say(texts.all), total) },
      ]}
    />
  );
}

const tabLabel = (name: string, count = 0) => (
  <>
    {name} <span className={count > 0 ? 'count' : 'count count-none'}>{count}</span>
  </>
);
