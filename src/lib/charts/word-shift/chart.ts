import { NOT_APPLICABLE, formatCell } from '#lib/charts/absence.ts';
import type { Chart, Figure, RowsOf, Studied } from '#lib/charts/chart.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { decimals, percent } from '#lib/charts/quantity.ts';
import { topicItem, wordItem } from '#lib/charts/drift/items.ts';
import {
  countOn,
  obstacleText,
  obstacleTo,
  sideNames,
  sideNotes,
  undrawnWords
} from '#lib/charts/drift/sides.ts';
import { formatBits, formatPart } from '#lib/charts/drift/telling.ts';
import type { Shape } from '#lib/data/query.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatShare, formatTitle } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { sideSizes, sidedAccounts } from '#lib/queries/drift-accounts.ts';
import { sidedSources, topicOnSides, wordOnSides } from '#lib/queries/drift-evidence.ts';
import {
  type TopicShape,
  type WordShape,
  driftTopics,
  driftWords
} from '#lib/queries/drift-items.ts';
import type { Sides } from '#lib/queries/sided.ts';
import type { TopicLevel } from '#lib/queries/topic-emphasis.ts';
import { type Shift, type Shifts, toShifts } from './shifts.ts';
import { shiftFinding } from './finding.ts';

export interface ShiftView extends Sides {
  readonly of: 'words' | 'topics';
  readonly level: TopicLevel;
  readonly masked: boolean;
}

const ofWords: Pick<Studied<WordShape, Shifts>, 'study'> = {
  study: async (rows) => toShifts(rows.map(wordItem))
};
const ofTopics: Pick<Studied<TopicShape, Shifts>, 'study'> = {
  study: async (rows) => toShifts(rows.map(topicItem))
};

/** The items of the words or of the topics: either way, shifts. */
const shiftStudy = (view: ShiftView): Studied<Shape, Shifts> =>
  view.of === 'words'
    ? { query: driftWords(view), ...ofWords }
    : { query: driftTopics(view, view.level, view.masked), ...ofTopics };

const queries = (view: ShiftView) => ({
  accounts: sidedAccounts(view),
  sizes: sideSizes(view),
  shifts: shiftStudy(view),
  sources: sidedSources(view)
});

type Queries = ReturnType<typeof queries>;
export type ShiftRows = RowsOf<Queries>;

/** Whether the shares of the sides may be compared, and not only counted. */
export const isCompared = (rows: ShiftRows, view: ShiftView) =>
  obstacleTo(rows, view, view.of) === null && rows.shifts.divergence !== null;

/** What an item adds, in words: the label of its mark. */
export function shiftLabel(shift: Shift, rows: ShiftRows, view: ShiftView, lang: Lang): string {
  const at = { locale: lang };
  const { n } = rows.shifts;
  const told = {
    item: shift[lang],
    a: formatCell(countOn(rows, 'a', shift.a, view.of), lang),
    b: formatCell(countOn(rows, 'b', shift.b, view.of), lang)
  };
  if (!isCompared(rows, view)) return m.shift_mark_counts(told, at);
  return m.shift_mark(
    {
      ...told,
      share_a: formatShare(shift.a / n.a, lang, 1),
      share_b: formatShare(shift.b / n.b, lang, 1),
      bits: formatPart(Math.abs(shift.bits), lang)
    },
    at
  );
}

function notes(rows: ShiftRows, view: ShiftView, lang: Lang): string[] {
  const at = { locale: lang };
  const { rest, divergence } = rows.shifts;
  const obstacle = obstacleTo(rows, view, view.of);
  const told = {
    count: rest.items,
    a: formatBits(rest.a, lang),
    b: formatBits(rest.b, lang),
    bits: formatBits(divergence ?? 0, lang)
  };
  return [
    obstacleText(obstacle, rows, view.of, lang),
    isCompared(rows, view) ? m.shift_note_read({}, at) : '',
    isCompared(rows, view) && rest.items > 0 ? m.shift_note_rest(told, at) : '',
    ...sideNotes(rows, view.of, lang),
    view.of === 'words'
      ? m.drift_note_stopwords({}, at)
      : view.masked
        ? m.topics_note_masked_in({}, at)
        : m.topics_note_masked_out({}, at)
  ].filter((note) => note !== '');
}

