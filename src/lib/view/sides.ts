import type { DriftAccountRow } from '#lib/queries/drift-accounts.ts';
import { groups, sum } from 'd3';

/** The two sides of a comparison, as the address writes them. */
export interface ComparedSides {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** With fewer substantive paragraphs than this a side has counts only. */
const FEWEST = 10;

/** Kinds of account, the best first. */
const ORDER = ['reports', 'recounts', 'prepares'];

/** How an address names an account: `reports:CTOC/COP/WG.3/11`. */
export const accountToken = ({ relation, session_id }: DriftAccountRow) =>
  `${relation}:${session_id}`;

/** How an address names all accounts of one kind of a body: `recounts:CTOC/COP/WG.3`. */
export const bodyToken = ({ relation, body_id }: DriftAccountRow) => `${relation}:${body_id}`;

const paragraphsOf = (accounts: readonly DriftAccountRow[]) =>
  sum(accounts, (account) => account.paragraphs);

/** Earlier and later accounts, cut where the smaller part is largest. */
function halves(accounts: readonly DriftAccountRow[]): [DriftAccountRow[], DriftAccountRow[]] {
  const smaller = (cut: number) =>
    Math.min(paragraphsOf(accounts.slice(0, cut)), paragraphsOf(accounts.slice(cut)));
  let best = 1;
  for (let cut = 2; cut < accounts.length; cut += 1) if (smaller(cut) > smaller(best)) best = cut;
  return [accounts.slice(0, best), accounts.slice(best)];
}

const areLong = (sides: readonly (readonly DriftAccountRow[])[]) =>
  sides.every((side) => paragraphsOf(side) >= FEWEST);

const kindOf = ([first]: readonly DriftAccountRow[]) => first?.relation ?? '';

/**
 * The two sides to look at first: the latest two accounts of one kind and language, the one that
 * most are in, with at least ten substantive paragraphs each, reports before others; else the
 * earlier and later halves of one kind’s accounts that have as many; else the two longest accounts.
 *
 * @param accounts in the order of time within each kind
 */
export function defaultSides(accounts: readonly DriftAccountRow[]): ComparedSides {
  const kinds = groups(accounts, ({ relation, language }) => `${relation} ${language}`)
    .map(([, of]) => of)
    .sort((x, y) => ORDER.indexOf(kindOf(x)) - ORDER.indexOf(kindOf(y)) || y.length - x.length);
  const pairs = kinds.map((of) => of.filter((account) => areLong([[account]])).slice(-2));
  const pair = pairs.find((of) => of.length === 2)?.map((account) => [account]);
  const split = kinds
    .filter((of) => of.length > 1)
    .map(halves)
    .find(areLong);
  const longest = [...accounts].sort((x, y) => y.paragraphs - x.paragraphs);
  const [a = [], b = []] = pair ?? split ?? [longest.slice(1, 2), longest.slice(0, 1)];
  return { a: a.map(accountToken), b: b.map(accountToken) };
}

/** The sides that an address asks for, or else the default ones. */
export const sidesAsked = (
  asked: ComparedSides,
  accounts: readonly DriftAccountRow[]
): ComparedSides =>
  asked.a.length === 0 && asked.b.length === 0
    ? defaultSides(accounts)
    : { a: asked.a, b: asked.b };
