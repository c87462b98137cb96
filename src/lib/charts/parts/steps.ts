import { scaleQuantize } from 'd3';

/** How an amount is drawn: a step of the sequential palette and the ink that is legible on it. */
export interface Step {
  readonly fill: string;
  readonly ink: string;
}

/** The steps from least to most. From the fourth on, paper is more legible than ink. */
export const STEPS: readonly Step[] = [1, 2, 3, 4, 5, 6].map((n) => ({
  fill: `var(--seq-${n})`,
  ink: n < 4 ? 'var(--ink)' : 'var(--paper)'
}));

/** Nothing of it: the paper itself. */
const NONE: Step = { fill: 'var(--paper)', ink: 'var(--ink-soft)' };

/** The step of an amount on a scale from zero to `most`. */
export function stepScale(most: number): (amount: number) => Step {
  const scale = scaleQuantize<Step>()
    .domain([0, most || 1])
    .range(STEPS);
  return (amount) => (amount === 0 ? NONE : scale(amount));
}
