import { View } from '@tarojs/components';
import type { Reader, Say } from '@zero-visit/shared-types';
import { useState } from 'react';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { kindTexts, recordTexts, roleTexts, standingTexts } from '../../messages/transparency';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice, ProblemNote } from '../../ui/notice';
import type { CheckedRecord } from './check-page';
import type { Standing } from './ledger-rules';
import { useReport } from './use-records';

const TONES: Readonly<Record<Standing, Tone>> = {
  verified: 'good',
  pending: 'note',
  late: 'warn',
  mismatch: 'bad',
  unproven: 'plain',
};

/** One act with a citizen's data, how it stands in the ledger, and what the citizen says to it. */
export function RecordCard({ record }: { record: CheckedRecord }) {
  const say = useSay();
  const { moment } = useFormat();
  const { id, kind, at, office, reader, purpose, fields, caseNumber, standing } = record;
  return (
    <View id={`access-${id}`} className="ui-card">
      <View className="ui-row is-apart">
        <View className="ui-next-title">{say(kindTexts[kind])}</View>
        <Badge text={say(standingTexts[standing])} tone={TONES[standing]} />
      </View>
      <View className="ui-soft">{moment(at)}</View>
      {standing === 'mismatch' && (
        <Notice id={`mismatch-${id}`} tone="bad" title={say(recordTexts.mismatch)}>
          {say(recordTexts.mismatchNext)}
        </Notice>
      )}
      <View className="ui-facts">
        <View className="ui-soft">{say(recordTexts.office)}</View>
        <View>{say(office)}</View>
        <View className="ui-soft">{say(recordTexts.reader)}</View>
        <View>{readerWords(say, reader)}</View>
        <View className="ui-soft">{say(recordTexts.purpose)}</View>
        <View>{say(purpose)}</View>
        {fields.length > 0 && (
          <>
            <View className="ui-soft">{say(recordTexts.fields)}</View>
            <View>{fields.map((field) => say(field)).join(say(recordTexts.comma))}</View>
          </>
        )}
        {caseNumber && (
          <>
            <View className="ui-soft">{say(recordTexts.caseNumber)}</View>
            <View className="ui-number">{caseNumber}</View>
          </>
        )}
      </View>
      <Report record={record} />
    </View>
  );
}

/** The role in the citizen's language, and behind it the pseudonym. */
const readerWords = (say: Say, { role, pseudonym }: Reader): string =>
  [say(roleTexts[role]), pseudonym].filter(Boolean).join(' · ');

function Report({ record: { id, at, report: known } }: { record: CheckedRecord }) {
  const say = useSay();
  const { date, moment } = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const { mutate, isPending, error, data } = useReport(id);
  const report = known ?? data;
  if (report?.state === 'answered') {
    return (
      <View id={`report-${id}`} className="ui-next">
        <View className="ui-soft">{say(recordTexts.answered)}</View>
        <View>{report.answer}</View>
      </View>
    );
  }
  if (report) {
    return (
      <View id={`report-${id}`} className="ui-next ui-soft">
        {say(recordTexts.reported, { date: date(report.due) })}
      </View>
    );
  }
  return (
    <View className="ui-next">
      {error && <ProblemNote id={`report-${id}-problem`} problem={error} />}
      <Button
        id={`ask-${id}`}
        kind="link"
        text={say(recordTexts.notMine)}
        label={`${say(recordTexts.notMine)} · ${moment(at)}`}
        onTap={() => setIsAsking(true)}
      />
      <Dialog
        id={`report-${id}-dialog`}
        open={isAsking}
        title={say(recordTexts.notMine)}
        confirm={say(recordTexts.report)}
        busy={isPending}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => mutate(undefined, { onSettled: () => setIsAsking(false) })}
      >
        {say(recordTexts.reportWhat)}
      </Dialog>
    </View>
  );
}
