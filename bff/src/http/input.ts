import type { Fault, Route, RouteInput } from '@zero-visit/shared-types';
import type * as z from 'zod';
import { Problem } from '../platform/problem';

/**
 * Parses params, query and body together, so that a caller learns all faults at once.
 * A malformed id in the path is answered `not-found`, like any other thing that is not there.
 */
export function parseInput<R extends Route>(
  route: R,
  given: { params: unknown; query: unknown; body: unknown },
): RouteInput<R> {
  if (route.params && !route.params.safeParse(given.params).success) throw new Problem('not-found');
  const faults: Fault[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, where: string): unknown => {
    if (!schema) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    faults.push(...result.error.issues.flatMap((issue) => faultsOf(issue, where)));
    return undefined;
  };
  const input = {
    params: read(route.params, given.params, 'params'),
    query: read(route.query, { ...(given.query as object) }, 'query'),
    body: route.consumes === 'bytes' ? given.body : read(route.body, given.body, 'body'),
  };
  if (faults.length > 0) throw new Problem('input-invalid', undefined, { errors: faults });
  return input as RouteInput<R>;
}

/** An unknown key is pointed at by its name, so that the fault says which one. */
function faultsOf(issue: z.core.$ZodIssue, where: string): Fault[] {
  const pointer = `/${[where, ...issue.path.map((step) => escapePointer(String(step)))].join('/')}`;
  if (issue.code !== 'unrecognized_keys') return [{ pointer, detail: issue.message }];
  return issue.keys.map((key) => ({
    pointer: `${pointer}/${escapePointer(key.slice(0, 60))}`,
    detail: 'is not known here',
  }));
}

/** JSON pointer (RFC 6901). */
const escapePointer = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');
