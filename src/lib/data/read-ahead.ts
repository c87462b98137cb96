import type { Query } from './query.ts';

/** Finds what may be asked next. */
export type Expected = () => readonly Query[];

/**
 * Reads the SQL of what a reader may ask next, one question after another, while nobody waits: an
 * engine reads SQL that it has not seen as long as it answers it.
 *
 * @param read has the engine read the SQL of a question, which is not answered
 */
export function createReadAhead(read: (query: Query) => Promise<unknown>, isIdle: () => boolean) {
  const expected = new Map<string, Expected>();
  let queries: Query[] = [];
  let isReading = false;

  /** The next one: all of one chart’s, then all of another’s. */
  function next(): Query | undefined {
    for (const [name, find] of expected) {
      if (queries.length > 0) break;
      expected.delete(name);
      queries = [...find()];
    }
    return queries.shift();
  }

  async function readAll() {
    for (let query = isIdle() && next(); query; query = isIdle() && next())
      await read(query).catch(() => undefined);
  }

  return {
    /** Keeps in mind what a chart may ask next, in place of what it might have before. */
    expect(chart: string, find: Expected) {
      queries = [];
      expected.set(chart, find);
    },
    /** Reads until all is read or somebody waits. */
    async work() {
      if (isReading) return;
      isReading = true;
      await readAll();
      isReading = false;
    }
  };
}
