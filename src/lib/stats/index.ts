/** Statistics: pure, seeded, the same in a browser, a worker and Node. */
export { bagsOf, rowCount, sumRows, type Bag, type Bags } from './bags.ts';
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export {
  bootstrap,
  bootstrapEach,
  type BootstrapInterval,
  type BootstrapOptions
} from './bootstrap.ts';
export { conditionalBinomial, type TailProbabilities } from './conditional-binomial.ts';
export { dispersion, type Dispersion } from './dispersion.ts';
export { fisherExact } from './fisher-exact.ts';
export { jensenShannon, type Divergence } from './jensen-shannon.ts';
export { kitagawa, type Decomposition, type Stratum } from './kitagawa.ts';
export { dirichletPrior, logOddsDirichlet, logOddsOf, type LogOdds } from './log-odds.ts';
export { newcombe, type DifferenceInterval } from './newcombe.ts';
export { randomDraw, SEED, shuffleFront, type Draw } from './random.ts';
export { requireSameLength, shares, total, type Counts } from './shares.ts';
export { shuffleBand, type ShuffleBand, type ShuffleOptions } from './shuffle-band.ts';
export { wilson, Z_95, type ShareInterval } from './wilson.ts';
