import {
  type Bags,
  type BootstrapInterval,
  type ShuffleBand,
  bootstrapEach,
  rowCount,
  shuffleBand,
  sumRows
} from '#lib/stats/index.ts';

/** Paragraphs of two sides, those of the first side first. */
export interface TwoSides {
  readonly bags: Bags;
  readonly sizeOfFirst: number;
}

/** Many comparisons, each of paragraphs that no other shares. */
export interface ManyPairs {
  readonly pairs: readonly TwoSides[];
  readonly rounds: number;
}

const shareDifferences = ({ bags, sizeOfFirst }: TwoSides): BootstrapInterval[] => {
  const sizes = [sizeOfFirst, rowCount(bags) - sizeOfFirst];
  const counts = [new Float64Array(bags.items), new Float64Array(bags.items)];
  const differences = new Float64Array(bags.items);
  return bootstrapEach(sizes, ([first, second]) => {
    sumRows(bags, first, counts[0]);
    // The second side’s rows stand after the first’s.
    for (let i = 0; i < second.length; i += 1) second[i] += sizeOfFirst;
    sumRows(bags, second, counts[1]);
    for (let i = 0; i < second.length; i += 1) second[i] -= sizeOfFirst;
    return differences.map((_, i) => counts[1][i] / sizes[1] - counts[0][i] / sizes[0]);
  });
};

/** What takes longer than a frame: each from plain data to plain data. */
export const studies = {
  /** The divergence of two sides beside the band of chance. */
  band: ({ bags, sizeOfFirst }: TwoSides): ShuffleBand => shuffleBand(bags, sizeOfFirst),

  /** For each item, the share of the second side’s paragraphs with it − that of the first’s. */
  shareDifferences,

  /** The divergence of each of many pairs; fewer shuffles each, as they are many. */
  bands: ({ pairs, rounds }: ManyPairs): ShuffleBand[] =>
    pairs.map(({ bags, sizeOfFirst }) => shuffleBand(bags, sizeOfFirst, { rounds }))
} as const;

export type Studies = typeof studies;
export type StudyName = keyof Studies;
export type StudyInput<N extends StudyName> = Parameters<Studies[N]>[0];
export type StudyOutput<N extends StudyName> = ReturnType<Studies[N]>;

/** Does a study by its name. */
export const study = <N extends StudyName>(name: N, input: StudyInput<N>): StudyOutput<N> =>
  (studies[name] as (input: StudyInput<N>) => StudyOutput<N>)(input);
