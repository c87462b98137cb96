/** Paragraphs of one kind of agenda item, and how many of them mention the topic. */
export interface Stratum {
  readonly k: number;
  readonly n: number;
}

/** A change of a share, split into its two causes. `agenda + emphasis = total`. */
export interface Decomposition {
  /** Share of the second side − share of the first. */
  readonly total: number;
  /** What the change of agenda (how much text each kind of item takes) explains. */
  readonly agenda: number;
  /** What the change within the same kind of item explains. */
  readonly emphasis: number;
  readonly byStratum: readonly { readonly agenda: number; readonly emphasis: number }[];
}

/**
 * Kitagawa’s decomposition of the difference of two overall shares: scheduled or spoken?
 *
 *     agendaᵢ = (w₂ᵢ − w₁ᵢ)(r₁ᵢ + r₂ᵢ)/2,  emphasisᵢ = (r₂ᵢ − r₁ᵢ)(w₁ᵢ + w₂ᵢ)/2
 *
 * with w = nᵢ/Σn and r = kᵢ/nᵢ. Kitagawa, E. M. (1955), JASA 50, 1168–1194; half of the
 * interaction goes to each part, so that swapping the sides flips every sign exactly. A kind
 * of item that one side lacks has no rate there: it takes the other side’s, and its whole
 * effect is agenda.
 *
 * @param first one stratum a kind of item; n ≥ 0, Σn ≥ 1
 * @param second the same kinds in the same order
 * @throws RangeError where the lists differ in length, k is not from 0 to n, or a side is empty
 */
export const kitagawa = (first: readonly Stratum[], second: readonly Stratum[]): Decomposition => {
  if (first.length !== second.length) {
    throw new RangeError(`the sides have ${first.length} and ${second.length} kinds of item`);
  }
  const [n1, n2] = [paragraphs(first), paragraphs(second)];
  const byStratum = first.map((a, i) => split(a, n1, second[i], n2));
  const agenda = byStratum.reduce((sum, part) => sum + part.agenda, 0);
  const emphasis = byStratum.reduce((sum, part) => sum + part.emphasis, 0);
  return { total: agenda + emphasis, agenda, emphasis, byStratum };
};

const split = (a: Stratum, n1: number, b: Stratum, n2: number) => {
  const [w1, w2] = [a.n / n1, b.n / n2];
  const [r1, r2] = [rate(a, b), rate(b, a)];
  return { agenda: ((w2 - w1) * (r1 + r2)) / 2, emphasis: ((r2 - r1) * (w1 + w2)) / 2 };
};

const rate = (own: Stratum, other: Stratum): number => {
  if (own.n > 0) return own.k / own.n;
  return other.n > 0 ? other.k / other.n : 0;
};

const paragraphs = (strata: readonly Stratum[]): number => {
  const wrong = strata.find(({ k, n }) => !(k >= 0 && k <= n));
  if (wrong) throw new RangeError(`k must be from 0 to n = ${wrong.n}, not ${wrong.k}`);
  const n = strata.reduce((sum, stratum) => sum + stratum.n, 0);
  if (n === 0) throw new RangeError('a side without paragraphs cannot be compared');
  return n;
};
