/** Sessions of bodies that the registry does not know. */
import type { Registry } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import type { OwnSession } from '../document.ts';
import { readRoman } from '../labels.ts';
import { datesIn, ownOrdinalIn, type Reading } from './lines.ts';
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
  /\b((?:[A-Z][\w-]*\s+)(?:(?:[A-Z][\w-]*|of|on|the|and|for|to|in|against)\s+)*(?:Group|Committee|Commission|Conference|Meeting|Forum|Subcommission|Panel))\b/;

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
  const above = readings.findLastIndex((r, i) => i < dated && r.isTitle && i !== title?.paragraph);
  const told = fold(title?.text ?? '');
  const inTitle = (BODY_NOUN_ZH.exec(told) ?? BODY_NOUN_EN.exec(told))?.[1]?.trim() ?? null;
  const line = above >= 0 && texts[above]!.length <= 160 ? texts[above]! : null;
  return line && inTitle?.endsWith(line) ? inTitle : (line ?? inTitle);
};

/** The session of a body that is not in the registry: by its symbol’s stem, else by its name. */
export const unknownSession = (
  { readings, texts, title, symbol, organ }: FirstPage,
  registry: Registry
): OwnSession[] => {
  const name = unknownBodyName(readings, texts, title, organ);
  const stem = (symbol && bodyOfSymbol(symbol, registry)) ?? name;
  if (!stem) return [];
  const ordinal =
    readings.find((r) => r.ordinal !== null)?.ordinal ?? ownOrdinalIn(fold(title?.text ?? ''));
  const body = withoutOrdinal(stem, ordinal);
  const at = readings.findIndex((r) => r.date !== null);
  const date = readings[at]?.date ?? null;
  const inTitle = title ? (datesIn(fold(title.text)).find((d) => d.from) ?? null) : null;
  return [
    {
      body,
      unknownName: name ?? body,
      ordinal,
      date: date ?? inTitle,
      dateText: null,
      place: readings[at]?.place ?? null,
      paragraph: date ? at : inTitle ? title!.paragraph : null
    }
  ];
};
