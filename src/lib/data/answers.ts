import type { Query } from './query.ts';

/** Answers that are kept, and the rows of the longest one that is. */
const MOST_ANSWERS = 200;
const MOST_ROWS = 20_000;

type Rows = readonly object[];

/**
 * Answers to the questions asked last. The tables do not change while a page is open: going back to
 * a view, and what two charts both ask, need no engine.
 */
export class Answers {
  readonly #known = new Map<string, Rows>();
  /** On their way. */
  readonly #asked = new Map<string, Promise<Rows>>();

  #keyOf = ({ sql, params, within }: Query) => JSON.stringify([sql, params, within]);

  get(query: Query): Rows | undefined {
    const key = this.#keyOf(query);
    const rows = this.#known.get(key);
    if (rows) this.#keep(key, rows);
    return rows;
  }

  set(query: Query, rows: Rows): void {
    if (rows.length <= MOST_ROWS) this.#keep(this.#keyOf(query), rows);
  }

  /** The answer that is known, is on its way, or is found now. */
  async among(query: Query, find: () => Promise<Rows>): Promise<Rows> {
    const key = this.#keyOf(query);
    const asked = this.#asked.get(key);
    const told = asked && (await asked.catch(() => undefined));
    const rows = told ?? this.#known.get(key) ?? (await this.#find(key, find));
    this.set(query, rows);
    return rows;
  }

  async #find(key: string, find: () => Promise<Rows>): Promise<Rows> {
    const found = find();
    this.#asked.set(key, found);
    try {
      return await found;
    } finally {
      if (this.#asked.get(key) === found) this.#asked.delete(key);
    }
  }

  #keep(key: string, rows: Rows): void {
    this.#known.delete(key);
    this.#known.set(key, rows);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_ANSWERS && oldest !== undefined) this.#known.delete(oldest);
  }
}
