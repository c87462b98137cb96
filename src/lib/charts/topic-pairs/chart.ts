import { CHANCE_PAINT, PLAIN_PAINT } from '#lib/charts/parts/palette.ts';
import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { atMost } from '#lib/charts/quantity.ts';
import { toSources } from '#lib/charts/sources.ts';
import { topicNamed } from '#lib/charts/topic-emphasis/named.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { sessionsOf } from '#lib/queries/filters.ts';
import { mentionsOfPair } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { type PairRow, type PairScope, topicPairs as pairs } from '#lib/queries/topic-pairs.ts';
import { pairsFinding } from './finding.ts';

/** With fewer paragraphs expected than this (Cochran’s rule) the ratio says nothing. */
export const FEWEST_EXPECTED = 5;
const SHOWN = 24;

const queries = (scope: PairScope) => ({
  sessions: sessions(sessionsOf(scope)),
  topics: topicList(),
  pairs: pairs(scope),
  sources: substantiveSources(scope)
});

type Queries = ReturnType<typeof queries>;
export type PairRows = RowsOf<Queries>;

/** Two topics and how many paragraphs mention both. */
export interface Pair {
  readonly row: PairRow;
  /** As many as there would be if each stood where it stands regardless of the other. */
  readonly expected: number;
  /** Found ÷ expected; null where too few are expected. */
  readonly lift: number | null;
}

function toPair(row: PairRow): Pair {
  const expected = (row.n_a * row.n_b) / row.total;
  return { row, expected, lift: expected < FEWEST_EXPECTED ? null : row.n / expected };
}

/** The pairs that most paragraphs mention. */
export const shownPairs = ({ pairs: rows }: PairRows): Pair[] => rows.slice(0, SHOWN).map(toPair);

const oneDigit = (value: number, lang: Lang) => formatNumber(Math.round(value * 10) / 10, lang);

/** The other topic, where one is given; else both. */
export function pairName({ row }: Pair, rows: PairRows, { topic }: PairScope, lang: Lang): string {
  const name = (id: string) => topicNamed(rows.topics, id, lang);
  if (topic === '') return m.pairs_name({ a: name(row.a), b: name(row.b) }, { locale: lang });
  return name(row.a === topic ? row.b : row.a);
}

export function pairText({ row, expected, lift }: Pair, lang: Lang): string {
  const told = { n: formatNumber(row.n, lang), expected: oneDigit(expected, lang) };
  return lift === null
    ? m.pairs_text(told, { locale: lang })
    : m.pairs_text_lift({ ...told, lift: oneDigit(lift, lang) }, { locale: lang });
}

export const pairKey = ({ row }: Pair) => toKey(row.a, row.b);

export const pairLabel = (pair: Pair, rows: PairRows, scope: PairScope, lang: Lang) =>
  m.pairs_mark(
    {
      pair: pairName(pair, rows, { ...scope, topic: '' }, lang),
      expected: oneDigit(pair.expected, lang),
      n: formatNumber(pair.row.n, lang)
    },
    { locale: lang }
  );

function text(rows: PairRows, scope: PairScope, lang: Lang): ChartText {
  const at = { locale: lang };
  const told = shownPairs(rows).map((pair) => pairLabel(pair, rows, scope, lang));
  const more = rows.pairs.length - told.length;
  const body = bodyOf(rows, scope.body, lang);
  const topic = topicNamed(rows.topics, scope.topic, lang);
  return {
    title: scope.topic === '' ? m.pairs_title({ body }, at) : m.pairs_title_of({ body, topic }, at),
    subtitle: withFilters(
      m.pairs_subtitle({ total: formatNumber(rows.pairs[0]?.total ?? 0, lang) }, at),
      scope,
      lang
    ),
    finding: pairsFinding(rows, scope, lang),
    notes:
      told.length === 0
        ? [m.pairs_none({}, at)]
        : [
            ...(more > 0 ? [m.pairs_note_more({ count: more }, at)] : []),
            m.pairs_note_lift({ fewest: String(FEWEST_EXPECTED) }, at),
            m.pairs_note_reading({}, at)
          ],
    sources: toSources(rows.sources, lang),
    alternative: m.pairs_alt({ pairs: told.join(lang === 'zh' ? '；' : '; ') }, at)
  };
}

function table(rows: PairRows, _scope: PairScope, lang: Lang): ChartTable {
  const at = { locale: lang };
  const start = (key: string, label: string) => ({ key, label, align: 'start' as const });
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  return {
    columns: [
      start('a', m.topics_col_topic({}, at)),
      start('b', m.pairs_col_other({}, at)),
      end('n', m.pairs_col_n({}, at)),
      end('n_a', m.pairs_col_first({}, at)),
      end('n_b', m.pairs_col_second({}, at)),
      end('expected', m.pairs_col_expected({}, at)),
      end('lift', m.pairs_col_lift({}, at))
    ],
    rows: rows.pairs
      .map(toPair)
      .map(({ row, expected, lift }) => [
        topicNamed(rows.topics, row.a, lang),
        topicNamed(rows.topics, row.b, lang),
        row.n,
        row.n_a,
        row.n_b,
        atMost(expected, 1),
        lift === null ? NOT_APPLICABLE : atMost(lift, 1)
      ])
  };
}

const figures = (rows: PairRows, scope: PairScope, lang: Lang): Figure[] =>
  shownPairs(rows).map((pair) => ({
    key: pairKey(pair),
    label: pairLabel(pair, rows, scope, lang),
    value: pair.row.n,
    count: pair.row.n
  }));

/** Which topics are mentioned in the same paragraphs, beside what their shares alone would give. */
export const topicPairs: Chart<PairScope, Queries> = {
  name: 'topic-pairs',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: (rows, scope, lang) => ({
    kind: 'bars',
    isStacked: false,
    category: 'b',
    names: rows.pairs.map((row) => pairName(toPair(row), rows, scope, lang)),
    series: [
      { column: 'n', paint: PLAIN_PAINT },
      { column: 'expected', paint: CHANCE_PAINT }
    ]
  }),
  evidence(key, scope) {
    const [a = '', b = ''] = fromKey(key, 2);
    return mentionsOfPair(scope, a, b);
  }
};
