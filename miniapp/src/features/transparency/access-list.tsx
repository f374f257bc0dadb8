import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { AccessRecord, Reader, Say } from '@zero-visit/shared-types';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { useSession } from '../../api/session';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { transparencyTexts } from '../../messages/transparency';
import { usePulledDown } from '../../platform/pages';
import { dial } from '../../platform/telephone';
import { Answered } from '../../ui/answered';
import { Cell, CellGroup } from '../../ui/cell';
import { More } from '../../ui/more';
import { Notice } from '../../ui/notice';
import { Empty } from '../../ui/waiting';

/** Every look that somebody else took at this citizen's data, newest first. */
export function AccessList() {
  const say = useSay();
  const accesses = useAccesses();
  usePulledDown(accesses.refetch);
  return (
    <View>
      <Notice>{say(transparencyTexts.note)}</Notice>
      <Answered id="accesses-problem" asked={accesses} what={say(transparencyTexts.loading)}>
        {(records) =>
          records.length === 0 ? (
            <Empty title={say(transparencyTexts.empty)} />
          ) : (
            <>
              {records.map((record) => (
                <Access key={record.id} record={record} />
              ))}
              <CellGroup>
                <Cell
                  id="accesses-complain"
                  label={say(transparencyTexts.complain)}
                  note={say(transparencyTexts.complainHow)}
                  onTap={() => void dial('12345')}
                />
              </CellGroup>
            </>
          )
        }
      </Answered>
      <More id="accesses-more" paged={accesses} />
    </View>
  );
}

function Access({ record }: { record: AccessRecord }) {
  const say = useSay();
  const { moment } = useFormat();
  const { id, at, office, reader, purpose, fields, caseNumber } = record;
  return (
    <View id={`access-${id}`} className="ui-card">
      <View className="ui-next-title">{say(office)}</View>
      <View className="ui-soft">{moment(at)}</View>
      <View className="ui-facts">
        <View className="ui-soft">{say(transparencyTexts.reader)}</View>
        <View>{readerWords(say, reader)}</View>
        <View className="ui-soft">{say(transparencyTexts.purpose)}</View>
        <View>{say(purpose)}</View>
        <View className="ui-soft">{say(transparencyTexts.fields)}</View>
        <View>{fields.map((field) => say(field)).join(say(transparencyTexts.comma))}</View>
        {caseNumber && (
          <>
            <View className="ui-soft">{say(transparencyTexts.caseNumber)}</View>
            <View className="ui-number">{caseNumber}</View>
          </>
        )}
      </View>
    </View>
  );
}

/** The role in the citizen's language, and behind it the pseudonym. */
const readerWords = (say: Say, { role, pseudonym }: Reader): string =>
  [say(transparencyTexts[role]), pseudonym].filter(Boolean).join(' · ');

function useAccesses() {
  const person = useSession()?.person;
  return useInfiniteQuery({
    queryKey: keys.accesses,
    queryFn: ({ pageParam }) =>
      api.listAccesses({ query: pageParam === undefined ? {} : { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    enabled: person !== undefined,
  });
}
