import { type Answer, type Figure, type Queries, answer } from '#lib/charts/chart.ts';
import {
  type ChartView,
  type DrawnChart,
  type ListedChart,
  chartNamed,
  readChartView
} from '#lib/charts/index.ts';
import { askedWithin } from '#lib/charts/within.ts';
import type { Run } from '#lib/data/query.ts';
import { type EvidenceRow, paragraphWhole } from '#lib/queries/evidence.ts';
import { keyFigures } from '#lib/queries/key-figures.ts';
import { otherVersions } from '#lib/queries/other-versions.ts';
import type {
  BriefingItem,
  ChartItem,
  CountItem,
  FigureItem,
  QuoteItem,
  Seen
} from './briefing.ts';
import { type CountName, isCountName } from './counts.ts';
import { type Versions, quotedOf } from './quotes.ts';
import { type Drift, driftOf, seenChart, seenCount, seenFigure, seenText } from './seen.ts';

/** A chart as it is drawn now. */
export interface Charted {
  readonly listed: ListedChart;
  readonly drawn: DrawnChart;
  readonly answer: Answer<ChartView, Queries>;
}

interface Fresh {
  /** What the item shows now. */
  readonly now: Seen;
  readonly drift: Drift;
}

export interface ResolvedChart extends Charted, Fresh {
  readonly kind: 'chart';
  readonly item: ChartItem;
}
export interface ResolvedFigure extends Charted, Fresh {
  readonly kind: 'figure';
  readonly item: FigureItem;
  readonly figure: Figure;
  readonly evidence: readonly EvidenceRow[];
  /** Of the paragraphs that are quoted. */
  readonly versions: Versions;
}
export interface ResolvedCount extends Fresh {
  readonly kind: 'count';
  readonly item: CountItem;
  readonly name: CountName;
  readonly n: number;
  /** How many documents the corpus has. */
  readonly documents: number;
}
export interface ResolvedQuote extends Fresh {
  readonly kind: 'quote';
  readonly item: QuoteItem;
  readonly paragraph: EvidenceRow;
  readonly versions: Versions;
}
/** What the data no longer has, or never had: absence with its reason. */
export interface Lost {
  readonly kind: 'lost';
  readonly item: BriefingItem;
  readonly reason: 'chart' | 'view' | 'figure' | 'paragraph' | 'failed';
  readonly detail: string;
}

/** An item with all that the data says of it now. */
export type Shown = ResolvedChart | ResolvedFigure | ResolvedCount | ResolvedQuote;
export type Resolved = Shown | Lost;

export const isShown = (resolved: Resolved): resolved is Shown => resolved.kind !== 'lost';

const fresh = (item: BriefingItem, now: Seen): Fresh => ({ now, drift: driftOf(item.seen, now) });

const lost = (item: BriefingItem, reason: Lost['reason'], detail: string): Lost => ({
  kind: 'lost',
  item,
  reason,
  detail
});

async function charted(item: ChartItem | FigureItem, run: Run): Promise<Charted | Lost> {
  const listed = chartNamed(item.chart);
  if (!listed) return lost(item, 'chart', item.chart);
  let view: ChartView;
  try {
    view = readChartView(listed, item.view);
  } catch (error) {
    return lost(item, 'view', String((error as Error).message));
  }
  const drawn = await listed.load();
  return { listed, drawn, answer: await answer(drawn.chart, view, run) };
}

async function resolveChart(item: ChartItem, run: Run, dataVersion: string): Promise<Resolved> {
  const found = await charted(item, run);
  if ('kind' in found) return found;
  const { rows, view } = found.answer;
  const now = seenChart(found.drawn.chart, rows, view, dataVersion);
  return { kind: 'chart', item, ...found, ...fresh(item, now) };
}

async function versionsOf(evidence: readonly EvidenceRow[], run: Run): Promise<Versions> {
  const quoted = quotedOf(evidence).map(({ paragraph }) => paragraph.paragraph_id);
  if (quoted.length === 0) return new Map();
  const rows = await run(otherVersions(quoted));
  return new Map(rows.map((row) => [row.of_paragraph, row]));
}

async function resolveFigure(item: FigureItem, run: Run, dataVersion: string): Promise<Resolved> {
  const found = await charted(item, run);
  if ('kind' in found) return found;
  const { chart } = found.drawn;
  const { rows, view } = found.answer;
  const figure = chart.figures(rows, view, 'en').find(({ key }) => key === item.figure);
  if (!figure) return lost(item, 'figure', item.figure);
  const evidence = await run(askedWithin(chart.evidence(item.figure, view), view));
  const versions = await versionsOf(evidence, run);
  const now = seenFigure(figure, dataVersion);
  return { kind: 'figure', item, ...found, figure, evidence, versions, ...fresh(item, now) };
}

async function resolveCount(item: CountItem, run: Run, dataVersion: string): Promise<Resolved> {
  const name = item.figure;
  const [row] = await run(keyFigures());
  if (!row || !isCountName(name)) return lost(item, 'figure', name);
  const n = row[name];
  return {
    kind: 'count',
    item,
    name,
    n,
    documents: row.documents,
    ...fresh(item, seenCount(name, n, dataVersion))
  };
}

async function resolveQuote(item: QuoteItem, run: Run, dataVersion: string): Promise<Resolved> {
  const [paragraph] = await run(paragraphWhole(item.paragraph));
  if (!paragraph) return lost(item, 'paragraph', item.paragraph);
  const versions = await versionsOf([paragraph], run);
  const now = seenText(paragraph.text, dataVersion);
  return { kind: 'quote', item, paragraph, versions, ...fresh(item, now) };
}

function resolveKind(item: BriefingItem, run: Run, dataVersion: string): Promise<Resolved> {
  switch (item.kind) {
    case 'chart':
      return resolveChart(item, run, dataVersion);
    case 'figure':
      return resolveFigure(item, run, dataVersion);
    case 'count':
      return resolveCount(item, run, dataVersion);
    case 'quote':
      return resolveQuote(item, run, dataVersion);
  }
}

/** Asks the tables for what an item shows; every number and every sentence is read again. */
export async function resolveItem(
  item: BriefingItem,
  run: Run,
  dataVersion: string
): Promise<Resolved> {
  try {
    return await resolveKind(item, run, dataVersion);
  } catch (error) {
    return lost(item, 'failed', error instanceof Error ? error.message : String(error));
  }
}
