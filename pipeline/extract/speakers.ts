/** Speakers told in prose: 伊朗伊斯兰共和国的观察员也作了发言; the observers for A and B also made statements. */
import type { Grammar } from '../grammar/grammar.ts';
import type { Registry } from '../registry/registry.ts';
import type { Language } from '../schema.ts';
import { wordsBefore } from '../text.ts';
import { namesIn, type ListedName } from './names.ts';
import { speakersEn } from './speakers/en.ts';
import type { Passage } from './speakers/passage.ts';
import { speakersZh } from './speakers/zh.ts';

/** 以77国集团和中国的名义; on behalf of the African Group. */
const isBehalf = (folded: string, name: ListedName, { statements }: Grammar): boolean =>
  statements.behalf.direct.test(wordsBefore(folded, name.start)) ||
  (statements.behalf.before.test(wordsBefore(folded, name.start)) &&
    statements.behalf.after.test(folded.slice(name.end)));

/** 西非国家经济共同体(西非经共体): the name in brackets is the same speaker. */
const withoutAliases = (folded: string, names: readonly ListedName[]): ListedName[] =>
  names.filter((name, i) => {
    const before = names[i - 1];
    return !(
      before &&
      before.entity.id === name.entity.id &&
      /^\s*\($/.test(folded.slice(before.end, name.start))
    );
  });

const BETWEEN = /^\s*(?:[,、]|,?\s*and\b|以及|及|和|与)\s*(?:the\s+)?$/;

/** “on behalf of the African States, the Asia-Pacific States and …”: groups beside one that is spoken for. */
const coordinated = (
  folded: string,
  all: readonly ListedName[],
  first: readonly ListedName[],
  registry: Registry
): ListedName[] => {
  const chosen: ListedName[] = [];
  const told = new Set(first);
  for (const name of all) {
    const before = chosen.at(-1);
    const isGroup = registry.entities.get(name.entity.id)?.kind === 'bloc';
    const isBeside = before && isGroup && BETWEEN.test(folded.slice(before.end, name.start));
    if (isBeside || told.has(name)) chosen.push(name);
  }
  return chosen;
};

export interface Speakers {
  readonly speakers: readonly ListedName[];
  /** Groups that somebody speaks for. */
  readonly behalf: readonly ListedName[];
}

type SpeakerReader = (
  passage: Passage,
  names: readonly ListedName[],
  known: readonly ListedName[]
) => ListedName[];

const READERS: Readonly<Record<Language, SpeakerReader>> = { zh: speakersZh, en: speakersEn };

/** Speakers told in a passage otherwise than in a list after a colon. */
export const speakersIn = (passage: Passage, grammar: Grammar): Speakers => {
  const { text, folded, from, to, registry } = passage;
  const all = withoutAliases(folded, namesIn(text, registry, from, to));
  const head = folded.slice(0, to);
  const behalf = coordinated(
    head,
    all,
    all.filter((name) => name.entity.id !== 'secretariat' && isBehalf(head, name, grammar)),
    registry
  );
  const rest = all.filter((n) => !behalf.includes(n));
  const speakers = READERS[grammar.language](passage, rest, all).filter(
    (s) => !behalf.some((b) => b.start === s.start)
  );
  return { speakers, behalf };
};
