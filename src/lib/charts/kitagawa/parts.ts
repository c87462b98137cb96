import { type DriftItem } from '#lib/charts/drift/items.ts';
import type { KindCountRow, KindRow } from '#lib/queries/drift-kinds.ts';
import { type Decomposition, kitagawa } from '#lib/stats/index.ts';
import { groups, sum } from 'd3';

/** A topic’s change, split into change of agenda and change of emphasis. */
export interface SplitChange extends DriftItem {
  /** Null where the change cannot be split. */
  readonly split: Pick<Decomposition, 'total' | 'agenda' | 'emphasis'> | null;
}

/** How many of the paragraphs of each side stand under kinds of item that both sides have. */
export const commonOf = (kinds: readonly KindRow[]) => {
  const common = kinds.filter((kind) => kind.a_n > 0 && kind.b_n > 0);
  return { kinds: common.length, a: sum(common, (k) => k.a_n), b: sum(common, (k) => k.b_n) };
};

/**
 * The topics with their split changes, the largest first. `isCompared` says whether the sides are
 * long enough for shares; without a kind of item in common nothing can be split.
 */
export function splitChanges(
  kinds: readonly KindRow[],
  counts: readonly KindCountRow[],
  isCompared: boolean
): SplitChange[] {
  const canSplit = isCompared && commonOf(kinds).kinds > 0;
  return groups(counts, (row) => row.topic_id)
    .flatMap(([id, of]) => {
      const [first] = of;
      if (!first) return [];
      const strata = (side: 'a' | 'b') =>
        kinds.map((kind) => ({
          k: of.find((row) => row.kind === kind.kind)?.[`${side}_k`] ?? 0,
          n: kind[`${side}_n`]
        }));
      const item = {
        id,
        zh: first.name_zh,
        en: first.name_en,
        language: '',
        a: sum(of, (row) => row.a_k),
        b: sum(of, (row) => row.b_k)
      };
      return { ...item, split: canSplit ? kitagawa(strata('a'), strata('b')) : null };
    })
    .sort(
      (x, y) =>
        Math.abs(y.split?.total ?? 0) - Math.abs(x.split?.total ?? 0) ||
        y.a + y.b - x.a - x.b ||
        (x.id < y.id ? -1 : 1)
    );
}
