import type { Filters } from '#lib/queries/filters.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** The filters of an address that restrict what figures count. */
export const FILTERS = ['groups', 'capacities', 'sessions', 'kinds', 'drafts'] as const;
export type FilterName = (typeof FILTERS)[number];

/** The filters of what lists say: who came, and who spoke. */
export const LIST_FILTERS = ['groups', 'capacities', 'sessions', 'drafts'] as const;

/** The filters of what texts say. */
export const TEXT_FILTERS = ['sessions', 'kinds', 'drafts'] as const;

/** The filters that restrict sessions and participants alike, and those that name participants. */
export const WHO_FILTERS = ['groups', 'capacities'] as const;

/** What a chart that heeds these filters is asked with. */
export const filtersIn = <const N extends FilterName>(
  view: View,
  names: readonly N[]
): Pick<View, N> & Filters =>
  Object.fromEntries(names.map((name) => [name, view[name]])) as Pick<View, N>;

/** One choice that can be taken back. */
export interface ActiveFilter {
  readonly name: FilterName;
  /** The value chosen; empty where there is only one. */
  readonly value: string;
  /** The view without it. */
  readonly without: Partial<View>;
}

/** The choices that are in force, one by one. */
export const activeFilters = (view: View): ActiveFilter[] =>
  FILTERS.flatMap((name): ActiveFilter[] => {
    if (name === 'drafts')
      return view.drafts ? [] : [{ name, value: '', without: { drafts: true } }];
    const values: readonly string[] = view[name];
    return values.map((value) => ({
      name,
      value,
      without: { [name]: values.filter((other) => other !== value) }
    }));
  });

/** The view with no filter of this kind. */
export const NO_FILTERS: Partial<View> = Object.fromEntries(
  FILTERS.map((name) => [name, DEFAULT_VIEW[name]])
);

/** A list with a value put in or taken out, in the order of `all`. */
export const toggled = <T extends string>(all: readonly T[], chosen: readonly T[], value: T): T[] =>
  all.filter((item) => (item === value ? !chosen.includes(item) : chosen.includes(item)));
