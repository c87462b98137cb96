import { plainBars } from '#lib/charts/native.ts';
import { NOT_APPLICABLE, formatCell } from '#lib/charts/absence.ts';
import type { Chart, Figure, RowsOf, Studied } from '#lib/charts/chart.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { decimals, probability } from '#lib/charts/quantity.ts';
import {
  countOn,
  obstacleText,
  obstacleTo,
  sideNames,
  sideNotes,
  undrawnWords
} from '#lib/charts/drift/sides.ts';
import { formatScore } from '#lib/charts/drift/telling.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber, formatTitle } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { sideSizes, sidedAccounts } from '#lib/queries/drift-accounts.ts';
import { sidedSources, wordOnSides } from '#lib/queries/drift-evidence.ts';
import { type WordShape, driftWords } from '#lib/queries/drift-items.ts';
import type { Sides } from '#lib/queries/sided.ts';
import { type KeyWord, type Keyness, toKeyness } from './keyness.ts';

export interface KeynessView extends Sides {
  /** The size of the prior, in words. */
  readonly prior: number;
}

const keynessStudy = (view: KeynessView): Studied<WordShape, Keyness> => ({
  query: driftWords(view),
  study: async (rows) => toKeyness(rows, view.prior)
});

const queries = (view: KeynessView) => ({
  accounts: sidedAccounts(view),
  sizes: sideSizes(view),
  keyness: keynessStudy(view),
  sources: sidedSources(view)
});

type Queries = ReturnType<typeof queries>;
export type KeynessRows = RowsOf<Queries>;

export const isCompared = (rows: KeynessRows, view: KeynessView) =>
  obstacleTo(rows, view, 'words') === null;

/** A word’s keyness in words: the label of its mark. */
export function keyLabel(word: KeyWord, rows: KeynessRows, view: KeynessView, lang: Lang): string {
  const at = { locale: lang };
  const told = {
    item: word[lang],
    a: formatCell(countOn(rows, 'a', word.a, 'words'), lang),
    b: formatCell(countOn(rows, 'b', word.b, 'words'), lang)
  };
  if (!isCompared(rows, view)) return m.shift_mark_counts(told, at);
  return m.key_mark(
    { ...told, delta: formatScore(word.delta, lang), zeta: formatScore(word.zeta, lang) },
    at
  );
}

function text(rows: KeynessRows, view: KeynessView, lang: Lang): ChartText {
  const at = { locale: lang };
  const names = sideNames(rows, lang);
  const { words, tested, called, background } = rows.keyness;
  const told = {
    prior: formatNumber(view.prior, lang),
    background: formatNumber(background, lang),
    tested: formatNumber(tested, lang),
    called: formatNumber(called, lang)
  };
  const only = isCompared(rows, view);
  return {
    title: formatTitle(m.key_title(names, at)),
    subtitle: withFilters(
      only ? m.key_subtitle({}, at) : m.shift_subtitle_counts({}, at),
      view,
      lang
    ),
    undrawn: undrawnWords(rows, view, lang),
    notes: [
      obstacleText(obstacleTo(rows, view, 'words'), rows, 'words', lang),
      only ? m.key_note_prior(told, at) : '',
      only ? m.key_note_zeta({}, at) : '',
      only ? m.key_note_called(told, at) : '',
      ...sideNotes(rows, 'words', lang),
      m.drift_note_stopwords({}, at)
    ].filter((note) => note !== ''),
    sources: toSources(rows.sources, lang),
    alternative: m.key_alt(
      {
        ...names,
        items: formatList(
          words.map((word) => keyLabel(word, rows, view, lang)),
          lang
        )
      },
      at
    )
  };
}

function table(rows: KeynessRows, view: KeynessView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  const only = isCompared(rows, view);
  const score = (value: number): Cell => (only ? decimals(value, 2) : NOT_APPLICABLE);
  return {
    columns: [
      { key: 'word', label: m.words_col_word({}, at), align: 'start' },
      end('a', m.shift_col_a({}, at)),
      end('b', m.shift_col_b({}, at)),
      end('delta', m.key_col_delta({}, at)),
      end('zeta', m.key_col_zeta({}, at)),
      end('q', m.key_col_q({}, at))
    ],
    rows: rows.keyness.words.map((word) => [
      word[lang],
      countOn(rows, 'a', word.a, 'words'),
      countOn(rows, 'b', word.b, 'words'),
      score(word.delta),
      score(word.zeta),
      only ? probability(word.q) : NOT_APPLICABLE
    ])
  };
}

const figures = (rows: KeynessRows, view: KeynessView, lang: Lang): Figure[] =>
  rows.keyness.words.map((word) => ({
    key: word.id,
    label: keyLabel(word, rows, view, lang),
    value: word.a + word.b,
    count: word.a + word.b,
    word: word.zh
  }));

/** Which words mark each of two sides: log-odds with an informative Dirichlet prior. */
export const keyness: Chart<KeynessView, Queries> = {
  name: 'keyness',
  unit: 'occurrences',
  queries,
  text,
  table,
  figures,
  native: () => plainBars('word', { column: 'zeta' }),
  evidence: (key, view) => wordOnSides(view, key)
};
