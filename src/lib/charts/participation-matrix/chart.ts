import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import { NOT_RECORDED, countOf, formatCell } from '#lib/charts/absence.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { drawnNote } from '#lib/charts/matrix/most.ts';
import {
  PARTICIPANT_ORDER,
  bySortKey,
  groupOf,
  groupTitle
} from '#lib/charts/parts/participants.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { inOrder } from '#lib/charts/parts/palette.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { fullSessionName } from '#lib/i18n/session.ts';
import { agendaItems } from '#lib/queries/agenda-items.ts';
import { statementsUnder } from '#lib/queries/evidence.ts';
import type { Who } from '#lib/queries/filters.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { type SpeakerRow, type StatementSource, speakers } from '#lib/queries/speakers.ts';
import { statementSources } from '#lib/queries/sources.ts';
import { statementGaps } from '#lib/queries/statement-gaps.ts';
import { groups, sum } from 'd3';

export interface ParticipationView extends Who {
  readonly session: string;
  readonly source: StatementSource;
}

const queries = ({ session, source, ...who }: ParticipationView) => ({
  sessions: sessions('', session),
  speakers: speakers(session, source, who),
  items: agendaItems(session),
  gaps: statementGaps('', session),
  sources: statementSources(session, source, who)
});

type Queries = ReturnType<typeof queries>;
export type ParticipationRows = RowsOf<Queries>;

/** An agenda item under which someone spoke, or whose list is open; `id` is empty for none stated. */
export interface SpokenItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly isOpen: boolean;
}

export interface SpeakerCell {
  readonly key: string;
  readonly item: SpokenItem;
  readonly n: number;
  readonly isInferred: boolean;
}

export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly cells: readonly SpeakerCell[];
}

/** The items in the order of the agenda; statements under no item come last. */
export function spokenItems(rows: ParticipationRows, lang: Lang): SpokenItem[] {
  const open = new Set(rows.gaps.map((gap) => gap.agenda_item_id ?? ''));
  const ids = new Set([...rows.speakers.map((s) => s.agenda_item_id ?? ''), ...open]);
  const known = rows.items
    .filter((item) => ids.has(item.agenda_item_id))
    .map((item) => ({
      id: item.agenda_item_id,
      number: item.number,
      title: inLang(item, 'title', lang),
      isOpen: open.has(item.agenda_item_id)
    }));
  return ids.has('') ? [...known, { id: '', number: '', title: '', isOpen: open.has('') }] : known;
}

export const itemLabel = (item: SpokenItem, lang: Lang) =>
  item.id === ''
    ? m.item_none({}, { locale: lang })
    : m.item({ number: item.number }, { locale: lang });

/** The Secretariat and panellists stand apart from delegations, whatever else they are. */
const APART = 'apart';

const groupOfSpeaker = (row: SpeakerRow) => (row.is_delegation ? groupOf(row) : APART);

export const speakerGroupTitle = (group: string, lang: Lang) =>
  group === APART ? m.delegations_others({}, { locale: lang }) : groupTitle(group, lang);

/** Every speaker with a cell for each item. */
export function toSpeakers(rows: ParticipationRows, lang: Lang): Speaker[] {
  const items = spokenItems(rows, lang);
  const session = rows.sessions[0]?.session_id ?? '';
  const sorted = [...rows.speakers].sort(bySortKey(lang));
  const ordered = inOrder([...PARTICIPANT_ORDER, APART], sorted, groupOfSpeaker);
  return groups(ordered, groupOfSpeaker, (row) => row.entity_id).flatMap(([group, entities]) =>
    entities.map(([id, of]) => ({
      id,
      name: inLang(of[0] as SpeakerRow, 'name', lang),
      group,
      cells: items.map((item) => {
        const spoken = of.filter((row) => (row.agenda_item_id ?? '') === item.id);
        return {
          key: toKey(session, id, item.id, group === APART ? APART : ''),
          item,
          n: sum(spoken, (row) => row.n),
          isInferred: spoken.some((row) => row.inferred > 0)
        };
      })
    }))
  );
}

export const cellLabel = (speaker: Speaker, cell: SpeakerCell, lang: Lang) =>
  m.participation_mark(
    {
      name: speaker.name,
      item: itemLabel(cell.item, lang),
      n: formatNumber(cell.n, lang)
    },
    { locale: lang }
  );

