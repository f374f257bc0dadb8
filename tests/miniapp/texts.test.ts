import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LocalText, problems } from '@zero-visit/shared-types';
import { problemWords } from '../../miniapp/src/messages/problems';

const folder = path.resolve(import.meta.dirname, '../../miniapp/src/messages');
const tables = readdirSync(folder).filter(
  (file) => !['say.ts', 'format.ts', 'civil-time.ts', 'problems.ts'].includes(file),
);

/** Every text of every table, under the name by which screens say it. */
async function everyText(): Promise<[string, LocalText][]> {
  const loaded = await Promise.all(
    tables.map((file): Promise<object> => import(path.join(folder, file))),
  );
  return loaded.flatMap((exported) => textsIn('', exported));
}

function textsIn(name: string, value: unknown): [string, LocalText][] {
  const text = LocalText.safeParse(value);
  if (text.success) return [[name, text.data]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(`${name}/${key}`, inner));
}

const gapsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();
const hanzi = /\p{Script=Han}/u;

describe('the texts of the mini-app', () => {
  it('have the same gaps in all three languages', async () => {
    const torn = (await everyText()).filter(
      ([, text]) => new Set(Object.values(text).map(gapsOf)).size > 1,
    );
    expect(torn).toEqual([]);
  });

  it('are in English where they say so', async () => {
    const nameOfALanguage = /preferenceTexts\/zh-/;
    const chinese = (await everyText()).filter(
      ([name, { en }]) => hanzi.test(en) && !nameOfALanguage.test(name),
    );
    expect(chinese).toEqual([]);
  });

  it('say for every problem what happened and what to do next', () => {
    for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
      const { what, next } = problemWords[code];
      for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        expect(what[language]).not.toBe(next[language]);
      }
    }
  });
});
