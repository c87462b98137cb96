import { emphasisNative } from '#lib/charts/topic-emphasis/native.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import type { EmphasisBlock } from '#lib/charts/intervals/layout.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { toSources } from '#lib/charts/sources.ts';
import { blocksOf } from '#lib/charts/topic-emphasis/accounts.ts';
import { emphasisFigures } from '#lib/charts/topic-emphasis/chart.ts';
import { type Emphasis, toEmphasis } from '#lib/charts/topic-emphasis/emphasis.ts';
import {
  accountNotes,
  emphasisCells,
  emphasisColumns,
  emphasisLabel
} from '#lib/charts/topic-emphasis/telling.ts';
import { formatList } from '#lib/i18n/format.ts';
import { languageName } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { sessions } from '#lib/queries/sessions.ts';
import {
  wordPlaces,
  wordSources,
  wordTrend as counts,
  writtenBasis
} from '#lib/queries/word-trend.ts';
import type { View } from '#lib/view/view.ts';

/** The words looked for, the body (empty for all), and the language of the documents. */
export type WordView = Pick<View, 'body' | 'q' | 'also' | 'written'> & TextFilters;

/** A word in Han is looked for in Chinese documents, any other in English ones. */
export const languageOf = ({ q, written }: Pick<View, 'q' | 'written'>): Lang => {
  if (written !== 'auto') return written;
  return q === '' || /\p{Script=Han}/u.test(q) ? 'zh' : 'en';
};

const queries = (view: WordView) => {
  const language = languageOf(view);
  return {
    sessions: sessions(sessionsOf(view)),
    basis: writtenBasis(view, language),
    counts: counts(view, view, language),
    sources: wordSources(view, view, language)
  };
};

type Queries = ReturnType<typeof queries>;
export type WordRows = RowsOf<Queries>;

export const wordBlocks = (rows: WordRows): EmphasisBlock[] =>
  blocksOf(rows).map(({ relation, accounts }) => ({
    relation,
    emphases: accounts.map((account) => toEmphasis(account, rows.counts))
  }));

const emphasesOf = (rows: WordRows) => wordBlocks(rows).flatMap((block) => block.emphases);

export const wordKey = ({ account }: Emphasis, view: WordView) =>
  toKey(account.session.session_id, account.relation, languageOf(view));

const quoted = (q: string, lang: Lang) => m.search_quoted({ word: q }, { locale: lang });

export const wordLabel = (cell: Emphasis, { q, body }: WordView, lang: Lang) =>
  emphasisLabel(cell, { topic: quoted(q, lang), body, measure: 'share' }, lang);

function text(rows: WordRows, view: WordView, lang: Lang): ChartText {
  const at = { locale: lang };
  const cells = emphasesOf(rows);
  const notes = accountNotes(
    cells.map((cell) => cell.account),
    { body: view.body, masked: true, measure: 'share' },
    lang
  ).slice(0, -1);
  const told = cells.map((cell) => wordLabel(cell, view, lang));
  const language = languageName(languageOf(view), lang);
  return {
    title: m.word_title({ body: bodyOf(rows, view.body, lang), word: view.q }, at),
    subtitle: withFilters(
      view.also.length === 0
        ? m.word_subtitle({ language }, at)
        : m.word_subtitle_also({ language, words: formatList(view.also, lang) }, at),
      view,
      lang
    ),
    notes: [...notes, m.word_note({}, at)],
    sources: toSources(rows.sources, lang),
    alternative: m.intervals_alt({ sessions: told.join(lang === 'zh' ? '；' : '; ') }, at)
  };
}

const table = (rows: WordRows, view: WordView, lang: Lang): ChartTable => ({
  columns: emphasisColumns(lang),
  rows: emphasesOf(rows).map((cell) => emphasisCells(cell, view, lang))
});

const figures = (rows: WordRows, view: WordView, lang: Lang): Figure[] =>
  emphasisFigures(
    emphasesOf(rows),
    'share',
    (cell) => wordKey(cell, view),
    (cell) => wordLabel(cell, view, lang)
  );

/** In what share of each session’s substantive paragraphs a word stands, with its interval. */
export const wordTrend: Chart<WordView, Queries> = {
  name: 'word-trend',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: (rows, { body }, lang) =>
    emphasisNative(emphasesOf(rows), { body, measure: 'share' }, lang),
  evidence(key, view) {
    const [session = '', relation = '', language = ''] = fromKey(key, 3);
    return wordPlaces(view, session, relation, language, view);
  }
};
