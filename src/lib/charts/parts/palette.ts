import type { Capacity } from '#pipeline/schema.ts';

/** How a part of a whole is drawn. `striped` tells parts of one colour apart, also in grey. */
export interface Paint {
  readonly fill: string;
  /** Text on the fill. */
  readonly on: string;
  readonly striped: boolean;
}

const paint = (name: string, striped = false): Paint => ({
  fill: `var(--cat-${name})`,
  on: name === 'none' ? 'var(--paper)' : `var(--on-cat-${name})`,
  striped
});

/** Of a chart with one series. */
export const PLAIN_PAINT: Paint = {
  fill: 'var(--seq-4)',
  on: 'var(--on-accent)',
  striped: false
};

/** Of series that have no colour of their own: five colours, then the same with stripes. */
export const paintOfSeries = (index: number): Paint =>
  paint(String((index % 5) + 1), Math.floor(index / 5) % 2 === 1);

/** Of what is compared against: no series of its own. */
export const CHANCE_PAINT: Paint = paint('none');

/** Regional groups in the order in which they are stacked and listed. */
export const GROUP_ORDER = [
  'African',
  'Asia-Pacific',
  'Eastern European',
  'GRULAC',
  'WEOG',
  'none'
] as const;

export type Group = (typeof GROUP_ORDER)[number];

const groupPaints: Record<Group, Paint> = {
  African: paint('1'),
  'Asia-Pacific': paint('2'),
  'Eastern European': paint('3'),
  GRULAC: paint('4'),
  WEOG: paint('5'),
  none: paint('none')
};

/** Capacities in the order in which reports list them. */
export const CAPACITY_ORDER = [
  'party',
  'reio-party',
  'signatory',
  'observer-state',
  'un-entity',
  'institute',
  'igo',
  'ngo',
  'other'
] as const satisfies readonly Capacity[];

const capacityPaints: Record<Capacity, Paint> = {
  party: paint('1'),
  'reio-party': paint('3'),
  signatory: paint('2'),
  'observer-state': paint('2', true),
  'un-entity': paint('5'),
  institute: paint('5', true),
  igo: paint('4'),
  ngo: paint('4', true),
  other: paint('none')
};

const OTHER = paint('none');

export const paintOfGroup = (group: string): Paint => groupPaints[group as Group] ?? OTHER;
export const paintOfCapacity = (capacity: string): Paint =>
  capacityPaints[capacity as Capacity] ?? OTHER;

/** Items in a fixed order; values that the order does not know come last. */
export const inOrder = <T>(
  order: readonly string[],
  items: readonly T[],
  of: (item: T) => string
) => {
  const place = (item: T) => {
    const i = order.indexOf(of(item));
    return i < 0 ? order.length : i;
  };
  return [...items].sort((a, b) => place(a) - place(b));
};
