/** Speakers told in English prose: the office stands before the name. */
import {
  AS_OBSERVER,
  BESIDE,
  BY,
  BY_BARE,
  END,
  END_IN_PAST,
  HIGH_OFFICE,
  MARKER,
  OFFICE,
  PERSON_OF,
  READ_OUT,
  SAYS,
  SECRETARY,
  SPEAKS
} from '../../grammar/en/speakers.ts';
import type { Named } from '../../registry/registry.ts';
import { wordsBefore } from '../../text.ts';
import { isState, isStateOrUnion, namesIn, unknownId, type ListedName } from '../names.ts';
import { readNameList } from '../names/list.ts';
import { byStart, type Passage } from './passage.ts';

/** As far as a bracket and a verb reach behind a name. */
const REACH = 200;

/** A preposition, or the kind of those who are listed. */
const LEAD =
  /^(?:(?:for|of|by)\s+(?:the\s+)?|(?:non-governmental|inter-?governmental|regional|international)\s+organi[sz]ations?\s+)/;

/** “for A and for the B”: the preposition is no part of the name. */
const withoutPreposition = (name: ListedName): ListedName => {
  const lead = name.entity.unknown ? LEAD.exec(name.entity.unknown) : null;
  if (!lead) return name;
  const unknown = name.entity.unknown!.slice(lead[0].length);
  return {
    ...name,
    start: name.start + lead[0].length,
    entity: { id: unknownId(unknown), unknown }
  };
};

/** Brackets blanked, lengths kept: what stands in them ends no list. */
const withoutBrackets = (folded: string): string =>
  folded.replace(/\([^()]*\)/g, (brackets) => '_'.repeat(brackets.length));

/** Where a list of speakers that begins at `start` ends. */
const endOfList = (folded: string, start: number, to: number): number => {
  const rest = withoutBrackets(folded.slice(start, to));
  const stops = [END, END_IN_PAST].flatMap((pattern) => pattern.exec(rest)?.index ?? []);
  return stops.length > 0 ? start + Math.min(...stops) : to;
};

const FOR_GROUP = /^,?\s*(?:speaking\s+)?(?:also\s+)?on behalf of (?:the\s+)?/i;
const BEHIND_GROUP =
  /^(?:\s+and its (?:\d+ )?member states)?\s*[,;]\s*(?:and\s+)?(?:by\s+)?(?:the\s+)?/i;

const isOfState = (match: { readonly value: Named } | null): boolean =>
  match?.value.kind === 'entity' && isState(match.value.id);

/** “Iraq, on behalf of the Group of 77 and China, and Cyprus, on behalf of …”: where the next State begins behind a group; −1 where none does. */
const nextBehindGroup = ({ folded, to, registry }: Passage, end: number): number => {
  const lead = FOR_GROUP.exec(folded.slice(end, to))?.[0].length;
  const group = lead === undefined ? null : registry.entityNames.longestAt(folded, end + lead);
  if (group?.value.kind !== 'entity' || isOfState(group)) return -1;
  const rest = BEHIND_GROUP.exec(folded.slice(group.end, to));
  const next = rest ? group.end + rest[0].length : -1;
  return next >= 0 && isOfState(registry.entityNames.longestAt(folded, next)) ? next : -1;
};

/** “the observers for A, a signatory, and for B”: what a name is called stands between two. */
const ASIDE =
  /^,\s+an?\s+[^,;.]{3,60},\s+and\s+(?:for|of)\s+(?:the\s+)?|^,?\s+(?:supported|seconded|joined|echoed) by\s+(?:the\s+)?(?:(?:representatives?|observers?) (?:of|for) (?:the\s+)?)?/i;

const nextBehindAside = ({ folded, to, registry }: Passage, end: number): number => {
  const lead = ASIDE.exec(folded.slice(end, to))?.[0].length;
  const next = lead === undefined ? -1 : end + lead;
  return next >= 0 && registry.entityNames.longestAt(folded, next) ? next : -1;
};

/** The names of a list, and those that follow behind a group that the last of them speaks for. */
const listFrom = (passage: Passage, first: number): ListedName[] => {
  const { text, folded, to, registry } = passage;
  const names: ListedName[] = [];
  for (let start = first; start >= 0;) {
    const end = endOfList(folded, start, to);
    names.push(...readNameList(text, start, end, registry).names);
    start = Math.max(nextBehindGroup(passage, end), nextBehindAside(passage, end));
  }
  return names;
};

/** “the National Anti-Corruption Authority of Italy”: an authority speaks for its State. */
const AUTHORITY =
  /\b(?:Ministry|Agency|Authority|Bureau|Police|Prosecut\w+|Directorate|Inspectorate|Treasury|Customs)\b.*\bof (?:the )?$/;

const ofState = (name: ListedName, { registry }: Passage): ListedName => {
  const printed = name.entity.unknown;
  const state = printed === null ? undefined : namesIn(printed, registry).at(-1);
  const isAuthority =
    state !== undefined &&
    isState(state.entity.id) &&
    state.end === printed!.length &&
    AUTHORITY.test(printed!.slice(0, state.start));
  return isAuthority ? { ...name, entity: state.entity } : name;
};

