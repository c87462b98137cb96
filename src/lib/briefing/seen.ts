import type { Chart, Figure, Queries, RowsOf } from '#lib/charts/chart.ts';
import type { Cell } from '#lib/charts/contract.ts';
import { formatQuantity, isQuantity } from '#lib/charts/quantity.ts';
import type { Seen } from './briefing.ts';

/** FNV-1a, 32 bits (RFC 9923): it tells that something changed, and is no seal. */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** A cell in the same few characters on every page: `12`, `≥12`, `?`. */
export const cellMark = (cell: Cell): string => {
  if (typeof cell !== 'object') return String(cell);
  if (isQuantity(cell)) return formatQuantity(cell, 'en');
  if (cell.absent === 'at-least') return `≥${cell.n}`;
  return cell.absent === 'not-recorded' ? '?' : '–';
};

const figureMarks = (figures: readonly Figure[]) =>
  Object.fromEntries(figures.map(({ key, value }) => [key, cellMark(value)]));

/** What a chart shows: every cell of its table, and every figure that can be opened. */
export function seenChart<V, Q extends Queries>(
  chart: Chart<V, Q>,
  rows: RowsOf<Q>,
  view: V,
  dataVersion: string
): Seen {
  const cells = chart.table(rows, view, 'en').rows.map((row) => row.map(cellMark));
  return {
    dataVersion,
    digest: digestOf(JSON.stringify(cells)),
    figures: figureMarks(chart.figures(rows, view, 'en'))
  };
}

export const seenFigure = ({ key, value }: Figure, dataVersion: string): Seen => ({
  dataVersion,
  digest: digestOf(cellMark(value)),
  figures: { [key]: cellMark(value) }
});

export const seenText = (text: string, dataVersion: string): Seen => ({
  dataVersion,
  digest: digestOf(text)
});

export const seenCount = (figure: string, n: number, dataVersion: string): Seen => ({
  dataVersion,
  digest: digestOf(String(n)),
  figures: { [figure]: String(n) }
});

/** A figure that is not what it was; an empty mark where it was or is not there. */
export interface Change {
  readonly key: string;
  readonly before: string;
  readonly now: string;
}

/** What has changed of an item: nothing, certain figures, or something that no figure tells. */
export type Drift =
  | { readonly drift: 'none' }
  | { readonly drift: 'figures'; readonly changes: readonly Change[] }
  | { readonly drift: 'other' };

export function driftOf(before: Seen | undefined, now: Seen): Drift {
  if (!before || before.digest === now.digest) return { drift: 'none' };
  const [were, are] = [before.figures, now.figures];
  if (!were || !are) return { drift: 'other' };
  const changes = [...new Set([...Object.keys(were), ...Object.keys(are)])]
    .map((key) => ({ key, before: were[key] ?? '', now: are[key] ?? '' }))
    .filter((change) => change.before !== change.now);
  return changes.length === 0 ? { drift: 'other' } : { drift: 'figures', changes };
}
