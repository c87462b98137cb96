import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { decimals } from '#lib/charts/quantity.ts';
import { toSources } from '#lib/charts/sources.ts';
import { RELATIONS, type Relation } from '#lib/charts/topic-emphasis/accounts.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { relationLabel } from '#lib/i18n/labels.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import type { TextFilters } from '#lib/queries/filters.ts';
import { type DriftAccountRow, driftAccounts } from '#lib/queries/drift-accounts.ts';
import { comparedParagraphs } from '#lib/queries/drift-evidence.ts';
import { driftPairs } from '#lib/queries/drift-pairs.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import type { TopicLevel } from '#lib/queries/topic-emphasis.ts';
import { type ComparedPair, pairStudy } from './pairs.ts';

export interface MatrixView extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
  readonly of: 'words' | 'topics';
  readonly level: TopicLevel;
  readonly masked: boolean;
  /** The kind of account; empty for the one with most sessions that can be compared. */
  readonly account: '' | Relation;
}

const queries = (view: MatrixView) => ({
  accounts: driftAccounts(view),
  pairs: pairStudy(driftPairs(view, view.of, view.level, view.masked), view.of === 'words'),
  sources: substantiveSources(view)
});

type Queries = ReturnType<typeof queries>;
export type MatrixRows = RowsOf<Queries>;

/** The kind of account that is shown: like is compared with like. */
export function relationShown(rows: MatrixRows, { account }: MatrixView): Relation {
  if (account !== '') return account;
  const worth = (relation: Relation) => {
    const pairs = rows.pairs[relation] ?? [];
    return pairs.filter(({ band }) => band !== null).length * 1e6 + pairs.length;
  };
  return RELATIONS.reduce((best, relation) => (worth(relation) > worth(best) ? relation : best));
}

/** The accounts of the kind that is shown, in the order of time. */
export const accountsShown = (rows: MatrixRows, view: MatrixView): DriftAccountRow[] => {
  const relation = relationShown(rows, view);
  return rows.accounts.filter((account) => account.relation === relation);
};

/** The comparison of two sessions, the earlier first. */
export function pairOf(
  rows: MatrixRows,
  view: MatrixView,
  earlier: DriftAccountRow,
  later: DriftAccountRow
): ComparedPair | undefined {
  const ids = [earlier.session_id, later.session_id];
  return rows.pairs[relationShown(rows, view)]?.find(
    ({ a, b }) => ids.includes(a) && ids.includes(b)
  );
}

export const pairKey = (earlier: DriftAccountRow, later: DriftAccountRow) =>
  toKey(`${earlier.relation}:${earlier.session_id}`, `${later.relation}:${later.session_id}`);

/** Every pair with its accounts, the earlier first. */
function pairsShown(rows: MatrixRows, view: MatrixView) {
  const accounts = accountsShown(rows, view);
  return accounts.flatMap((later, i) =>
    accounts.slice(0, i).flatMap((earlier) => {
      const pair = pairOf(rows, view, earlier, later);
      return pair === undefined ? [] : { earlier, later, pair };
    })
  );
}

/** Two sessions and how far apart they are, in words: the label of their cell. */
export function pairLabel(
  pair: ComparedPair,
  earlier: DriftAccountRow,
  later: DriftAccountRow,
  body: string,
  lang: Lang
): string {
  const at = { locale: lang };
  const told = { a: sessionIn(earlier, body, lang), b: sessionIn(later, body, lang) };
  if (pair.band === null) return m.apart_mark_few(told, at);
  const bits = decimals(pair.band.observed, 3);
  return pair.band.isBeyondChance
    ? m.apart_mark_beyond({ ...told, bits }, at)
    : m.apart_mark_chance({ ...told, bits }, at);
}

function text(rows: MatrixRows, view: MatrixView, lang: Lang): ChartText {
  const at = { locale: lang };
  const [first] = rows.accounts;
  const body =
    first && view.body !== '' ? inLang(first, 'body', lang) : m.filter_all_bodies({}, at);
  const pairs = pairsShown(rows, view);
  const compared = pairs.filter(({ pair }) => pair.band !== null);
  const told = compared.map(({ pair, earlier, later }) =>
    pairLabel(pair, earlier, later, view.body, lang)
  );
  const account = relationLabel(relationShown(rows, view), lang);
  return {
    title:
      view.of === 'words' ? m.apart_title_words({ body }, at) : m.apart_title_topics({ body }, at),
    subtitle: withFilters(m.apart_subtitle({ account }, at), view, lang),
    undrawn: pairs.length > 0 && compared.length === 0 ? m.apart_none({}, at) : '',
    notes: [
      ...(compared.length === 0 ? [] : [m.apart_note_chance({}, at)]),
      m.apart_note_apart({}, at)
    ],
    sources: toSources(rows.sources, lang),
    alternative: m.apart_alt({ pairs: formatList(told, lang) }, at)
  };
}

function table(rows: MatrixRows, view: MatrixView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const start = (key: string, label: string) => ({ key, label, align: 'start' as const });
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  return {
    columns: [
      start('a', m.drift_side({ side: 'A' }, at)),
      start('b', m.drift_side({ side: 'B' }, at)),
      end('n_a', m.drift_col_n_a({}, at)),
      end('n_b', m.drift_col_n_b({}, at)),
      end('jsd', m.drift_col_bits({}, at)),
      end('upper', m.drift_col_upper({}, at)),
      start('verdict', m.drift_col_verdict({}, at))
    ],
    rows: pairsShown(rows, view).map(({ pair, earlier, later }) => {
      const isTurned = pair.a !== earlier.session_id;
      return [
        sessionIn(earlier, view.body, lang),
        sessionIn(later, view.body, lang),
        isTurned ? pair.n.b : pair.n.a,
        isTurned ? pair.n.a : pair.n.b,
        pair.band === null ? NOT_APPLICABLE : decimals(pair.band.observed, 3),
        pair.band === null ? NOT_APPLICABLE : decimals(pair.band.upper, 3),
        pair.band === null
          ? m.drift_verdict_few({}, at)
          : pair.band.isBeyondChance
            ? m.drift_verdict_beyond({}, at)
            : m.drift_verdict_chance({}, at)
      ];
    })
  };
}

const figures = (rows: MatrixRows, view: MatrixView, lang: Lang): Figure[] =>
  pairsShown(rows, view).map(({ pair, earlier, later }) => ({
    key: pairKey(earlier, later),
    label: pairLabel(pair, earlier, later, view.body, lang),
    value: pair.band === null ? NOT_APPLICABLE : formatNumber(pair.band.observed, lang),
    count: pair.n.a + pair.n.b
  }));

/** How far apart the sessions of a body are, each pair of one kind of account. */
export const divergenceMatrix: Chart<MatrixView, Queries> = {
  name: 'divergence-matrix',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: { picture: 'a matrix of pairs of sessions' },
  evidence(key, view) {
    const [a = '', b = ''] = fromKey(key, 2);
    return comparedParagraphs({ ...view, a: [a], b: [b] }, view.of);
  }
};
