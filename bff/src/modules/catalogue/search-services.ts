import type { ServiceDefinition } from '@zero-visit/shared-types';
import { pinyin } from 'pinyin-pro';

/** A character as it may be typed: itself, its reading in letters (ü as v), or how that begins. */
type Sound = { readonly char: string; readonly reading: string; readonly initials: string[] };

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
    return { text, sounds: worth === TEXT ? [] : soundsOf(text), worth };
  };

function soundsOf(text: string): Sound[] {
  const readings = pinyin(text, { toneType: 'none', type: 'array', v: true });
  return [...text].map((char, at) => {
    const reading = readings[at]?.trim() ?? '';
    const initials = [/^[zcs]h/.exec(reading)?.[0] ?? '', reading.slice(0, 1)];
    return { char, reading, initials: initials.filter(Boolean) };
  });
}

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
    .map(({ service, entries }) => ({ service, score: scoreOfWords(entries, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ service }) => service);
}

/** `bi ye sheng` is one word in three parts as often as it is three words. */
function scoreOfWords(entries: readonly Entry[], words: readonly string[]): number {
  const together = best(entries, words.join(''));
  if (words.length === 1) return together;
  return Math.max(together, Math.min(...words.map((word) => best(entries, word))));
}

const best = (entries: readonly Entry[], word: string): number =>
  Math.max(...entries.map((each) => score(each, word)));

/** 0 for not found; more for the beginning than for the middle, and for characters than for letters. */
function score({ text, sounds, worth }: Entry, word: string): number {
  if (text === word) return worth + 30;
  const at = text.indexOf(word);
  if (at >= 0) return worth + (at === 0 ? 20 : 15);
  const start = sounds.findIndex((_, from) => soundsLike(sounds, from, word));
  if (start < 0) return 0;
  return worth + (start === 0 ? 10 : 5);
}

/** Whether the characters from here on read as the word, each in full or by its initial, the last one begun. */
function soundsLike(sounds: readonly Sound[], from: number, word: string): boolean {
  if (word === '') return true;
  const sound = sounds[from];
  if (!sound?.reading) return false;
  const { char, reading, initials } = sound;
  // Most characters end here: a catalogue has many, and a search looks at all of them.
  if (word[0] !== reading[0] && word[0] !== char[0]) return false;
  const goesOn = (part: string) =>
    word.startsWith(part) && soundsLike(sounds, from + 1, word.slice(part.length));
  return goesOn(char) || reading.startsWith(word) || [reading, ...initials].some(goesOn);
}
