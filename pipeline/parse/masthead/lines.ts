/** What each line of the first page tells. */
import { MONTH_NAMES } from '../../grammar/en/dates.ts';
import {
  COUNTED_OTHERWISE,
  DISTRIBUTION,
  FILLERS,
  ITEM_AT_END,
  ITEM_LINES,
  MEETING_LINE,
  NO_TOWN,
  TOWN,
  TYPE_LINE,
  YEAR_COUNTED
} from '../../grammar/masthead.ts';
import type { DatePhrase, Grammar, OrdinalPhrase } from '../../grammar/grammar.ts';
import { languages } from '../../grammar/languages.ts';
import type { Place, Registry } from '../../registry/registry.ts';
import { fold, type Span } from '../../text.ts';
import type { Block } from '../block.ts';
import { placesIn } from '../../registry/places.ts';

/** A row that tells who presides at a meeting: the first page goes on below it. */
const PRESIDES =
  /^(?:(?:later|then|subsequently|其后|后为?)\s*:?\s*)?(?:(?:vice-)?(?:president|chair(?:person|man|woman)?)|副?主席|会长)\s*[:|(]/i;

const isStart = (block: Block, grammar: Grammar): boolean => {
  const text = fold(block.text);
  if (block.kind === 'table') return !PRESIDES.test(text);
  if (block.kind === 'footnote') return false;
  if (block.label?.kind === 'chapter' || block.label?.kind === 'division')
    return block.label.ordinal === 1;
  if (block.label?.kind === 'number') return block.label.ordinal === 1;
  return (
    block.label === null &&
    (grammar.structure.topHeading.test(text) ||
      grammar.structure.frontMatter.test(text) ||
      grammar.structure.record.opens.test(text))
  );
};

/** Blocks of a first page where nothing shows its end. */
const USUAL = 12;

/** Blocks of a first page above a chapter taken out of a longer report. */
const LONGEST = 24;

/** “Agenda item 1: Opening of the meeting” above the first paragraph; the contents of a record list items too. */
const isFirstItem = (blocks: readonly Block[], at: number, grammar: Grammar): boolean => {
  const { label, text } = blocks[at]!;
  const role = grammar.structure.roles.find(([pattern]) => pattern.test(fold(text)))?.[1];
  const isOpening = role === 'organization' || role === 'agenda';
  if (label?.kind !== 'item' || label.ordinal !== 1 || !isOpening) return false;
  return !blocks.some((b) => grammar.structure.record.opens.test(fold(b.text)));
};

/** Number of blocks before the document proper. */
export const mastheadLength = (blocks: readonly Block[], grammar: Grammar): number => {
  const at = blocks.findIndex(
    (block, i) => isStart(block, grammar) || isFirstItem(blocks, i, grammar)
  );
  if (at >= 0) return at;
  const excerpt = blocks.findIndex(({ label }) => label?.kind === 'chapter');
  return excerpt > 0 && excerpt < LONGEST ? excerpt : Math.min(blocks.length, USUAL);
};

export interface Reading {
  readonly bodies: readonly string[];
  readonly ordinal: number | null;
  /** Ordinals right behind bodies, where a line names several of each. */
  readonly beside: ReadonlyMap<string, number>;
  readonly date: DatePhrase | null;
  readonly place: Place | null;
  readonly item: string | null;
  readonly isTitle: boolean;
}

/** Of a line that tells nothing of the session. */
export const NOTHING: Reading = {
  bodies: [],
  ordinal: null,
  beside: new Map(),
  date: null,
  place: null,
  item: null,
  isTitle: false
};

/** A line that counts a year as another counts a session. */
const yearCounted = (folded: string): number | null => {
  const m = YEAR_COUNTED.exec(folded.trim());
  const session = m?.[1] ? `${m[1]} session` : `${m?.[2] ?? ''}届会议`;
  return m ? (languages.flatMap((g) => g.ordinals(session))[0]?.ordinals[0] ?? null) : null;
};

/** “Sixth Committee”: the ordinal is a name’s. */
const NAMES_COMMITTEE = /^\s+Committee\b/i;

/** “22nd Meeting of the Contracting Parties”: on a first page it is one that a body holds, not one within a session. */
const MEETING_IN_DIGITS =
  /\b(\d{1,3})(?:st|nd|rd|th)\s+(?:(?:ordinary|annual|regular)\s+)?meeting\b/gi;

const meetingsInDigits = (folded: string): OrdinalPhrase[] =>
  [...folded.matchAll(MEETING_IN_DIGITS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    ordinals: [Number(m[1])],
    isOpen: false
  }));

