/** Rows with the words they were read from, for people and for machines. */
import type { Row, TableName, Tables } from '../schema.ts';

/** The tables that hold what was read out of a document, in the order they are shown. */
export const FACT_TABLES = [
  'sessions',
  'agenda_items',
  'attendance',
  'attendance_gaps',
  'statements',
  'statement_gaps',
  'officers',
  'citations',
  'voices',
  'findings'
] as const satisfies readonly TableName[];

export type FactTable = (typeof FACT_TABLES)[number];

export interface Quoted<T extends FactTable = FactTable> {
  readonly row: Row<T>;
  /** Number of the paragraph as printed; null where it bears none. */
  readonly paragraph: string | null;
  /** The words that the row was read from. */
  readonly quote: string | null;
}

interface Place {
  readonly paragraph_id: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** Each row of a table beside its paragraph’s number and its evidence. */
export function quoteRows<T extends FactTable>(tables: Tables, name: T): Quoted<T>[] {
  const paragraphs = new Map(tables.paragraphs.map((p) => [p.paragraph_id, p]));
  return tables[name].map((row) => {
    const { paragraph_id, start, end } = row as Place;
    const paragraph = paragraph_id === null ? undefined : paragraphs.get(paragraph_id);
    const quote = paragraph && start !== null ? paragraph.text.slice(start, end ?? start) : null;
    return { row, paragraph: paragraph?.number ?? null, quote };
  });
}
