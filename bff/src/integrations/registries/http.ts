import { AnswerValue } from '@zero-visit/shared-types';
import * as z from 'zod';
import { post } from '../post';
import type { Registries } from '.';

const Reading = z.object({ values: z.record(z.string(), AnswerValue), asOf: z.iso.datetime() });
const Match = z.object({ matches: z.boolean() });

/** The registers behind a data-sharing gateway. `patience` in milliseconds, for one register. */
export function httpRegistries(gateway: {
  readonly url: string;
  readonly token: string;
  readonly patience?: number;
}): Registries {
  const { url, ...access } = gateway;
  return {
    standIn: false,
    async read({ register, ...request }, signal) {
      const { values, asOf } = await post({
        ...access,
        url: `${url}/registers/${encodeURIComponent(register)}/readings`,
        body: request,
        answer: Reading,
        signal,
      });
      // A gateway that is generous is no permission.
      const asked = Object.entries(values).filter(([field]) => request.fields.includes(field));
      return { values: Object.fromEntries(asked), asOf: new Date(asOf) };
    },
    async matches(person, signal) {
      const { matches } = await post({
        ...access,
        url: `${url}/registers/population/matches`,
        body: { person },
        answer: Match,
        signal,
      });
      return matches;
    },
  };
}
