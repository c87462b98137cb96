/** A matrix of amounts, shaded: what charts of this form hand to one layout. */
export interface HeatCell {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  /** What the shade shows; null where there is no number that could be compared. */
  readonly amount: number | null;
  readonly text: string;
  /** Small, under the text, where there is room. */
  readonly detail: string;
}

export interface HeatLine {
  readonly id: string;
  readonly name: string;
  /** Where the name leads; empty for nowhere. */
  readonly href: string;
  readonly cells: readonly HeatCell[];
}

/** Lines under a common title; without one where they stand by themselves. */
export interface HeatGroup {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly HeatLine[];
}

export interface HeatColumn {
  readonly id: string;
  readonly title: string;
  /** Under the title: how much there is. */
  readonly note: string;
}

export interface Heat {
  readonly columns: readonly HeatColumn[];
  readonly groups: readonly HeatGroup[];
  /** What the shades mean, from least to most. */
  readonly legend: string;
  /** What a dashed cell means; empty where there is none. */
  readonly dashed: string;
}
