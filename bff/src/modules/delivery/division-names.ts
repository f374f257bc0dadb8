import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** Province → city → code → district (GB/T 2260). */
const Divisions = z.object({
  provinces: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
});

/** Reads `divisions.json`: the full name of every district that an address can be in, by its code. */
export function loadDivisions(file: string): ReadonlyMap<string, string> {
  const { provinces } = Divisions.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(
    Object.entries(provinces).flatMap(([province, cities]) =>
      Object.entries(cities).flatMap(([city, districts]) =>
        Object.entries(districts).map(([code, district]): [string, string] => [
          code,
          // A municipality is its own city, and is named once.
          [...new Set([province, city, district])].join(''),
        ]),
      ),
    ),
  );
}