/** Ordinals of sessions in either language. */
export const ordinalsIn = (folded: string): OrdinalPhrase[] =>
  [...languages.flatMap((g) => g.ordinals(folded)), ...meetingsInDigits(folded)].filter(
    ({ isOpen, end }) => !isOpen || !NAMES_COMMITTEE.test(folded.slice(end))
  );

/** 2000年11月15日第55/25号决议, “resolution 55/25 of 15 November 2000”: the day of an act, not of a session. */
const OF_ACT = {
  after: /^的?第\S{1,14}号/,
  before: /\b(?:resolution|decision)s? \S{1,14}(?:,? of|,? adopted on) $/i
};

const isOfAct = (folded: string, { start, end }: Span): boolean =>
  OF_ACT.after.test(folded.slice(end, end + 20)) ||
  OF_ACT.before.test(folded.slice(Math.max(0, start - 40), start));

/** Days and months in either language. */
export const datesIn = (folded: string): DatePhrase[] =>
  languages
    .flatMap((g) => g.dates(folded))
    .filter((d) => (d.from !== null || d.month !== null) && !isOfAct(folded, d));

/** Between the periods of a session in several: 26–30 July 2021 and 6–17 June 2022. */
const BESIDE_PERIOD = /^\s*(?:,|;|,?\s*(?:and|以及|和|及|与|、))\s*(?:(?:from|on|于)\s*)?$/;

const isPeriod = ({ from, to }: DatePhrase): boolean => from !== null && from !== to;

/** Days of a first page, with the periods of one session told as one: a single day before it elected officers. */
export const periodsIn = (folded: string): DatePhrase[] => {
  const periods: DatePhrase[] = [];
  for (const date of datesIn(folded)) {
    const last = periods.at(-1);
    const isBeside =
      last !== undefined &&
      isPeriod(last) &&
      isPeriod(date) &&
      date.from! >= last.to! &&
      BESIDE_PERIOD.test(folded.slice(last.end, date.start));
    if (isBeside) periods[periods.length - 1] = { ...last, to: date.to, end: date.end };
    else periods.push(date);
  }
  return periods;
};

/** The first ordinal of a session in either language. */
export const ordinalIn = (folded: string): number | null => {
  const all = ordinalsIn(folded);
  // “The third part of the twenty-eighth session”.
  return (all.find(({ isOpen }) => !isOpen) ?? all[0])?.ordinals[0] ?? null;
};

/** 第十五届联合国预防犯罪和刑事司法大会西亚区域筹备会议: the ordinal counts the Congress, not the meeting that prepares it. */
const OF_ANOTHER =
  /^\p{Script=Han}{2,30}大会(?=\p{Script=Han})|^\s+(?:United Nations|World)\s+(?:Congress|Conference)\b/u;

/** The first ordinal of a session in a title that counts the session itself. */
export const ownOrdinalIn = (folded: string): number | null =>
  ordinalsIn(folded).find(({ isOpen, end }) => !isOpen || !OF_ANOTHER.test(folded.slice(end)))
    ?.ordinals[0] ?? null;

const daysOf = ({ from, to }: DatePhrase): number =>
  from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : -1;

/** The days of the session among those that a line tells: not the one on which officers were elected before. */
export const longest = (dates: readonly DatePhrase[]): DatePhrase | null =>
  dates.length === 0 ? null : dates.reduce((best, d) => (daysOf(d) > daysOf(best) ? d : best));

const itemOf = (folded: string): string | null => {
  for (const pattern of ITEM_LINES) {
    const match = pattern.exec(folded);
    if (match) return match[1]!.replace(/\s/g, '');
  }
  return null;
};

/** Whether nothing but the matched parts, fillers and punctuation stands in a line. */
const isCovered = (folded: string, parts: readonly Span[]): boolean => {
  const left = [...folded].filter((_, i) => !parts.some((p) => i >= p.start && i < p.end)).join('');
  return !/[\p{L}\p{N}]/u.test(left.replace(FILLERS, ''));
};

