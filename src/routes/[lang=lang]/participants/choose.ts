import { PARTICIPANT_ORDER, bySortKey, groupOf } from '#lib/charts/parts/participants.ts';
import type { SortBy } from '#lib/charts/attendance-matrix/presence.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { ParticipantRow } from '#lib/queries/participants.ts';

interface Choice {
  readonly find: string;
  /** Regional groups; empty for all participants. */
  readonly groups: readonly string[];
  readonly sort: SortBy;
}

/** Widths of letters, accents and capitals are alike to one who types. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

const namesOf = (row: ParticipantRow) =>
  folded(
    [row.entity_id, row.name_zh, row.name_en, row.formal_zh, row.formal_en, row.sort_zh].join('\n')
  );

const placeOf = (row: ParticipantRow) => {
  const i = PARTICIPANT_ORDER.indexOf(groupOf(row));
  return i < 0 ? PARTICIPANT_ORDER.length : i;
};

const LATEST = 9999;

const ORDERS: Record<SortBy, (a: ParticipantRow, b: ParticipantRow) => number> = {
  name: () => 0,
  group: (a, b) => placeOf(a) - placeOf(b),
  first: (a, b) => (a.first_year ?? LATEST) - (b.first_year ?? LATEST),
  count: (a, b) => b.attended - a.attended || b.statements - a.statements
};

/** The participants of the groups asked for whose names hold a text, in the order asked for. */
export function chooseParticipants(
  participants: readonly ParticipantRow[],
  { find, groups, sort }: Choice,
  lang: Lang
): ParticipantRow[] {
  const sought = folded(find);
  const isOfGroup = (row: ParticipantRow) => groups.length === 0 || groups.includes(groupOf(row));
  const byName = bySortKey(lang);
  return participants
    .filter((row) => isOfGroup(row) && namesOf(row).includes(sought))
    .sort((a, b) => ORDERS[sort](a, b) || byName(a, b));
}
