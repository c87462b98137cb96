/** Names in running text: leftmost, longest, and never inside a longer name. */
import { remember } from './remember.ts';
import { countBefore, fold, type Span } from './text.ts';

export interface Match<T> extends Span {
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  entry?: { value: T; isWord: boolean };
}

const newNode = <T>(): Node<T> => ({ next: new Map() });

const characterAt = (text: string, at: number): string =>
  String.fromCodePoint(text.codePointAt(at)!);

const isLatin = (c: string | undefined): boolean =>
  c !== undefined && /[\p{Script=Latin}\p{N}]/u.test(c);

/**
 * A set of surface forms and what each stands for. Text and forms are folded, so that
 * full-width, half-width and dash variants are one. A form that begins or ends with a Latin
 * letter matches only at a word boundary. A form without a value of interest (a *trap*)
 * still takes its place, so that the names inside it are not found. With `ignoresCase`, Latin
 * letters match in either case.
 */
export class NameMatcher<T> {
  readonly #root: Node<T> = newNode();
  readonly #ignoresCase: boolean;
  readonly #findOnce = remember((text) => this.#findFrom(this.#normal(text), 0));
  readonly #normalOnce = remember((text) => this.#normal(text));
  #longest = 0;
  #base: NameMatcher<T> | null = null;

  constructor({ ignoresCase = false } = {}) {
    this.#ignoresCase = ignoresCase;
  }

  /** These names and others besides; of two that begin at one place the longer counts. */
  with(others: Iterable<readonly [surface: string, value: T]>): NameMatcher<T> {
    const all = new NameMatcher<T>({ ignoresCase: this.#ignoresCase });
    all.#base = this;
    all.#longest = this.#longest;
    for (const [surface, value] of others) all.add(surface, value);
    return all;
  }

  #normal(text: string): string {
    const folded = fold(text);
    const lower = this.#ignoresCase ? folded.toLowerCase() : folded;
    return lower.length === folded.length ? lower : folded;
  }

  add(surface: string, value: T): this {
    const form = this.#normal(surface);
    if (form === '') return this;
    let node = this.#root;
    for (const c of form) {
      let next = node.next.get(c);
      if (next === undefined) node.next.set(c, (next = newNode()));
      node = next;
    }
    node.entry ??= { value, isWord: isLatin(form.at(-1)) };
    this.#longest = Math.max(this.#longest, form.length);
    return this;
  }

  /** The longest form that begins exactly at `start` in a text that is folded already. */
  longestAt(folded: string, start: number): Match<T> | null {
    const own = this.#ownAt(folded, start);
    const other = this.#base?.longestAt(folded, start) ?? null;
    return other && (!own || other.end > own.end) ? other : own;
  }

  #ownAt(folded: string, start: number): Match<T> | null {
    if (start >= folded.length || !this.#root.next.has(characterAt(folded, start))) return null;
    if (isLatin(folded[start]) && isLatin(folded[start - 1])) return null;
    let node: Node<T> | undefined = this.#root;
    let best: Match<T> | null = null;
    let at = start;
    while (at < folded.length) {
      const c = characterAt(folded, at);
      node = node.next.get(c);
      if (node === undefined) break;
      at += c.length;
      const { entry }: Node<T> = node;
      if (entry && !(entry.isWord && isLatin(folded[at])))
        best = { start, end: at, value: entry.value };
    }
    return best;
  }

  /** All matches in `text`, in order, none overlapping another. A text is read once: add forms first. */
  find(text: string): readonly Match<T>[] {
    return this.#findOnce(text);
  }

  /**
   * The matches of `text.slice(0, to)` that begin at `from` or later. Only the end of the stretch is
   * read again: where it cuts a name, a shorter one may stand.
   */
  findWithin(text: string, from: number, to: number): readonly Match<T>[] {
    const all = this.find(text);
    const edge = to - this.#longest;
    const decided = countBefore(all, edge);
    const whole = all.slice(countBefore(all, from), decided);
    const again = Math.max(0, edge, all[decided - 1]?.end ?? 0);
    const cut = this.#findFrom(this.#normalOnce(text).slice(0, to), again);
    return [...whole, ...cut.filter(({ start }) => start >= from)];
  }

  #findFrom(folded: string, from: number): Match<T>[] {
    const found: Match<T>[] = [];
    for (let at = from; at < folded.length;) {
      const match = this.longestAt(folded, at);
      if (match) found.push(match);
      at = match ? match.end : at + 1;
    }
    return found;
  }

  /** What the whole of `name` stands for. */
  get(name: string): T | undefined {
    const folded = this.#normal(name);
    const match = this.longestAt(folded, 0);
    return match && match.end === folded.length ? match.value : undefined;
  }
}
