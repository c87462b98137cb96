import { CHANCE_PAINT, PLAIN_PAINT } from '#lib/charts/parts/palette.ts';
import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import type { Chart, Figure, RowsOf } from '#lib/charts/chart.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { decimals, probability } from '#lib/charts/quantity.ts';
import {
  type Obstacle,
  obstacleText,
  obstacleTo,
  sideNames,
  sideNotes,
  sizesOf
} from '#lib/charts/drift/sides.ts';
import { bandStudy } from '#lib/charts/drift/studies.ts';
import { formatBits, formatP } from '#lib/charts/drift/telling.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatNumber, formatTitle } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { sideSizes, sidedAccounts } from '#lib/queries/drift-accounts.ts';
import { comparedParagraphs, sidedSources } from '#lib/queries/drift-evidence.ts';
import { topicBags, wordBags } from '#lib/queries/drift-items.ts';
import type { Sides } from '#lib/queries/sided.ts';
import type { TopicLevel } from '#lib/queries/topic-emphasis.ts';
import type { ShuffleBand } from '#lib/stats/index.ts';

export interface BandView extends Sides {
  readonly level: TopicLevel;
  readonly masked: boolean;
}

const queries = (view: BandView) => ({
  accounts: sidedAccounts(view),
  sizes: sideSizes(view),
  words: bandStudy(wordBags(view)),
  topics: bandStudy(topicBags(view, view.level, view.masked)),
  sources: sidedSources(view)
});

type Queries = ReturnType<typeof queries>;
export type BandRows = RowsOf<Queries>;

export const COMPARED = ['words', 'topics'] as const;
export type Compared = (typeof COMPARED)[number];

/** The divergence of the words or of the topics, or why there is none. */
export interface DriftLine {
  readonly of: Compared;
  readonly name: string;
  readonly n: { readonly a: number; readonly b: number };
  readonly band: ShuffleBand | null;
  readonly obstacle: Obstacle;
}

const names = { words: m.drift_words, topics: m.drift_topics };

export const driftLines = (rows: BandRows, view: BandView, lang: Lang): DriftLine[] =>
  COMPARED.map((of) => {
    const obstacle = obstacleTo(rows, view, of);
    return {
      of,
      name: names[of]({}, { locale: lang }),
      n: sizesOf(rows, of),
      band: obstacle === null ? rows[of] : null,
      obstacle
    };
  });

/** What may be concluded, in as few words as fit beside a mark. */
export function verdict({ band, obstacle }: DriftLine, lang: Lang): string {
  const at = { locale: lang };
  if (band === null) {
    if (obstacle === 'language') return m.drift_verdict_language({}, at);
    return obstacle === null ? m.drift_verdict_none({}, at) : m.drift_verdict_few({}, at);
  }
  return band.isBeyondChance ? m.drift_verdict_beyond({}, at) : m.drift_verdict_chance({}, at);
}

/** The divergence with its band, in a sentence: the label of its mark. */
export function lineLabel(line: DriftLine, lang: Lang): string {
  const at = { locale: lang };
  const { band, name } = line;
  if (band === null)
    return m.drift_mark_none({ name, a: line.n.a, b: line.n.b, verdict: verdict(line, lang) }, at);
  return m.drift_mark(
    {
      name,
      bits: formatBits(band.observed, lang),
      lower: formatBits(band.lower, lang),
      upper: formatBits(band.upper, lang),
      p: formatP(band.p, lang),
      verdict: verdict(line, lang)
    },
    at
  );
}

/** What may and may not be concluded. */
function conclusion(line: DriftLine, rows: BandRows, lang: Lang): string {
  const at = { locale: lang };
  const { band, obstacle, of, name } = line;
  if (obstacle !== null) return obstacleText(obstacle, rows, of, lang);
  if (band === null) return m.drift_nothing({ name }, at);
  const told = { name, p: formatP(band.p, lang) };
  return band.isBeyondChance ? m.drift_beyond(told, at) : m.drift_chance(told, at);
}

function text(rows: BandRows, view: BandView, lang: Lang): ChartText {
  const at = { locale: lang };
  const lines = driftLines(rows, view, lang);
  const [words = '', topics = ''] = lines.map((line) => verdict(line, lang));
  return {
    title: formatTitle(m.drift_band_title({ ...sideNames(rows, lang), words, topics }, at)),
    subtitle: withFilters(m.drift_band_subtitle({}, at), view, lang),
    undrawn: lines.every(({ obstacle }) => obstacle === 'few')
      ? obstacleText('few', rows, 'topics', lang)
      : '',
    notes: [
      ...new Set([
        ...lines.map((line) => conclusion(line, rows, lang)),
        ...sideNotes(rows, 'words', lang),
        view.masked ? m.topics_note_masked_in({}, at) : m.topics_note_masked_out({}, at)
      ])
    ],
    sources: toSources(rows.sources, lang),
    alternative: lines.map((line) => lineLabel(line, lang)).join(' ')
  };
}

const cellsOf = (line: DriftLine, lang: Lang): Cell[] => {
  const bits = (value: number | undefined): Cell =>
    value === undefined ? NOT_APPLICABLE : decimals(value, 3);
  const { band } = line;
  return [
    line.name,
    line.n.a,
    line.n.b,
    bits(band?.observed),
    bits(band?.lower),
    bits(band?.median),
    bits(band?.upper),
    band === null ? NOT_APPLICABLE : probability(band.p),
    verdict(line, lang)
  ];
};

function table(rows: BandRows, view: BandView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  const { a, b } = sizesOf(rows, 'topics');
  return {
    columns: [
      { key: 'of', label: m.drift_col_compared({}, at), align: 'start' },
      end('a', m.drift_col_n_a({}, at)),
      end('b', m.drift_col_n_b({}, at)),
      end('jsd', m.drift_col_bits({}, at)),
      end('lower', m.drift_col_lower({}, at)),
      end('median', m.drift_col_median({}, at)),
      end('upper', m.drift_col_upper({}, at)),
      end('p', m.drift_col_p({}, at)),
      { key: 'verdict', label: m.drift_col_verdict({}, at), align: 'start' }
    ],
    rows: a + b === 0 ? [] : driftLines(rows, view, lang).map((line) => cellsOf(line, lang))
  };
}

const figures = (rows: BandRows, view: BandView, lang: Lang): Figure[] =>
  driftLines(rows, view, lang)
    .filter(({ n }) => n.a + n.b > 0)
    .map((line) => ({
      key: line.of,
      label: lineLabel(line, lang),
      value: line.band === null ? NOT_APPLICABLE : formatNumber(line.band.observed, lang),
      count: line.n.a + line.n.b
    }));

/** How far apart two sides are, in bits, and whether chance alone reaches as far. */
export const driftBand: Chart<BandView, Queries> = {
  name: 'drift-band',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: () => ({
    kind: 'dots',
    isStacked: false,
    category: 'of',
    series: [
      { column: 'jsd', paint: PLAIN_PAINT },
      { column: 'median', paint: CHANCE_PAINT, interval: ['lower', 'upper'] }
    ]
  }),
  evidence: (key, view) => comparedParagraphs(view, key === 'words' ? 'words' : 'topics')
};