export function sessionTitle(rows: Pick<ParticipationRows, 'sessions'>, lang: Lang) {
  const [session, another] = rows.sessions;
  // Where no session was asked for, because none has a report, all are there.
  return session && !another
    ? fullSessionName(session, lang)
    : m.session_none_reported({}, { locale: lang });
}

function notes(rows: ParticipationRows, { source }: ParticipationView, lang: Lang): string[] {
  const at = { locale: lang };
  const items = spokenItems(rows, lang);
  const open = items.filter((item) => item.isOpen);
  const numbers = open.map((item) => (item.id === '' ? itemLabel(item, lang) : item.number));
  return [
    ...items
      .filter((item) => item.id !== '')
      .map(({ number, title }) => m.participation_note_item({ number, title }, at)),
    open.length > 0 && m.participation_note_gap({ items: formatList(numbers, lang) }, at),
    rows.speakers.some((row) => row.inferred > 0) && m.participation_note_inferred({}, at),
    source === 'all' && m.participation_note_all({}, at),
    ...drawnNote(toSpeakers(rows, lang).length, items.length, lang)
  ].filter((note) => note !== false);
}

/** How often was spoken under each item; an item whose list is open and empty is not told. */
function itemsTold(rows: ParticipationRows, lang: Lang): string[] {
  const all = toSpeakers(rows, lang);
  return spokenItems(rows, lang).flatMap((item, i) => {
    const count = sum(all, (speaker) => speaker.cells[i]?.n ?? 0);
    const text = formatCell(countOf(count, item.isOpen), lang);
    const inputs = { item: itemLabel(item, lang), count, text };
    return count === 0 ? [] : [m.participation_alt_item(inputs, { locale: lang })];
  });
}

function text(rows: ParticipationRows, view: ParticipationView, lang: Lang): ChartText {
  const at = { locale: lang };
  const all = toSpeakers(rows, lang);
  const isOpen = spokenItems(rows, lang).some((item) => item.isOpen);
  const told = (n: number) => formatCell(countOf(n, isOpen), lang);
  const count = sum(rows.speakers, (row) => row.n);
  const speakers = all.length;
  const counts = { count, countText: told(count), speakers, speakersText: told(speakers) };
  return {
    title: m.participation_title({ session: sessionTitle(rows, lang) }, at),
    subtitle: withFilters(m.participation_subtitle(counts, at), view, lang),
    notes: notes(rows, view, lang),
    sources: toSources(rows.sources, lang),
    alternative: m.participation_alt(
      { speakers: told(speakers), items: itemsTold(rows, lang).join('') },
      at
    )
  };
}

function table(rows: ParticipationRows, _view: ParticipationView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'name', label: m.matrix_col_name({}, at), align: 'start' },
      { key: 'group', label: m.matrix_col_group({}, at), align: 'start' },
      ...spokenItems(rows, lang).map((item) => ({
        key: item.id,
        label: itemLabel(item, lang),
        align: 'end' as const
      }))
    ],
    rows: toSpeakers(rows, lang).map((speaker) => [
      speaker.name,
      speakerGroupTitle(speaker.group, lang),
      ...speaker.cells.map(({ n, item }) =>
        n === 0 && item.isOpen ? NOT_RECORDED : countOf(n, item.isOpen)
      )
    ])
  };
}

const figures = (rows: ParticipationRows, _view: ParticipationView, lang: Lang): Figure[] =>
  toSpeakers(rows, lang).flatMap((speaker) =>
    speaker.cells
      .filter((cell) => cell.n > 0)
      .map((cell) => ({
        key: cell.key,
        label: cellLabel(speaker, cell, lang),
        value: cell.n,
        count: cell.n
      }))
  );

/** How many spoke, and under which items. */
function caption(rows: ParticipationRows, view: ParticipationView, lang: Lang): string {
  const summary = text(rows, view, lang).subtitle;
  const items = itemsTold(rows, lang).join('');
  return m.caption_participation({ summary, items }, { locale: lang }).trim();
}

/** Who spoke in a session, under which agenda item. */
export const participationMatrix: Chart<ParticipationView, Queries> = {
  name: 'participation-matrix',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  caption,
  native: { picture: 'a matrix of participants and agenda items', isParted: true },
  evidence(key, { source, capacities }) {
    const [session = '', entity = '', item = '', apart = ''] = fromKey(key, 4);
    return statementsUnder(session, entity, item, source, apart === '', { capacities });
  }
};
