import type { Query, RowOf, Run, Shape } from '#lib/data/query.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { EvidenceShape } from '#lib/queries/evidence.ts';
import type { Cell, ChartTable, ChartText } from './contract.ts';
import type { InOffice } from './native.ts';
import { askedWithin } from './within.ts';

/** A question whose rows a statistic answers: `study` may take a worker’s time. */
export interface Studied<S extends Shape = Shape, T = unknown> {
  readonly query: Query<S>;
  study(rows: readonly RowOf<S>[]): Promise<T>;
}

export type Queries = Readonly<Record<string, Query | Studied>>;

export type RowsOf<Q extends Queries> = {
  readonly [K in keyof Q]: Q[K] extends Studied<Shape, infer T>
    ? T
    : Q[K] extends Query<infer S extends Shape>
      ? readonly RowOf<S>[]
      : never;
};

/** A number of the chart that opens the places it counts. */
export interface Figure {
  /** Stable within the chart: it stands in addresses. */
  readonly key: string;
  /** What is counted, and the number, in words. */
  readonly label: string;
  readonly value: Cell;
  /** How many units its evidence must have. */
  readonly count: number;
  /** What is counted, where it is not what the chart counts. */
  readonly unit?: CountedUnit;
  /** Where occurrences of a word are counted: the word. */
  readonly word?: string;
}

/**
 * What a figure counts: each place, each paragraph once however many places it has, or each
 * occurrence of a word (a paragraph may have several).
 */
export type CountedUnit = 'places' | 'paragraphs' | 'occurrences';

/**
 * What a chart is, whatever draws it: the questions it asks, what it says about itself, the data
 * behind it, and the evidence for each figure. Screen, table, text alternative and every export
 * read it from here. `V` is the view: what the reader chose.
 */
export interface Chart<V, Q extends Queries> {
  readonly name: string;
  readonly unit: CountedUnit;
  queries(view: V): Q;
  text(rows: RowsOf<Q>, view: V, lang: Lang): ChartText;
  table(rows: RowsOf<Q>, view: V, lang: Lang): ChartTable;
  figures(rows: RowsOf<Q>, view: V, lang: Lang): readonly Figure[];
  /** What a briefing says of it first; without one, its highest figures are told. */
  caption?(rows: RowsOf<Q>, view: V, lang: Lang): string;
  /** Which columns of the table an office program can draw, or why none can. */
  readonly native: InOffice<RowsOf<Q>, V>;
  /** The places that the figure of a key counts. */
  evidence(key: string, view: V): Query<EvidenceShape>;
}

/** What a view of a chart shows: the rows and the view they answer. */
export interface Answer<V, Q extends Queries> {
  readonly view: V;
  readonly rows: RowsOf<Q>;
  /** All is there but the sources, of which there are none yet. */
  readonly isEarly?: true;
  /** The answer that was given before its sources came: what a picture was drawn from already. */
  readonly early?: Answer<V, Q>;
}

type Ask = (query: Query) => ReturnType<Run>;

const ask = async (asked: Query | Studied, run: Ask): Promise<unknown> =>
  'study' in asked ? asked.study(await run(asked.query)) : run(asked);

/** The question that no picture needs: where its figures were read. */
const SOURCES = 'sources';

/** The answers to questions, by their names. */
async function askAll(questions: readonly [string, Query | Studied][], run: Ask) {
  const found = questions.map(async ([name, query]) => [name, await ask(query, run)] as const);
  return Object.fromEntries(await Promise.all(found));
}

/**
 * Asks a chart’s questions, until the signal says that nobody waits for them.
 *
 * @param tell is given the answer as soon as a picture can be drawn of it; its sources are asked then
 */
export async function answer<V, Q extends Queries>(
  chart: Chart<V, Q>,
  view: V,
  run: Run,
  signal?: AbortSignal,
  tell?: (early: Answer<V, Q>) => void
): Promise<Answer<V, Q>> {
  const within: Ask = (query) => run(askedWithin(query, view as object), signal);
  const asked = Object.entries(chart.queries(view));
  const isLater = ([name]: readonly [string, unknown]) => tell !== undefined && name === SOURCES;
  const rows = await askAll(
    asked.filter((one) => !isLater(one)),
    within
  );
  const later = asked.filter(isLater);
  if (later.length === 0) return { view, rows: rows as unknown as RowsOf<Q> };
  const none = { [SOURCES]: [] };
  const early = {
    view,
    rows: { ...rows, ...none } as unknown as RowsOf<Q>,
    isEarly: true
  } as const;
  tell?.(early);
  const sources = await askAll(later, within);
  return { view, rows: { ...rows, ...sources } as unknown as RowsOf<Q>, early };
}

const SEPARATOR = '~';

/** The parts of a figure’s key, joined; identifiers hold no `~`. */
export const toKey = (...parts: readonly string[]) => parts.join(SEPARATOR);

/** The parts of a key, as many as asked for; missing ones are empty. */
export function fromKey(key: string, count: number): string[] {
  const parts = key.split(SEPARATOR);
  return Array.from({ length: count }, (_, i) => parts[i] ?? '');
}
