import { plainBars } from '#lib/charts/native.ts';
import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import type { BarGroup } from '#lib/charts/bars/bars.ts';
import type { Chart, Figure, RowsOf } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { occurrencesUncovered } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import { type CandidateRow, candidates } from '#lib/queries/topic-coverage.ts';

export interface CandidateView extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
}

const SHOWN = 24;

const queries = (view: CandidateView) => ({
  sessions: sessions(sessionsOf(view)),
  words: candidates(view, SHOWN),
  sources: substantiveSources(view)
});

type Queries = ReturnType<typeof queries>;
export type CandidateRows = RowsOf<Queries>;

const labelOf = (row: CandidateRow, lang: Lang) =>
  m.words_mark(
    {
      word: row.word,
      count: row.n,
      paragraphs: row.paragraphs
    },
    { locale: lang }
  );

/** A bar for each word. */
export const candidateBars = (rows: CandidateRows, lang: Lang): BarGroup[] => [
  {
    id: 'words',
    title: '',
    bars: rows.words.map((row) => ({
      key: row.word_id,
      label: labelOf(row, lang),
      name: row.word,
      lang: row.language,
      value: row.n,
      text: m.candidates_text(
        { n: formatNumber(row.n, lang), paragraphs: formatNumber(row.paragraphs, lang) },
        { locale: lang }
      )
    }))
  }
];

function text(rows: CandidateRows, view: CandidateView, lang: Lang): ChartText {
  const { body } = view;
  const at = { locale: lang };
  const told = rows.words.map((row) => labelOf(row, lang));
  return {
    title: m.candidates_title({ body: bodyOf(rows, body, lang) }, at),
    subtitle: withFilters(m.candidates_subtitle({}, at), view, lang),
    notes: [m.candidates_note({}, at)],
    sources: toSources(rows.sources, lang),
    alternative: m.candidates_alt({ words: told.join(lang === 'zh' ? '；' : '; ') }, at)
  };
}

function table(rows: CandidateRows, _view: CandidateView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'word', label: m.words_col_word({}, at), align: 'start' },
      { key: 'gloss', label: m.words_col_gloss({}, at), align: 'start' },
      { key: 'n', label: m.words_col_n({}, at), align: 'end' },
      { key: 'paragraphs', label: m.words_col_paragraphs({}, at), align: 'end' }
    ],
    rows: rows.words.map((row) => [row.word, row.gloss_en ?? NOT_APPLICABLE, row.n, row.paragraphs])
  };
}

const figures = (rows: CandidateRows, _view: CandidateView, lang: Lang): Figure[] =>
  rows.words.map((row) => ({
    key: row.word_id,
    label: labelOf(row, lang),
    value: row.n,
    count: row.n,
    word: row.word
  }));

/** The words that the paragraphs without a topic use most: candidates for the taxonomy. */
export const topicCandidates: Chart<CandidateView, Queries> = {
  name: 'topic-candidates',
  unit: 'occurrences',
  queries,
  text,
  table,
  figures,
  native: () => plainBars('word', { column: 'n' }),
  evidence: (key, view) => occurrencesUncovered(view, key)
};
