import { type ShareInterval, wilson } from '#lib/stats/index.ts';
import { type Account, isShort } from './accounts.ts';

/** The share of paragraphs that mention a topic, or its mentions per 10,000 Han characters. */
export type Measure = 'share' | 'rate';

/** How much one account speaks of a topic. */
export interface Emphasis {
  readonly account: Account;
  /** Paragraphs that mention it. */
  readonly k: number;
  readonly mentions: number;
  /** Null where the paragraphs are too few for a share. */
  readonly interval: ShareInterval | null;
  /** Mentions per 10,000 Han characters; null where there are too few paragraphs or no Han text. */
  readonly rate: number | null;
}

interface Counted {
  readonly session_id: string;
  readonly relation: string;
  readonly paragraphs: number;
  readonly mentions: number;
}

/** What an account says of the topic whose counts are given; no row means no mention. */
export function toEmphasis(account: Account, counts: readonly Counted[]): Emphasis {
  const row = counts.find(
    (c) => c.session_id === account.session.session_id && c.relation === account.relation
  );
  const { paragraphs: k = 0, mentions = 0 } = row ?? {};
  const { n, characters } = account;
  return {
    account,
    k,
    mentions,
    interval: isShort(account) ? null : wilson(k, n),
    rate: isShort(account) || characters === 0 ? null : (mentions / characters) * 10_000
  };
}

/** The number that a measure asks for; null where only counts can be given. */
export const valueOf = ({ interval, rate }: Emphasis, measure: Measure): number | null =>
  measure === 'share' ? (interval?.share ?? null) : rate;

/** How many places a figure opens: paragraphs for a share, mentions for a rate. */
export const countOf = ({ k, mentions }: Emphasis, measure: Measure): number =>
  measure === 'share' ? k : mentions;