/** Days with a town that the registry does not know, and its country: Antalya, Türkiye, 7-10 December 2021. */
const strangePlace = (text: string, states: readonly Span[]): Place | null => {
  const folded = fold(text);
  const date = periodsIn(folded).find((d) => d.from !== null && d.from !== d.to);
  if (!date) return null;
  const rest = folded.slice(0, date.start) + folded.slice(date.end);
  const isBeside =
    /^[\s,]*$/.test(folded.slice(date.end)) || /^[\s,]*$/.test(folded.slice(0, date.start));
  const [town] = rest.replace(/^[\s,(]+|[\s,)]+$/g, '').split(/\s*[,(]\s*/);
  const others = states.map((s) => text.slice(s.start, s.end));
  const left = others.reduce((t, name) => t.replace(name, ''), rest);
  const bare = left.replace(/[\s,()]+/g, ' ').trim();
  const name = town && !others.includes(town) ? town : bare;
  if (!isBeside || !name || !TOWN.test(bare) || NO_TOWN.test(bare)) return null;
  return { zh: name, en: name };
};

/** “Tbilisi, Georgia” on a line of its own: a town that the registry does not know, and its country. */
const townAlone = (text: string, { entityNames, entities }: Registry): Place | null => {
  const [, town, country] =
    /^(\p{Lu}[\p{L}'’ -]{2,30}), (\p{Lu}[^,;:]{3,50})$/u.exec(text.trim()) ?? [];
  const state = country === undefined ? undefined : entityNames.get(country);
  const isState = state?.kind === 'entity' && entities.get(state.id)?.kind === 'state';
  return isState && TOWN.test(text.trim()) && !NO_TOWN.test(text) ? { zh: town!, en: town! } : null;
};

/** 国际合作工作组第十次会议, “Working Group on Firearms (tenth meeting)”: bodies with the ordinals right behind them. */
export const ordinalsBeside = (text: string, registry: Registry): Map<string, number> => {
  const folded = fold(text);
  const ordinals = ordinalsIn(folded);
  return new Map(
    registry.bodyNames.find(text).flatMap(({ value, end }) => {
      const next = ordinals.find((o) => o.start >= end);
      const isBeside = next && /^[\s(的]{0,2}$/.test(folded.slice(end, next.start));
      return isBeside ? [[value, next.ordinals[0]!] as const] : [];
    })
  );
};

const WITHOUT_YEAR = [
  /(?<![\d年])(?=\d{1,2}月\d{1,2}日)/,
  new RegExp(`(?<=\\b\\d{1,2} (?:${MONTH_NAMES}))(?!,? \\d)`)
];

/** Days of a line; those without a year are of the year that the symbol or the date of issue tells. */
const datesOf = (folded: string, year: number | null): DatePhrase[] => {
  const told = periodsIn(folded);
  if (told.length > 0 || year === null) return told;
  const [at, inserted] = [`${year}年`, ` ${year}`]
    .map((text, i) => [folded.search(WITHOUT_YEAR[i]!), text] as const)
    .find(([found]) => found >= 0) ?? [-1, ''];
  if (at < 0) return [];
  const before = (place: number): number =>
    place > at ? Math.max(at, place - inserted.length) : place;
  return periodsIn(`${folded.slice(0, at)}${inserted}${folded.slice(at)}`).map((d) => ({
    ...d,
    start: before(d.start),
    end: before(d.end)
  }));
};

/** Reads a line; bodies, ordinal, date and place count only where the line holds nothing else. */
export const readLine = (
  block: Block,
  registry: Registry,
  ofPage: number | null = null
): Reading => {
  const folded = fold(block.text);
  const bodies = registry.bodyNames.find(block.text);
  const dates = datesOf(folded, ofPage);
  const places = placesIn(registry, block.text);
  const ordinals = ordinalsIn(folded);
  const item = itemOf(block.label?.kind === 'item' ? fold(block.label.printed) : folded);
  const tail = item === null ? ITEM_AT_END.exec(folded) : null;
  const aside = COUNTED_OTHERWISE.exec(folded);
  const ends = [
    ...(tail ? [{ start: tail.index, end: folded.length }] : []),
    ...(aside ? [{ start: aside.index, end: aside.index + aside[0].length }] : [])
  ];
  const rest = { ...NOTHING, item };
  const isEmpty = bodies.length + places.length + ordinals.length === 0 && item === null;
  const town = isEmpty ? strangePlace(block.text, registry.entityNames.find(block.text)) : null;
  if (town) return { ...rest, date: longest(dates), place: town };
  const year = yearCounted(folded);
  if (year !== null) return { ...rest, ordinal: year };
  if (MEETING_LINE.test(folded)) return { ...rest, place: places[0]?.value ?? null };
  // 瑞士日内瓦; Dubai, United Arab Emirates.
  const states = places.length > 0 ? registry.entityNames.find(block.text) : [];
  if (isCovered(folded, [...bodies, ...dates, ...places, ...ordinals, ...states, ...ends]))
    return {
      ...rest,
      item: item ?? (tail?.[1] ?? tail?.[2] ?? null)?.replace(/\s/g, '') ?? null,
      bodies: bodies.map((b) => b.value),
      ordinal: ordinals[0]?.ordinals[0] ?? null,
      beside: ordinalsBeside(block.text, registry),
      date: longest(dates),
      place: places[0]?.value ?? null
    };
  const alone = isEmpty ? townAlone(block.text, registry) : null;
  if (alone) return { ...rest, place: alone };
  const isStanding = DISTRIBUTION.test(block.text) || TYPE_LINE.test(folded.trim());
  return { ...rest, isTitle: item === null && !isStanding };
};
