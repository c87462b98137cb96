import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { sessionTitle } from '#lib/charts/participation-matrix/chart.ts';
import { plainBars } from '#lib/charts/native.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { occurrencesOf } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { reportSources } from '#lib/queries/sources.ts';
import { type WordRow, topWords as words } from '#lib/queries/top-words.ts';

export interface WordView {
  readonly session: string;
}

const SHOWN = 20;

const queries = ({ session }: WordView) => ({
  sessions: sessions('', session),
  words: words(session, SHOWN),
  sources: reportSources(session)
});

type Queries = ReturnType<typeof queries>;
export type WordRows = RowsOf<Queries>;

/** The word as the reader is shown it: a Chinese word with its gloss on an English page. */
export const wordLabel = ({ word, gloss_en }: WordRow, lang: Lang) =>
  lang === 'en' && gloss_en !== null && gloss_en !== word ? `${word} ${gloss_en}` : word;

export const markLabel = (row: WordRow, lang: Lang) =>
  m.words_mark(
    {
      word: wordLabel(row, lang),
      count: row.n,
      paragraphs: row.paragraphs
    },
    { locale: lang }
  );

export const keyOf = (row: WordRow, view: WordView) => toKey(view.session, row.word_id);

function text(rows: WordRows, _view: WordView, lang: Lang): ChartText {
  const at = { locale: lang };
  const told = rows.words.map((row) => `${wordLabel(row, lang)} ${formatNumber(row.n, lang)}`);
  return {
    title: m.words_title({ session: sessionTitle(rows, lang) }, at),
    subtitle: m.words_subtitle({}, at),
    notes: [],
    sources: toSources(rows.sources, lang),
    alternative: m.words_alt({ words: formatList(told, lang) }, at)
  };
}

function table(rows: WordRows, _view: WordView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'word', label: m.words_col_word({}, at), align: 'start' },
      { key: 'gloss', label: m.words_col_gloss({}, at), align: 'start' },
      { key: 'n', label: m.words_col_n({}, at), align: 'end' },
      { key: 'paragraphs', label: m.words_col_paragraphs({}, at), align: 'end' }
    ],
    rows: rows.words.map((row) => [
      row.word,
      row.gloss_en ?? { absent: 'not-applicable' },
      row.n,
      row.paragraphs
    ])
  };
}

const figures = (rows: WordRows, view: WordView, lang: Lang): Figure[] =>
  rows.words.map((row) => ({
    key: keyOf(row, view),
    label: markLabel(row, lang),
    value: row.n,
    count: row.n,
    word: row.word
  }));

/** The words that a session’s report uses most. */
export const topWords: Chart<WordView, Queries> = {
  name: 'top-words',
  unit: 'occurrences',
  queries,
  text,
  table,
  figures,
  native: () => plainBars('word', { column: 'n' }),
  evidence(key) {
    const [session = '', word = ''] = fromKey(key, 2);
    return occurrencesOf(session, word);
  }
};
