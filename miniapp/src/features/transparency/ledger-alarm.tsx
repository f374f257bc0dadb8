import { View } from '@tarojs/components';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { alarmTexts, recordTexts } from '../../messages/transparency';
import { copyText } from '../../platform/clipboard';
import { dial } from '../../platform/telephone';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { readMemory } from './ledger-memory';
import type { Alarm, SeenRecord } from './ledger-rules';

type Props = { alarm: Alarm; missing: readonly SeenRecord[]; note?: string | undefined };

/** The ledger is not what this phone saw before: what that means, whom to call, and the evidence. */
export function LedgerAlarm({ alarm, missing, note }: Props) {
  const say = useSay();
  const { moment } = useFormat();
  return (
    <Notice id={`ledger-alarm-${alarm}`} tone="bad" title={say(alarmTexts[alarm].title)}>
      <View>{say(alarmTexts[alarm].text)}</View>
      {missing.slice(0, 5).map(({ id, index, at }) => (
        <View key={id} className="ui-paragraph">
          {say(recordTexts.missingOne, { number: index + 1, time: moment(at) })}
        </View>
      ))}
      <View className="ui-paragraph">{say(recordTexts.alarmNext)}</View>
      <View className="ui-paragraph">
        <Button
          id="ledger-copy"
          text={say(recordTexts.copy)}
          onTap={() => void copyText(evidenceOf({ alarm, missing, note }))}
        />
      </View>
      <View className="ui-paragraph">
        <Button id="ledger-call" text={say(recordTexts.call)} onTap={() => void dial('12345')} />
      </View>
    </Notice>
  );
}

/** What somebody who examines this needs: both checkpoints as they were signed, and what is gone. */
const evidenceOf = ({ alarm, missing, note }: Props): string =>
  JSON.stringify({
    alarm,
    at: new Date().toISOString(),
    missing,
    known: readMemory('').known,
    note,
  });
