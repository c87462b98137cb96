import { csvParse } from 'd3-dsv';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  CAPACITIES,
  COVERAGES,
  DOCUMENT_KINDS,
  FORMATS,
  LANGUAGES,
  OFFICER_ROLES,
  PARAGRAPH_KINDS,
  RELATIONS,
  SECTION_ROLES,
  SPEAKER_CAPACITIES,
  STATEMENT_KINDS,
  STATEMENT_SOURCES
} from '#pipeline/schema.ts';

/** Reads one cell, or throws with the form that was expected. */
type Cell<T> = (text: string) => T;
type Cells = Record<string, Cell<unknown>>;
type RowOf<C extends Cells> = { [K in keyof C]: ReturnType<C[K]> };

const text: Cell<string> = (cell) => cell;

const required: Cell<string> = (cell) => {
  if (cell === '') throw new Error('a value was expected');
  return cell;
};

const optional =
  <T>(read: Cell<T>): Cell<T | null> =>
  (cell) =>
    cell === '' ? null : read(cell);

const matching =
  (pattern: RegExp): Cell<string> =>
  (cell) => {
    if (!pattern.test(cell)) throw new Error(`${pattern} was expected`);
    return cell;
  };

const isoDate = matching(/^\d{4}-\d{2}-\d{2}$/);
const whole: Cell<number> = (cell) => Number(matching(/^\d+$/)(cell));
const flag: Cell<boolean> = (cell) => matching(/^(true|false)$/)(cell) === 'true';

const oneOf =
  <const V extends string>(values: readonly V[]): Cell<V> =>
  (cell) => {
    const value = values.find((v) => v === cell);
    if (value === undefined) throw new Error(`one of ${values.join(', ')} was expected`);
    return value;
  };

/** The tables that a reader writes for one document. Paragraphs are cited by printed number. */
const DOCUMENT_TABLES = {
  attendance: {
    session_id: required,
    entity_id: required,
    capacity: oneOf(CAPACITIES),
    paragraph: optional(text)
  },
  attendance_gaps: { session_id: required, capacity: oneOf(CAPACITIES), paragraph: optional(text) },
  statements: {
    session_id: required,
    item: optional(text),
    item_is_inferred: flag,
    entity_id: required,
    capacity: oneOf(SPEAKER_CAPACITIES),
    kind: oneOf(STATEMENT_KINDS),
    source: oneOf(STATEMENT_SOURCES),
    on_behalf_of: optional(text),
    paragraph: optional(text)
  },
  statement_gaps: { session_id: required, item: optional(text), paragraph: optional(text) },
  officers: {
    session_id: required,
    role: oneOf(OFFICER_ROLES),
    person: required,
    entity_id: optional(text),
    affiliation_zh: optional(text),
    item: optional(text),
    paragraph: optional(text)
  },
  agenda_items: {
    session_id: required,
    number: required,
    parent_number: optional(text),
    title_zh: text,
    title_en: text,
    status: oneOf(['adopted', 'provisional']),
    is_joint: flag
  },
  paragraphs: {
    number: optional(text),
    kind: oneOf(PARAGRAPH_KINDS),
    role: oneOf(SECTION_ROLES),
    session_id: optional(text),
    starts_with: required,
    ends_with: required
  },
  sections: { level: whole, heading: required, role: oneOf(SECTION_ROLES) }
} satisfies Record<string, Cells>;

/** The tables that a reader writes once for a corpus. */
const CORPUS_TABLES = {
  sessions: {
    session_id: required,
    body_id: required,
    ordinal: optional(whole),
    ordinal_is_inferred: flag,
    start_date: optional(isoDate),
    end_date: optional(isoDate),
    year: optional(whole),
    place_en: optional(text),
    format: optional(oneOf(FORMATS)),
    meetings: optional(whole),
    coverage: oneOf(COVERAGES)
  },
  documents: {
    document_id: required,
    symbol: optional(text),
    kind: oneOf(DOCUMENT_KINDS),
    language: oneOf(LANGUAGES),
    title_zh: text,
    title_en: text,
    issued_on: optional(isoDate),
    is_draft: flag,
    is_superseded: flag
  },
  document_sessions: { document_id: required, session_id: required, relation: oneOf(RELATIONS) }
} satisfies Record<string, Cells>;

