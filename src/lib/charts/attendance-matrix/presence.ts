import { PARTICIPANT_ORDER, bySortKey, groupOf } from '#lib/charts/parts/participants.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { ListRow } from '#lib/queries/attendance-lists.ts';
import type { PresenceRow } from '#lib/queries/attendance-matrix.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import { groups } from 'd3';

export type SortBy = 'group' | 'name' | 'first' | 'count';

export type PresenceState =
  'spoke' | 'attended' | 'spoke-unlisted' | 'elsewhere' | 'absent' | 'unknown';

export interface PresenceCell {
  readonly session: string;
  readonly state: PresenceState;
  /** How many places in the documents say so. */
  readonly places: number;
}

export interface Participant {
  readonly id: string;
  readonly names: Readonly<Record<Lang, string>>;
  readonly sort_zh: string;
  readonly sort_en: string;
  readonly group: string;
  readonly cells: readonly PresenceCell[];
  /** Sessions attended, as far as the lists tell. */
  readonly attended: number;
  /** The first session attended, as a place in the order of time. */
  readonly first: number;
}

interface PresenceFacts {
  readonly sessions: readonly SessionRow[];
  readonly presence: readonly PresenceRow[];
  readonly lists: readonly ListRow[];
}

/** The sessions that have an attendance list. */
export const recordedSessions = ({ sessions, lists }: PresenceFacts) =>
  sessions.filter((s) => lists.some((list) => list.session_id === s.session_id));

const STATE_LISTS: readonly string[] = ['party', 'signatory', 'observer-state'];
const LISTS_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  state: STATE_LISTS,
  reio: ['reio-party', 'party'],
  'un-entity': ['un-entity', 'institute'],
  network: ['institute', 'igo', 'other'],
  ngo: ['ngo'],
  igo: ['igo']
};

/**
 * Whether a list that would name this kind of participant is there and complete: only then is a
 * name that is missing from it an absence.
 */
export function isListClosed(kind: string, session: string, lists: readonly ListRow[]): boolean {
  const capacities = LISTS_OF_KIND[kind] ?? ['other'];
  const own = lists.filter(
    (list) => list.session_id === session && capacities.includes(list.capacity)
  );
  return own.length > 0 && own.every((list) => !list.is_open);
}

function stateOf(row: PresenceRow | undefined, isClosed: boolean): PresenceState {
  if (row && row.attended > 0) return row.spoke > 0 ? 'spoke' : 'attended';
  if (row && row.spoke > 0) return 'spoke-unlisted';
  if (row && row.elsewhere > 0) return 'elsewhere';
  return isClosed ? 'absent' : 'unknown';
}

/** Every participant with a cell for each session that has a list. */
export function toParticipants(facts: PresenceFacts): Participant[] {
  const sessions = recordedSessions(facts);
  return groups(facts.presence, (row) => row.entity_id).map(([id, rows]) => {
    const entity = rows[0] as PresenceRow;
    const cells = sessions.map(({ session_id: session }) => {
      const row = rows.find((r) => r.session_id === session);
      const isClosed = isListClosed(entity.kind, session, facts.lists);
      return {
        session,
        state: stateOf(row, isClosed),
        places: row ? row.attended + row.spoke + row.elsewhere : 0
      };
    });
    const came = cells.map((cell) => cell.state === 'spoke' || cell.state === 'attended');
    const first = came.indexOf(true);
    return {
      id,
      names: { zh: entity.name_zh, en: entity.name_en },
      sort_zh: entity.sort_zh,
      sort_en: entity.sort_en,
      group: groupOf(entity),
      cells,
      attended: came.filter(Boolean).length,
      first: first < 0 ? sessions.length : first
    };
  });
}

const place = (group: string) => {
  const i = PARTICIPANT_ORDER.indexOf(group);
  return i < 0 ? PARTICIPANT_ORDER.length : i;
};

/** Participants in the order asked for; names decide between equals. */
export function sortParticipants(
  participants: readonly Participant[],
  sort: SortBy,
  lang: Lang
): Participant[] {
  const byName = bySortKey(lang);
  const orders: Record<SortBy, (a: Participant, b: Participant) => number> = {
    name: () => 0,
    group: (a, b) => place(a.group) - place(b.group),
    first: (a, b) => a.first - b.first,
    count: (a, b) => b.attended - a.attended
  };
  return [...participants].sort((a, b) => orders[sort](a, b) || byName(a, b));
}
