/** Which ordinal a meeting has, where its own documents do not say. */
import type { DocumentFacts, SessionMention, UnnumberedSession } from '../../facts.ts';
import { overlaps, type MentionOf, type OwnGroup } from './groups.ts';

/** Day used to put sessions in order; a year alone counts as its middle. */
const dayOf = (m: {
  from: string | null;
  year: number | null;
  month?: number | null;
}): string | null =>
  m.from ?? (m.year === null ? null : `${m.year}-${String(m.month ?? 7).padStart(2, '0')}-01`);

const SELF_ROLES = ['attendance', 'adoption', 'agenda', 'organization', 'other'];

/** Ordinals of a body with the day that any document gives for them. */
const knownDays = (
  body: string,
  groups: readonly OwnGroup[],
  mentions: readonly MentionOf[]
): Map<number, string> => {
  const days = new Map<number, string>();
  for (const { mention } of mentions) {
    const day = mention.body === body ? dayOf(mention) : null;
    if (day && !days.has(mention.ordinal)) days.set(mention.ordinal, day);
  }
  for (const g of groups)
    if (g.body === body && g.ordinal !== null && g.from) days.set(g.ordinal, g.from);
  return days;
};

const datedAlike = (group: OwnGroup, mentions: readonly MentionOf[]): number | null =>
  mentions.find(
    ({ mention: m }) =>
      m.body === group.body &&
      (overlaps(group, m) ||
        (m.from === null && m.month !== null && dayOf(m)?.slice(0, 7) === group.from?.slice(0, 7)))
  )?.mention.ordinal ?? null;

/** The own documents name an ordinal without a date: theirs, if it follows the latest one known before, or is the only one. */
const namedByItself = (
  group: OwnGroup,
  mentions: readonly MentionOf[],
  days: ReadonlyMap<number, string>
): number | null => {
  const own = mentions.filter(
    ({ document, mention }) =>
      mention.body === group.body &&
      dayOf(mention) === null &&
      group.members.some((m) => m.document === document)
  );
  const undated = own.filter(({ mention }) => !days.has(mention.ordinal));
  const before = Math.max(
    0,
    ...[...days].filter(([, day]) => group.from !== null && day < group.from).map(([n]) => n)
  );
  const next = undated.find(({ mention }) => mention.ordinal === before + 1 && before > 0);
  if (next) return next.mention.ordinal;
  const self = new Set(
    undated
      .filter(({ mention }) => SELF_ROLES.includes(mention.role) && mention.ordinal > before)
      .map(({ mention }) => mention.ordinal)
  );
  return self.size === 1 ? [...self][0]! : null;
};

/** The ordinal after the latest session known before, if none known after contradicts it. */
const fromNeighbours = (group: OwnGroup, days: ReadonlyMap<number, string>): number | null => {
  if (group.from === null) return null;
  const before = Math.max(0, ...[...days].filter(([, day]) => day < group.from!).map(([n]) => n));
  const after = Math.min(
    Infinity,
    ...[...days].filter(([, day]) => day > group.from!).map(([n]) => n)
  );
  return before > 0 && before + 1 < after ? before + 1 : null;
};

/** Sets the ordinals that follow from dates, from the documents themselves, or from the neighbours (`isInferred`). */
export const resolveOrdinals = (groups: OwnGroup[], mentions: readonly MentionOf[]): void => {
  const open = (): OwnGroup[] =>
    groups
      .filter((g) => g.ordinal === null)
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  for (const group of open()) group.ordinal = datedAlike(group, mentions);
  for (const group of open())
    group.ordinal = namedByItself(group, mentions, knownDays(group.body, groups, mentions));
  for (const group of open()) {
    group.ordinal = fromNeighbours(group, knownDays(group.body, groups, mentions));
    group.isInferred = group.ordinal !== null;
  }
};

/** The one ordinal that is missing between the sessions known before and after a year; before the second, the first. */
const missingIn = (year: number, days: ReadonlyMap<number, string>): number | null => {
  const known = [...days];
  if (known.some(([, day]) => day.startsWith(`${year}-`))) return null;
  const before = Math.max(0, ...known.filter(([, d]) => d < `${year}`).map(([n]) => n));
  const after = Math.min(Infinity, ...known.filter(([, d]) => d > `${year + 1}`).map(([n]) => n));
  return after === before + 2 ? before + 1 : null;
};

const asMention = (told: UnnumberedSession, ordinal: number): SessionMention => ({
  ...told,
  ordinal,
  from: null,
  to: null,
  month: null,
  dateText: null,
  place: null,
  format: null,
  meetings: null,
  isRecounted: false,
  isInferred: true,
  namedBody: null,
  role: 'other'
});

/** Sessions told by year alone whose ordinal follows from the sessions before and after: between the second in 2013 and the fourth in 2015. */
export const inferredMentions = (
  documents: readonly DocumentFacts[],
  groups: readonly OwnGroup[],
  mentions: readonly MentionOf[]
): MentionOf[] =>
  documents.flatMap((document) =>
    document.unnumberedSessions.flatMap((told) => {
      const ordinal = missingIn(told.year, knownDays(told.body, groups, mentions));
      return ordinal === null ? [] : [{ document, mention: asMention(told, ordinal) }];
    })
  );
