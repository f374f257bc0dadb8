import type { ServiceDefinition } from '@zero-visit/shared-types';
import { pinyin } from 'pinyin-pro';

/** A character as it may be typed: itself, or its reading in letters (ü as v). */
type Sound = { readonly char: string; readonly reading: string };

/** One searchable text: what it is worth when it is found, and how it sounds. */
type Entry = { readonly text: string; readonly sounds: readonly Sound[]; readonly worth: number };

export type SearchIndex = readonly {
  readonly service: ServiceDefinition;
  readonly entries: readonly Entry[];
}[];

const NAME = 60;
const WORD = 40;
const TEXT = 10;

/** Prepares the catalogue for search, once: the texts of all three scripts with their readings. */
export const indexServices = (
  services: readonly ServiceDefinition[],
  departmentOf: (code: string) => { readonly name: ServiceDefinition['name'] },
): SearchIndex =>
  services.map((service) => ({
    service,
    entries: [
      ...Object.values(service.name).map(entry(NAME)),
      ...service.keywords.map(entry(WORD)),
      ...Object.values(service.result.name).map(entry(WORD)),
      ...Object.values(service.summary).map(entry(TEXT)),
      ...Object.values(departmentOf(service.department).name).map(entry(TEXT)),
    ],
  }));

const entry =
  (worth: number) =>
  (original: string): Entry => {
    const text = fold(original);
    const readings = pinyin(text, { toneType: 'none', type: 'array', v: true });
    const sounds = [...text].map((char, at) => ({ char, reading: readings[at] ?? char }));
    return { text, sounds, worth };
  };

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');

/**
 * The services that a query finds, best first: by Chinese of either script, pinyin, initials or a
 * mixture. Several words must all be found. Without a query all of them, in their own order.
 */
export function searchServices(index: SearchIndex, query: string | undefined): ServiceDefinition[] {
  const words = fold(query ?? '')
    .split(/[\s'’,,、]+/u)
    .filter(Boolean);
  if (words.length === 0) return index.map(({ service }) => service);
  return index
    .map(({ service, entries }) => ({
      service,
      // `bi ye sheng` is one word in three parts as often as it is three words.
      score: Math.max(
        best(entries, words.join('')),
        Math.min(...words.map((w) => best(entries, w))),
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ service }) => service);
}

const best = (entries: readonly Entry[], word: string): number =>
  Math.max(...entries.map((each) => score(each, word)));

/** 0 for not found; more for the beginning than for the middle, and for characters than for letters. */
function score({ text, sounds, worth }: Entry, word: string): number {
  if (text === word) return worth + 30;
  const at = text.indexOf(word);
  if (at >= 0) return worth + (at === 0 ? 20 : 15);
  if (worth === TEXT) return 0;
  const start = sounds.findIndex((_, from) => soundsLike(sounds, from, word));
  if (start < 0) return 0;
  return worth + (start === 0 ? 10 : 5);
}

/** Whether the characters from here on read as the word, each in full or by its initial, the last one begun. */
function soundsLike(sounds: readonly Sound[], from: number, word: string): boolean {
  if (word === '') return true;
  const sound = sounds[from];
  if (!sound || !/\S/.test(sound.char)) return false;
  if (word.startsWith(sound.char))
    return soundsLike(sounds, from + 1, word.slice(sound.char.length));
  if (sound.reading.startsWith(word)) return true;
  return [sound.reading, /^[zcs]h/.exec(sound.reading)?.[0] ?? '', sound.reading.slice(0, 1)].some(
    (part) =>
      part !== '' && word.startsWith(part) && soundsLike(sounds, from + 1, word.slice(part.length)),
  );
}
