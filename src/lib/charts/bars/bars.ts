/** Bars from a common base line, each with a name: what charts of this form hand to one layout. */
export interface Bar {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly name: string;
  /** Language of the name, where it is not the page’s. */
  readonly lang?: string;
  readonly value: number;
  /** The number and what belongs to it, at the end of the bar. */
  readonly text: string;
  /** What the value is held against: a line across the bar. */
  readonly mark?: number;
  readonly isFaint?: boolean;
  /** Whether there may be more than the value: its list is not complete. */
  readonly isLeast?: boolean;
}

export interface BarGroup {
  readonly id: string;
  /** Empty where the bars stand by themselves. */
  readonly title: string;
  readonly bars: readonly Bar[];
}
