import type { DriftItem } from '#lib/charts/drift/items.ts';
import { jensenShannon, total } from '#lib/stats/index.ts';

/** What an item adds to the divergence, in bits: below zero where A has the larger share. */
export interface Shift extends DriftItem {
  readonly bits: number;
}

/** The items that add most, and what all others add together. */
export interface Shifts {
  readonly items: readonly Shift[];
  /** Bits; null where a side has nothing to compare. */
  readonly divergence: number | null;
  readonly rest: { readonly items: number; readonly a: number; readonly b: number };
  /** All occurrences, or all mentions by paragraph, of each side. */
  readonly n: { readonly a: number; readonly b: number };
}

const SHOWN = 24;

/** Orders items by what they add to the divergence of the two sides. */
export function toShifts(items: readonly DriftItem[]): Shifts {
  const [a, b] = [items.map((item) => item.a), items.map((item) => item.b)];
  const n = { a: total(a), b: total(b) };
  const isEmpty = n.a === 0 || n.b === 0;
  const { divergence, shifts } = isEmpty
    ? { divergence: null, shifts: items.map(() => 0) }
    : jensenShannon(b, a);
  const sorted = items
    .map((item, i): Shift => ({ ...item, bits: shifts[i] ?? 0 }))
    .sort(
      (x, y) =>
        Math.abs(y.bits) - Math.abs(x.bits) || y.a + y.b - x.a - x.b || (x.id < y.id ? -1 : 1)
    );
  const rest = sorted.slice(SHOWN);
  const added = (sign: number) =>
    total(rest.map(({ bits }) => (Math.sign(bits) === sign ? Math.abs(bits) : 0)));
  return {
    items: sorted.slice(0, SHOWN),
    divergence,
    rest: { items: rest.length, a: added(-1), b: added(1) },
    n
  };
}