function text(rows: ShiftRows, view: ShiftView, lang: Lang): ChartText {
  const at = { locale: lang };
  const { divergence, items } = rows.shifts;
  const names = sideNames(rows, lang);
  const told = items.map((shift) => shiftLabel(shift, rows, view, lang));
  return {
    title: formatTitle(
      (view.of === 'words' ? m.shift_title_words : m.shift_title_topics)(names, at)
    ),
    subtitle: withFilters(
      isCompared(rows, view)
        ? m.shift_subtitle({ bits: formatBits(divergence ?? 0, lang) }, at)
        : m.shift_subtitle_counts({}, at),
      view,
      lang
    ),
    finding: shiftFinding(rows, view, lang),
    undrawn: view.of === 'words' ? undrawnWords(rows, view, lang) : '',
    notes: notes(rows, view, lang),
    sources: toSources(rows.sources, lang),
    alternative: m.shift_alt({ ...names, items: formatList(told, lang) }, at)
  };
}

/** The cells of an item; a side with nothing has no shares. */
function cellsOf(shift: Shift, rows: ShiftRows, view: ShiftView, lang: Lang): Cell[] {
  const { n } = rows.shifts;
  const only = isCompared(rows, view);
  const shareOf = (count: number, of: number): Cell =>
    only ? percent(count / of, 2) : NOT_APPLICABLE;
  return [
    shift[lang],
    countOn(rows, 'a', shift.a, view.of),
    countOn(rows, 'b', shift.b, view.of),
    shareOf(shift.a, n.a),
    shareOf(shift.b, n.b),
    only ? decimals(Math.abs(shift.bits), 4) : NOT_APPLICABLE,
    only && shift.bits !== 0 ? (shift.bits < 0 ? 'A' : 'B') : NOT_APPLICABLE
  ];
}

const restCells = ({ rest, n, items }: Shifts, lang: Lang): Cell[] => {
  const of = (side: 'a' | 'b') => n[side] - items.reduce((sum, item) => sum + item[side], 0);
  const shareOf = (side: 'a' | 'b') => percent(of(side) / n[side], 2);
  return [
    m.shift_rest({ count: rest.items }, { locale: lang }),
    of('a'),
    of('b'),
    shareOf('a'),
    shareOf('b'),
    decimals(rest.a + rest.b, 4),
    NOT_APPLICABLE
  ];
};

function table(rows: ShiftRows, view: ShiftView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  const hasRest = isCompared(rows, view) && rows.shifts.rest.items > 0;
  return {
    columns: [
      {
        key: 'item',
        label: view.of === 'words' ? m.words_col_word({}, at) : m.topics_col_topic({}, at),
        align: 'start'
      },
      end('a', view.of === 'words' ? m.shift_col_a({}, at) : m.shift_col_k_a({}, at)),
      end('b', view.of === 'words' ? m.shift_col_b({}, at) : m.shift_col_k_b({}, at)),
      end('share_a', m.shift_col_share_a({}, at)),
      end('share_b', m.shift_col_share_b({}, at)),
      end('bits', m.shift_col_bits({}, at)),
      { key: 'side', label: m.shift_col_side({}, at), align: 'start' }
    ],
    rows: [
      ...rows.shifts.items.map((shift) => cellsOf(shift, rows, view, lang)),
      ...(hasRest ? [restCells(rows.shifts, lang)] : [])
    ]
  };
}

const figures = (rows: ShiftRows, view: ShiftView, lang: Lang): Figure[] =>
  rows.shifts.items.map((shift) => ({
    key: shift.id,
    label: shiftLabel(shift, rows, view, lang),
    value: shift.a + shift.b,
    count: shift.a + shift.b,
    ...(view.of === 'words'
      ? { unit: 'occurrences' as const, word: shift.zh }
      : { unit: 'paragraphs' as const })
  }));

/** Which words or topics make two sides differ: what each adds to their divergence. */
export const wordShift: Chart<ShiftView, Queries> = {
  name: 'word-shift',
  unit: 'occurrences',
  queries,
  text,
  table,
  figures,
  native: { picture: 'a word shift' },
  evidence: (key, view) =>
    view.of === 'words'
      ? wordOnSides(view, key)
      : topicOnSides(view, key, 'ab', view.level, view.masked)
};
