import { beforeAll, describe, expect, it } from 'vitest';
import { encodeTable } from '#pipeline/arrow.ts';
import {
  type Column,
  type Row,
  type TableName,
  type Tables,
  schema,
  tableNames
} from '#pipeline/schema.ts';
import { tablesOf } from '../harness/corpus.ts';

type AnyRow = Record<string, string | number | boolean | null>;

let tables: Tables;

beforeAll(async () => {
  tables = await tablesOf('seeds');
});

const rowsOf = (name: TableName) => tables[name] as unknown as readonly AnyRow[];
const columnsOf = (name: TableName) => Object.entries<Column>(schema[name].columns);

const withEvidence = tableNames.filter(
  (name) => 'paragraph_id' in schema[name].columns && 'start' in schema[name].columns
);

describe.each(tableNames)('the table %s of the seeds', (name) => {
  it('holds what the schema says', () => {
    expect(() => encodeTable(name, tables[name] as Row<typeof name>[])).not.toThrow();
  });

  it('has no two rows of one key', () => {
    const keys = rowsOf(name).map((row) =>
      JSON.stringify(schema[name].key.map((column: string) => row[column]))
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('refers only to rows that there are', () => {
    for (const [column, { references }] of columnsOf(name)) {
      if (!references) continue;
      const [table, key] = references.split('.') as [TableName, string];
      const known = new Set(rowsOf(table).map((row) => row[key]));
      const unknown = rowsOf(name).filter(
        (row) => row[column] !== null && !known.has(row[column]!)
      );
      expect(unknown, `${name}.${column}`).toEqual([]);
    }
  });

  it('has a text in both languages wherever it has one', () => {
    for (const [column] of columnsOf(name).filter(([key]) => key.endsWith('_zh'))) {
      const other = column.replace(/_zh$/, '_en');
      const blank = rowsOf(name).filter(
        (row) =>
          row[column] === '' || (other in row && (row[column] === null) !== (row[other] === null))
      );
      expect(blank, `${name}.${column}`).toEqual([]);
    }
  });
});

it.each(withEvidence)('every place in the table %s lies within its paragraph', (name) => {
  const texts = new Map(tables.paragraphs.map((row) => [row.paragraph_id, row.text]));
  const astray = rowsOf(name).filter(({ paragraph_id, start, end }) => {
    if (paragraph_id === null || start === null || end === null) return false;
    const text = texts.get(String(paragraph_id)) ?? '';
    return !(0 <= Number(start) && Number(start) < Number(end) && Number(end) <= text.length);
  });
  expect(astray).toEqual([]);
});

it('counts as many words in a document as in its paragraphs, and in them as word by word', () => {
  const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  for (const { document_id, words, paragraphs } of tables.documents) {
    const its = tables.paragraphs.filter((row) => row.document_id === document_id);
    expect(its.length).toBe(paragraphs);
    expect(sum(its, (row) => row.words)).toBe(words);
  }
  const counts = new Map<string, number>();
  for (const { paragraph_id, count } of tables.word_counts)
    counts.set(paragraph_id, (counts.get(paragraph_id) ?? 0) + count);
  for (const { paragraph_id, words } of tables.paragraphs)
    expect(counts.get(paragraph_id) ?? 0, paragraph_id).toBe(words);
});

it('counts numbers, and compares no words by them', () => {
  const numbers = tables.words.filter(({ word }) => !/\p{L}/u.test(word));
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.every(({ is_stopword }) => is_stopword)).toBe(true);
});

it('sorts documents by the session that they report or prepare, or else by their issue', () => {
  const sessions = new Map(tables.sessions.map((one) => [one.session_id, one]));
  for (const { document_id, sort_on, issued_on } of tables.documents) {
    const own = tables.document_sessions.filter(
      (told) => told.document_id === document_id && told.relation !== 'recounts'
    );
    const days = own.map(({ session_id }) => {
      const { start_date, year } = sessions.get(session_id)!;
      return start_date ?? (year === null ? null : `${year}-12-31`);
    });
    const last = days
      .filter((day) => day !== null)
      .sort()
      .at(-1);
    expect(sort_on, document_id).toBe(last ?? issued_on);
  }
});
