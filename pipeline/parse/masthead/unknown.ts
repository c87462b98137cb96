/** Sessions of bodies that the registry does not know. */
import { placesIn } from '../../registry/places.ts';
import type { Registry } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import type { OwnSession } from '../document.ts';
import { readRoman } from '../labels.ts';
import { ordinalsIn, ownOrdinalIn, periodsIn, type Reading } from './lines.ts';
import type { Organ } from './pairs.ts';
import { bodyOfSymbol, SESSION_MARK } from './symbol-body.ts';
import type { TitleGroup } from './title.ts';

/** What the lines of a first page tell; places count its blocks from 0. */
export interface FirstPage {
  readonly readings: readonly Reading[];
  readonly texts: readonly string[];
  readonly title: TitleGroup | null;
  readonly symbol: string | null;
  /** Called by a noun beside its organization’s name. */
  readonly organ: Organ | null;
}

/** UNEP/XYZ.16 of a sixteenth meeting: the body is UNEP/XYZ; E/XYZ/CM/55 of a fifty-fifth: E/XYZ/CM. */
const withoutOrdinal = (body: string, ordinal: number | null): string => {
  const mark = SESSION_MARK.exec(body);
  const printed = mark?.[1] ?? mark?.[3];
  const told = printed ? Number(printed) : readRoman(mark?.[2] ?? '');
  if (mark && ordinal !== null && told === ordinal)
    return body.slice(0, mark.index).replace(/\/$/, '');
  return body;
};

const BODY_NOUN_ZH =
  /^(?:.*?(?:举行的|召开的))?([^,;:0-9]{2,40}?(?:工作组|专家组|审议组|委员会|小组委员会|论坛|会议|大会(?![一-龥]*会议)))/;
const BODY_NOUN_EN =
  /\b((?:[A-Z][\w-]*\s+)(?:(?:[A-Z][\w-]*|of|on|the|and|for|to|in|against)\s+)*(?:Group|Committee|Commission|Conference|Meeting|Forum|Subcommission|Panel)(?: (?:on|for|of) [A-Z](?:[\w’'-]|[ ,](?=[\w]))*?(?=,? (?:on its|held|at its|for its|\(|[A-Z][a-z]+ session)|[,(]? ?\d|$))?)\b/;

/** In UTF-16 units. */
const LONGEST_NAME = 240;

const countsSession = (text: string): boolean =>
  ordinalsIn(fold(text)).some(({ isOpen, start }) => !isOpen && start <= 4);

/** A body that the registry does not know: its name stands above the session’s date, or in the title. */
const unknownBodyName = (
  readings: readonly Reading[],
  texts: readonly string[],
  title: TitleGroup | null,
  organ: Organ | null
): string | null => {
  if (organ) return organ.name;
  const dated = readings.findIndex(
    (r) => r.date !== null && (r.place !== null || r.ordinal !== null)
  );
  const isName = (r: Reading, i: number): boolean => r.isTitle && i !== title?.paragraph;
  const above =
    dated >= 0
      ? readings.findLastIndex((r, i) => i < dated && isName(r, i))
      : readings.findIndex((r, i) => isName(r, i) && countsSession(texts[i]!));
  const told = fold(title?.text ?? '');
  const inTitle = (BODY_NOUN_ZH.exec(told) ?? BODY_NOUN_EN.exec(told))?.[1]?.trim() ?? null;
  const line = above >= 0 && texts[above]!.length <= LONGEST_NAME ? texts[above]! : null;
  return line && inTitle?.endsWith(line) ? inTitle : (line ?? inTitle);
};

/** “Thirty-first SPREP Meeting”, 第三届合作论坛, “Seventh meeting of the Steering Group”: the session stands in the body’s name. */
const COUNTED_NAME = /^(?:(?:the|its) )?(?:meeting|session)? ?(?:of the )?/i;

/** A name without the ordinal that it begins with, and that ordinal. */
const withoutCount = (
  printed: string | null
): { readonly name: string | null; readonly ordinal: number | null } => {
  const bare = printed?.replace(/^report (?:of|on) the /i, '') ?? null;
  const first = bare === null ? undefined : ordinalsIn(fold(bare)).find(({ start }) => start <= 4);
  const lead = bare?.slice(0, first?.start ?? 0) ?? '';
  const isOwn = first !== undefined && ownOrdinalIn(fold(bare ?? '')) === first.ordinals[0];
  if (bare === null || !isOwn || !/^(?:the )?$/i.test(lead)) return { name: bare, ordinal: null };
  const name = bare.slice(first.end).trim().replace(COUNTED_NAME, '').trim();
  return name.length < 2 ? { name: bare, ordinal: null } : { name, ordinal: first.ordinals[0]! };
};

/** The line that dates the session: one that tells several days, before one that tells a day. */
const datedLine = (readings: readonly Reading[]): number => {
  const several = readings.findIndex((r) => r.date?.from && r.date.from !== r.date.to);
  return several >= 0 ? several : readings.findIndex((r) => r.date !== null);
};

/** The session of a body that is not in the registry: by its symbol’s stem, else by its name. */
export const unknownSession = (
  { readings, texts, title, symbol, organ }: FirstPage,
  registry: Registry
): OwnSession[] => {
  const { name, ordinal: counted } = withoutCount(unknownBodyName(readings, texts, title, organ));
  const stem = (symbol && bodyOfSymbol(symbol, registry)) ?? name;
  if (!stem) return [];
  const ordinal =
    counted ??
    readings.find((r) => r.ordinal !== null)?.ordinal ??
    ownOrdinalIn(fold(title?.text ?? ''));
  const body = withoutOrdinal(stem, ordinal);
  const at = datedLine(readings);
  const date = readings[at]?.date ?? null;
  const inTitle = title ? (periodsIn(fold(title.text)).find((d) => d.from) ?? null) : null;
  return [
    {
      body,
      unknownName: name ?? body,
      ordinal,
      date: date ?? inTitle,
      dateText: null,
      place:
        readings[at]?.place ??
        (title ? (placesIn(registry, title.text).at(-1)?.value ?? null) : null),
      paragraph: date ? at : inTitle ? title!.paragraph : null
    }
  ];
};
