/** What is wrong in the registry’s files: told before a document is read by them. */
import { csvParseRows } from 'd3-dsv';
import { type Bilingual, CAPACITIES, ENTITY_KINDS, LANGUAGES, REGIONAL_GROUPS } from '../schema.ts';
import type { RegistryFiles } from './registry.ts';

export interface RegistryFault {
  /** `states.csv`. */
  readonly file: string;
  /** As spreadsheets number rows: the header is row 1. */
  readonly row: number;
  /** Null where the whole row is meant. */
  readonly column: string | null;
  readonly found: string;
  readonly expected: Bilingual;
}

/** What the cells of a file must be. */
interface Rule {
  /** Columns that must be there. */
  readonly columns: readonly string[];
  /** Columns without empty cells. */
  readonly filled: readonly string[];
  /** Columns that together tell rows apart. */
  readonly key: readonly string[];
  /** Columns that take one of a list. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Columns that name a row of these files, by their first column. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
}

const ALIASES = ['aliases_zh', 'aliases_en'];
const NAMES = ['name_zh', 'name_en'];

const RULES: Readonly<Record<string, Rule>> = {
  'states.csv': {
    columns: ['id', ...NAMES, ...ALIASES, 'formal_zh', 'formal_en', 'un_regional_group', 'ended'],
    filled: ['id', ...NAMES],
    key: ['id'],
    lists: { un_regional_group: ['', ...REGIONAL_GROUPS] }
  },
  'organizations.csv': {
    columns: ['id', ...NAMES, ...ALIASES, 'short_zh', 'acronym_en', 'kind', 'capacity'],
    filled: ['id', ...NAMES],
    key: ['id'],
    lists: { kind: ENTITY_KINDS, capacity: ['', ...CAPACITIES] }
  },
  'bodies.csv': {
    columns: ['symbol', ...NAMES, ...ALIASES, 'parent', 'counts'],
    filled: ['symbol', ...NAMES],
    key: ['symbol'],
    names: { parent: ['bodies.csv'] },
    lists: { counts: ['', 'meetings'] }
  },
  'symbols.csv': {
    columns: ['form', 'body'],
    filled: ['form', 'body'],
    key: ['form'],
    names: { body: ['bodies.csv'] }
  },
  'instruments.csv': {
    columns: ['id', ...NAMES, ...ALIASES, 'short_zh', 'short_en'],
    filled: ['id', ...NAMES],
    key: ['id']
  },
  'treaty-articles.csv': {
    columns: ['instrument', 'article', 'title_zh', 'title_en'],
    filled: ['instrument', 'article'],
    key: ['instrument', 'article'],
    names: { instrument: ['instruments.csv'] }
  },
  'topics.csv': {
    columns: ['id', 'parent', 'label_zh', 'label_en', 'terms_zh', 'terms_en'],
    filled: ['id', 'label_zh', 'label_en'],
    key: ['id'],
    names: { parent: ['topics.csv'] }
  },
  'state-traps.csv': {
    columns: ['surface', 'match', 'resolves_to'],
    filled: ['surface'],
    key: ['surface'],
    lists: { match: ['literal', 'regex'] },
    names: { resolves_to: ['states.csv', 'organizations.csv'] }
  },
  'places.csv': { columns: [...NAMES, ...ALIASES], filled: NAMES, key: ['name_zh', 'name_en'] },
  'titles.csv': {
    columns: ['title_zh', 'title_en', 'kind'],
    filled: ['title_zh', 'title_en'],
    key: ['title_zh', 'title_en']
  },
  'glossary.csv': {
    columns: ['term_zh', 'term_en', 'pos'],
    filled: ['term_zh', 'term_en'],
    key: ['term_zh']
  },
  'glosses.csv': {
    columns: ['word_zh', 'gloss_en'],
    filled: ['word_zh', 'gloss_en'],
    key: ['word_zh']
  },
  'stopwords.csv': {
    columns: ['language', 'word'],
    filled: ['language', 'word'],
    key: ['language', 'word'],
    lists: { language: LANGUAGES }
  }
};

interface Table {
  readonly file: string;
  readonly rule: Rule;
  readonly header: readonly string[];
  /** Rows that have anything, with their numbers. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

function tableOf(file: string, csv: string, rule: Rule): Table {
  const [header = [], ...rows] = csvParseRows(csv.replace(/^\ufeff/, ''), (cells) =>
    cells.map((cell) => cell.trim())
  );
  const numbered = rows.map((cells, i) => ({ row: i + 2, cells }));
  return { file, rule, header, rows: numbered.filter(({ cells }) => cells.some(Boolean)) };
}

const cellOf = ({ header }: Table, cells: readonly string[], column: string): string =>
  cells[header.indexOf(column)] ?? '';

const UTF8: Bilingual = {
  zh: 'UTF-8 编码的文字（请另存为“CSV UTF-8”）',
  en: 'text in UTF-8 (save it as “CSV UTF-8”)'
};
const FILLED: Bilingual = { zh: '非空的值', en: 'a value' };

const oneOf = (values: readonly string[]): Bilingual => ({
  zh: `${values.map((value) => value || '空').join('、')}之一`,
  en: `one of ${values.map((value) => value || '(empty)').join(', ')}`
});

function* headerFaults({ file, rule, header }: Table): Generator<RegistryFault> {
  const found = header.join(',');
  for (const column of rule.columns.filter((name) => !header.includes(name)))
    yield {
      file,
      row: 1,
      column,
      found,
      expected: { zh: '有这一列，列间用逗号', en: 'this column, with commas between columns' }
    };
}

function* cellFaults(table: Table): Generator<RegistryFault> {
  const { file, rule, header } = table;
  for (const { row, cells } of table.rows) {
    const at = (column: string | null, found: string, expected: Bilingual) => ({
      file,
      row,
      column,
      found,
      expected
    });
    if (cells.length !== header.length) {
      const n = header.length;
      yield at(null, cells.join(',').slice(0, 60), {
        zh: `${n} 格，与标题行一样多（含逗号的格须加引号，引号须成对）`,
        en: `${n} cells, as many as the header has (quote a cell with a comma, and close each quotation)`
      });
      continue;
    }
    const bad = header.find((_, i) => cells[i]!.includes('\ufffd'));
    if (bad !== undefined) yield at(bad, cellOf(table, cells, bad), UTF8);
    for (const column of rule.filled)
      if (cellOf(table, cells, column) === '') yield at(column, '', FILLED);
    for (const [column, values] of Object.entries(rule.lists ?? {})) {
      const found = cellOf(table, cells, column);
      if (!values.includes(found)) yield at(column, found, oneOf(values));
    }
  }
}

function* keyFaults(table: Table): Generator<RegistryFault> {
  const first = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const found = table.rule.key.map((column) => cellOf(table, cells, column)).join(', ');
    const before = first.get(found);
    if (before !== undefined)
      yield {
        file: table.file,
        row,
        column: table.rule.key.join(', '),
        found,
        expected: { zh: `与第 ${before} 行不同的值`, en: `another than in row ${before}` }
      };
    else first.set(found, row);
  }
}

function* nameFaults(table: Table, tables: readonly Table[]): Generator<RegistryFault> {
  for (const [column, files] of Object.entries(table.rule.names ?? {})) {
    const known = new Set(
      tables
        .filter(({ file }) => files.includes(file))
        .flatMap(({ rows }) => rows.map(({ cells }) => cells[0]))
    );
    const expected = {
      zh: `${files.join('或 ')} 第一列已有的值`,
      en: `one that ${files.join(' or ')} has, in the first column`
    };
    for (const { row, cells } of table.rows) {
      const found = cellOf(table, cells, column);
      if (found !== '' && !known.has(found))
        yield { file: table.file, row, column, found, expected };
    }
  }
}

/**
 * All that is wrong in the registry’s files, file by file; a file that is not there is not wrong.
 * Names are looked for where all rows stand: a broken one may hold what they name.
 */
export function findFaults(files: RegistryFiles): RegistryFault[] {
  const tables = Object.entries(RULES).flatMap(([file, rule]) =>
    files[file] === undefined ? [] : [tableOf(file, files[file], rule)]
  );
  const faults = tables.flatMap((table) => {
    const broken = [...headerFaults(table)];
    return broken.length > 0 ? broken : [...cellFaults(table), ...keyFaults(table)];
  });
  return faults.length > 0 ? faults : tables.flatMap((table) => [...nameFaults(table, tables)]);
}

/** `pipeline/registry/states.csv, row 6, column un_regional_group: “Asia” found, one of … expected`. */
export function tellFault({ file, row, column, found, expected }: RegistryFault): Bilingual {
  const path = `pipeline/registry/${file}`;
  return {
    zh: `${path} 第 ${row} 行${column === null ? '' : ` ${column} 列`}：现为“${found}”，应为：${expected.zh}`,
    en: `${path}, row ${row}${column === null ? '' : `, column ${column}`}: “${found}” found, ${expected.en} expected`
  };
}

/** Thrown where a registry cannot be used. */
export class BrokenRegistry extends Error {
  readonly faults: readonly RegistryFault[];

  constructor(faults: readonly RegistryFault[]) {
    super(faults.map((fault) => tellFault(fault).en).join('\n'));
    this.name = 'BrokenRegistry';
    this.faults = faults;
  }
}
