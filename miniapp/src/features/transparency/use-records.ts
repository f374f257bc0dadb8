import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AccessRecord } from '@zero-visit/shared-types';
import { useMemo } from 'react';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { useSession } from '../../api/session';
import { type CheckedPage, checkPage, trustOf } from './check-page';
import { keepMemory, readMemory } from './ledger-memory';
import { type Alarm, type SeenRecord, vanished } from './ledger-rules';

/** All that was loaded, and what is wrong with it as a whole. */
export type CheckedRecords = Pick<CheckedPage, 'items' | 'size' | 'note'> & {
  readonly alarm?: Alarm;
  /** What this phone saw in the log, and the server lists no more. */
  readonly missing: readonly SeenRecord[];
};

/** This citizen's records, each page checked on this phone as it comes. */
export function useRecords() {
  const { name = '', idNumber = '' } = useSession()?.person ?? {};
  const person = name && `${idNumber}-${name}`;
  const asked = useInfiniteQuery({
    queryKey: keys.accesses,
    queryFn: ({ pageParam }) => loadPage(person, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: person !== '',
  });
  const pages = asked.data?.pages;
  const data = useMemo(() => pages && together(pages, person), [pages, person]);
  return { ...asked, data };
}

async function loadPage(
  person: string,
  after: string | undefined,
): Promise<CheckedPage & { readonly next?: string | undefined }> {
  const before = readMemory(person);
  const [{ next, ...answer }, { ledgerCrypto }] = await Promise.all([
    api.listAccesses({
      query: { ...(after && { after }), ...(before.known && { from: before.known.size }) },
    }),
    import('../../api/ledger-crypto'),
  ]);
  const trust = trustOf(ledgerCrypto, LEDGER_KEYS);
  if (!trust)
    return { items: answer.items.map((each) => ({ ...each, standing: 'unproven' })), next };
  const { page, memory } = await checkPage(ledgerCrypto, trust, before, answer, {
    now: Date.now(),
    rest: () => new Promise((done) => setTimeout(done)),
  });
  if (!page.alarm) keepMemory(person, memory);
  return { ...page, next };
}

function together(
  pages: readonly (CheckedPage & { readonly next?: string | undefined })[],
  person: string,
): CheckedRecords {
  const items = pages.flatMap((page) => page.items);
  const missing = vanished(readMemory(person).seen, items, pages.at(-1)?.next === undefined);
  const alarmed = pages.find((page) => page.alarm);
  const alarm = alarmed?.alarm ?? (missing[0] && 'vanished');
  const note = alarmed?.note;
  const size = pages.at(-1)?.size;
  return {
    items,
    missing,
    ...(alarm && { alarm }),
    ...(note && { note }),
    ...(size !== undefined && { size }),
  };
}

/** "I do not recognise this": the record shows its report as soon as it is made. */
export function useReport(id: AccessRecord['id']) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.reportAccess({ params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.accesses }),
  });
}
