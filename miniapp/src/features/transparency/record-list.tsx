import { View } from '@tarojs/components';
import { useSay } from '../../messages/say';
import { recordTexts } from '../../messages/transparency';
import { usePulledDown } from '../../platform/pages';
import { dial } from '../../platform/telephone';
import { Answered } from '../../ui/answered';
import { Cell, CellGroup } from '../../ui/cell';
import { More } from '../../ui/more';
import { Notice } from '../../ui/notice';
import { Empty } from '../../ui/waiting';
import { LedgerAlarm } from './ledger-alarm';
import { RecordCard } from './record-card';
import { useRecords } from './use-records';

/** Every act with this citizen's data, newest first, each checked against the ledger on this phone. */
export function RecordList() {
  const say = useSay();
  const records = useRecords();
  usePulledDown(records.refetch);
  return (
    <View>
      <Notice>{say(recordTexts.note)}</Notice>
      <Answered id="accesses-problem" asked={records} what={say(recordTexts.loading)}>
        {({ items, alarm, missing, size, note }) => (
          <>
            {alarm && <LedgerAlarm alarm={alarm} missing={missing} note={note} />}
            {!alarm &&
              size !== undefined &&
              !items.some(({ standing }) => standing === 'mismatch') && (
                <Notice id="ledger-good" tone="good">
                  {say(recordTexts.good, { size })}
                </Notice>
              )}
            {items.length === 0 && !alarm && <Empty title={say(recordTexts.empty)} />}
            {items.map((record) => (
              <RecordCard key={record.id} record={record} />
            ))}
            {items.length > 0 && (
              <CellGroup>
                <Cell
                  id="accesses-complain"
                  label={say(recordTexts.complain)}
                  note={say(recordTexts.complainHow)}
                  onTap={() => void dial('12345')}
                />
              </CellGroup>
            )}
          </>
        )}
      </Answered>
      <More id="accesses-more" paged={records} />
    </View>
  );
}
