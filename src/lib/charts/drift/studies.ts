import type { Studied } from '#lib/charts/chart.ts';
import { FEWEST } from '#lib/charts/topic-emphasis/accounts.ts';
import type { BagRow, BagShape } from '#lib/queries/drift-items.ts';
import type { Query } from '#lib/data/query.ts';
import { type Bag, type ShuffleBand, bagsOf } from '#lib/stats/index.ts';
import { compute } from '#lib/workers/compute.ts';
import type { TwoSides } from '#lib/workers/studies.ts';
import { groups } from 'd3';

/** Bags of both sides with the names of their items. */
export interface NamedSides extends TwoSides {
  readonly items: readonly string[];
  /** Paragraphs of each side, those without any item included. */
  readonly paragraphs: { readonly a: number; readonly b: number };
}

/** Rows by paragraph as bags, those of A first. Empty paragraphs are kept only if asked for. */
export function toSides(rows: readonly BagRow[], keepsEmpty: boolean): NamedSides {
  const items = [...new Set(rows.flatMap((row) => row.item ?? []))].sort();
  const index = new Map(items.map((item, i) => [item, i]));
  const toBag = (of: readonly BagRow[]): Bag =>
    of.flatMap(({ item, n }) => (item === null || n === null ? [] : [[index.get(item) ?? 0, n]]));
  const sideOf = (side: string) =>
    groups(
      rows.filter((row) => row.side === side),
      (row) => row.paragraph
    ).map(([, of]) => toBag(of));
  const [a, b] = [sideOf('a'), sideOf('b')];
  const kept = (side: readonly Bag[]) => (keepsEmpty ? side : side.filter((bag) => bag.length > 0));
  return {
    bags: bagsOf([...kept(a), ...kept(b)], items.length),
    sizeOfFirst: kept(a).length,
    items,
    paragraphs: { a: a.length, b: b.length }
  };
}

/**
 * How far apart two sides are, beside the band of chance; null where a side has fewer than ten
 * paragraphs or none that counts. Paragraphs without any item add nothing to a distribution: they
 * are not shuffled, so that no shuffle leaves a side empty.
 */
export const bandStudy = (query: Query<BagShape>): Studied<BagShape, ShuffleBand | null> => ({
  query,
  async study(rows) {
    const { bags, sizeOfFirst, paragraphs } = toSides(rows, false);
    const counted = bags.offsets.length - 1;
    const isShort = paragraphs.a < FEWEST || paragraphs.b < FEWEST;
    if (isShort || sizeOfFirst === 0 || sizeOfFirst === counted) return null;
    return compute('band', { bags, sizeOfFirst });
  }
});
