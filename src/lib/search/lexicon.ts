import { fold } from '#lib/data/fold.ts';
import type { Registry } from '#pipeline/registry/registry.ts';

/** What the registry knows under a word: the groups of words that mean the same, the closest first. */
export type Lexicon = ReadonlyMap<string, readonly (readonly string[])[]>;

const isHan = (word: string) => /\p{Script=Han}/u.test(word);

/** Endings that English words of one stem differ by, where a stem is left. */
const ENDING = /(?<=.{5})(?:ations?|atives?|ions?|ives?|ing|ed|es|s)$/;

const stemOf = (word: string) =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(ENDING, '');

/** English phrases are known in each of their forms: investigative teams, investigation team. */
const formOf = (word: string) => {
  const form = fold(word).trim();
  return isHan(form) ? form : form.split(' ').map(stemOf).join(' ');
};

/** Words of two languages that say the same, and names with all their other forms. */
const exactGroups = (registry: Registry): string[][] => [
  ...[...registry.entities.values()].map(({ surfaces }) => [...surfaces]),
  ...[...registry.bodies.values()].map(({ surfaces }) => [...surfaces]),
  ...[...registry.instruments.values()].flatMap(({ surfaces, articles }) => [
    [...surfaces],
    ...[...articles.values()].map(({ zh, en }) => [zh, en])
  ]),
  ...registry.topics.map(({ name }) => [name.zh, name.en]),
  ...registry.glossary.map(({ zh, en }) => [zh, en])
];

function add(lexicon: Map<string, string[][]>, group: readonly string[]) {
  const words = group.filter((word) => word !== '');
  for (const form of new Set(words.map(formOf)))
    lexicon.set(form, [...(lexicon.get(form) ?? []), words]);
}

/**
 * Every word of the registry with the groups that it stands in. A term of a topic that nothing says
 * the same as in the other language stands for all terms of its topic.
 */
export function lexiconOf(registry: Registry): Lexicon {
  const lexicon = new Map<string, string[][]>();
  for (const group of exactGroups(registry)) add(lexicon, group);
  const isTold = (term: string) =>
    lexicon.get(formOf(term))?.some((group) => group.some((word) => isHan(word) !== isHan(term)));
  for (const { terms } of registry.topics)
    for (const term of terms.filter((known) => !isTold(known)))
      lexicon.set(formOf(term), [[...terms.filter((other) => isHan(other) !== isHan(term))]]);
  return lexicon;
}

/** Whether all that one word finds is found by another: as characters in Han, as words elsewhere. */
function isWithin(word: string, other: string): boolean {
  const [whole, part] = [fold(word), fold(other)];
  return isHan(part) ? whole.includes(part) : ` ${whole} `.includes(` ${part} `);
}

/** What else to look for where a reader looks for a word: those that find what no other one finds. */
export function otherWords(word: string, lexicon: Lexicon): string[] {
  const groups = lexicon.get(formOf(word)) ?? [];
  const words = [...new Map(groups.flat().map((other) => [fold(other), other])).values()];
  const fresh = words.filter((other) => !fold(other).includes(fold(word)));
  return fresh
    .filter((other) => !fresh.some((part) => part !== other && isWithin(other, part)))
    .sort((x, y) => Number(isHan(x) === isHan(word)) - Number(isHan(y) === isHan(word)));
}