const listed = (passage: Passage): ListedName[] => {
  const { folded, from, to } = passage;
  return [...folded.slice(from, to).matchAll(MARKER)].flatMap((m) => {
    const start = from + m.index + m[0].length;
    const names = listFrom(passage, start);
    const isObserver = /^observer/i.test(m[0]);
    return names.map((name) => ({
      ...ofState(withoutPreposition(name), passage),
      isObserver: isObserver || AS_OBSERVER.test(folded.slice(name.end, to))
    }));
  });
};

/** “made by Canada, Cuba and Kenya”: States without a word for who spoke for them. */
const listedBare = ({ text, folded, from, to, registry }: Passage): ListedName[] => {
  const passage = folded.slice(from, to);
  const bare = BY_BARE.exec(passage);
  return [...(bare ? [bare] : []), ...passage.matchAll(BY)].flatMap((m) => {
    const start = from + m.index + m[0].length;
    const first = registry.entityNames.longestAt(folded, start);
    if (first?.value.kind !== 'entity') return [];
    return [...readNameList(text, start, endOfList(folded, start, to), registry).names];
  });
};

/** “Cuba and Egypt stressed …”: States that open a paragraph. */
const opensBare = ({ from }: Passage, { entity, start }: ListedName): boolean =>
  from === 0 && start <= 4 && isStateOrUnion(entity.id);

const isBeside = (folded: string, name: ListedName, next: ListedName): boolean =>
  BESIDE.test(folded.slice(name.end, next.start));

/** Known names without an office that are said to speak, and those joined to them. */
const subjects = (passage: Passage, names: readonly ListedName[]): ListedName[] => {
  const { folded } = passage;
  const ends = names.findIndex((n, i) => !names[i + 1] || !isBeside(folded, n, names[i + 1]!));
  const opening = names.slice(0, ends + 1);
  const isBare = opening[0] !== undefined && opensBare(passage, opening[0]);
  const chosen: ListedName[] = [];
  for (const name of [...names].reverse()) {
    const next = chosen[0];
    const isJoined = next && isBeside(folded, name, next);
    const after = folded.slice(name.end, name.end + REACH);
    const says = isBare && name === opening.at(-1) && SAYS.test(after);
    if (isJoined || SPEAKS.test(after) || says) chosen.unshift(name);
  }
  return chosen;
};

/** An unknown name is an organization’s: capitalized, and no person’s. */
const isPlausible = ({ entity }: ListedName): boolean =>
  entity.unknown === null || /^(?!(?:Mr|Ms|Mrs|Dr|Judge|Ambassador)\b)\p{Lu}/u.test(entity.unknown);

/** “The Secretary informed the Working Group”: the Secretariat speaks. */
const secretary = ({ folded, from, to }: Passage): ListedName[] =>
  [...folded.slice(from, to).matchAll(SECRETARY)].map((m) => {
    const start = from + m.index + m[0].indexOf('Secretary');
    return { start, end: start + 'Secretary'.length, entity: { id: 'secretariat', unknown: null } };
  });

/** Who acts: at the head of a clause, or after “by”. */
const SUBJECT = /(?:^|[.;:,]\s+|\b(?:by|and|where|that)\s+)[Tt]he\s+$/;

const secretariat = (folded: string, names: readonly ListedName[]): ListedName[] =>
  names.filter(
    (name) => name.entity.id === 'secretariat' && SUBJECT.test(wordsBefore(folded, name.start))
  );

const BEFORE_NAME = new RegExp(`${OFFICE.source}$`, 'u');

/** “the Minister of Environment of Senegal”: of a State, or of the European Union. */
const holdsOffice = (words: string, { entity }: ListedName): boolean =>
  isStateOrUnion(entity.id) && HIGH_OFFICE.test(words);

const heads = ({ folded, from }: Passage, names: readonly ListedName[]): ListedName[] =>
  names.filter((n) => {
    const before = folded.slice(from, n.start);
    const words = wordsBefore(before, before.length);
    return BEFORE_NAME.test(before) || PERSON_OF.test(words) || holdsOffice(words, n);
  });

/** `names`: those of the passage that nobody speaks for. */
export const speakersEn = (passage: Passage, names: readonly ListedName[]): ListedName[] => {
  const lists = [...listed(passage), ...listedBare(passage)].filter(isPlausible);
  const office = [
    ...secretariat(passage.folded.slice(0, passage.to), names),
    ...heads(passage, names),
    ...subjects(passage, names)
  ];
  const told = new Set(lists.map(({ start }) => start));
  const others = office.filter(({ start }) => !told.has(start) && told.add(start));
  return [...lists, ...others, ...secretary(passage)]
    .filter(({ end }) => !READ_OUT.test(passage.folded.slice(end)))
    .sort(byStart);
};