type TablesOf<S extends Record<string, Cells>> = { [K in keyof S]: RowOf<S[K]>[] };

export type GoldDocument = TablesOf<typeof DOCUMENT_TABLES>;
export type GoldCorpus = TablesOf<typeof CORPUS_TABLES>;

/** A corpus of one or more documents with what a careful reader finds in it. */
export interface GoldCase {
  readonly name: string;
  /** The source files, in the order of their names. */
  readonly files: readonly string[];
  /** By the stem of the file’s name. */
  readonly documents: ReadonlyMap<string, GoldDocument>;
  readonly corpus: GoldCorpus;
}

const GOLD = import.meta.dirname;
const SEEDS = join(GOLD, '../../seeds');

/** Both spaces and the width of punctuation are a matter of typesetting. */
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '–': '-'
};

/**
 * Text as the gold compares it: without white space, half-width `, : ; ( )` as
 * full-width ones, dashes as hyphens.
 */
export const fold = (s: string): string =>
  s.replace(/\s+/gu, '').replace(/[,:;()–]/gu, (mark) => WIDE[mark] ?? mark);

const readCell = <T>(read: Cell<T>, value: string | undefined, where: string): T => {
  if (value === undefined) throw new Error(`${where}: the column is missing`);
  try {
    return read(value);
  } catch (cause) {
    throw new Error(`${where}: found “${value}”, ${(cause as Error).message}`, { cause });
  }
};

const readTable = <C extends Cells>(file: string, cells: C): RowOf<C>[] =>
  csvParse(readFileSync(file, 'utf8')).map((row, index) => {
    const where = (column: string) => `${file}, row ${index + 1}, ${column}`;
    const entries = Object.entries(cells).map(([column, read]) => [
      column,
      readCell(read, row[column], where(column))
    ]);
    return Object.fromEntries(entries) as RowOf<C>;
  });

const readTables = <S extends Record<string, Cells>>(folder: string, tables: S): TablesOf<S> =>
  Object.fromEntries(
    Object.entries(tables).map(([name, cells]) => [
      name,
      readTable(join(folder, `${name}.csv`), cells)
    ])
  ) as TablesOf<S>;

const stemOf = (file: string): string => basename(file).replace(/\.[^.]+$/u, '');

const foldersOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** What the reader finds in the five seeds. */
export const readSeeds = (): GoldCase => {
  const folder = join(GOLD, 'seeds');
  const stems = foldersOf(folder);
  return {
    name: 'seeds',
    files: readdirSync(SEEDS)
      .filter((file) => stems.includes(stemOf(file)))
      .sort()
      .map((file) => join(SEEDS, file)),
    documents: new Map(
      stems.map((stem) => [stem, readTables(join(folder, stem), DOCUMENT_TABLES)])
    ),
    corpus: readTables(folder, CORPUS_TABLES)
  };
};

/** Names of the cases of one document each, `tests/gold/cases/<name>/document.{txt,md,html,docx,pdf}`. */
export const caseNames = (): string[] =>
  existsSync(join(GOLD, 'cases')) ? foldersOf(join(GOLD, 'cases')) : [];

/** One case of a folder of them: its document is a corpus of its own. */
export const readCaseIn = (root: string, name: string): GoldCase => {
  const folder = join(root, name);
  const files = readdirSync(folder).filter((file) => /^document\.(txt|md|html|docx|pdf)$/u.test(file));
  if (files.length !== 1) {
    throw new Error(`${folder}: one document.{txt,md,html,docx,pdf} was expected, found ${files.length}`);
  }
  return {
    name,
    files: files.map((file) => join(folder, file)),
    documents: new Map([['document', readTables(folder, DOCUMENT_TABLES)]]),
    corpus: readTables(folder, CORPUS_TABLES)
  };
};

/** One case, `tests/gold/cases/<name>`. */
export const readCase = (name: string): GoldCase => readCaseIn(join(GOLD, 'cases'), name);
