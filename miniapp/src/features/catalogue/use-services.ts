import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../api/api';
import { keys } from '../../api/queries';

/** The catalogue, or what a search finds in it. The earlier list stays until the next one is there. */
export const useServices = (search = '') =>
  useQuery({
    queryKey: keys.services(search),
    queryFn: () => api.listServices({ query: search === '' ? {} : { q: search } }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** The guide of one service. */
export const useGuide = (code: string) =>
  useQuery({
    queryKey: keys.service(code),
    queryFn: () => api.getService({ params: { code } }),
    staleTime: 60_000,
  });

const SETTLES_AFTER_MS = 300;

/** A value once it has not changed for a moment, so that typing asks once and not per letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
