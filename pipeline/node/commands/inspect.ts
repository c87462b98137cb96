import Table from 'cli-table3';
import type { Command } from 'commander';
import pc from 'picocolors';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { tabulate } from '../../build.ts';
import { type TableName, type Tables, schema } from '../../schema.ts';
import { readCorpus } from '../corpus.ts';
import { FACT_TABLES, type FactTable, type Quoted, quoteRows } from '../evidence.ts';
import { openReader } from '../reader.ts';
import { openTerminal } from '../terminal.ts';
import { startFolder } from './folders.ts';

const EVIDENCE = new Set(['document_id', 'paragraph_id', 'start', 'end']);
const DOCUMENT = [
  'document_id',
  'kind',
  'language',
  'title_zh',
  'title_en',
  'issued_on',
  'is_draft'
];

const factColumns = (name: FactTable): string[] =>
  Object.keys(schema[name].columns).filter((column) => !EVIDENCE.has(column));

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

const clip = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text;

/** A table for the terminal; columns without a value are left out. */
function drawTable(title: string, columns: readonly string[], rows: readonly string[][]): string {
  const used = columns.map((_, i) => rows.some((row) => row[i] !== ''));
  const keep = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => used[i]);
  const table = new Table({ head: keep(columns), style: { head: [], border: [] } });
  for (const row of rows) table.push(keep(row));
  return `${pc.bold(title)} (${rows.length})\n${table.toString()}\n`;
}

function drawFacts(name: FactTable, facts: readonly Quoted[]): string {
  const columns = factColumns(name);
  const rows = facts.map(({ row, paragraph, quote }) => [
    ...columns.map((column) => clip(cell((row as Record<string, unknown>)[column]), 40)),
    cell(paragraph),
    clip(cell(quote), 40)
  ]);
  return drawTable(name, [...columns, '¶', 'quote'], rows);
}

function drawDocument(tables: Tables): string {
  const [document] = tables.documents;
  const rows = DOCUMENT.map((column) => [
    column,
    cell((document as Record<string, unknown> | undefined)?.[column])
  ]);
  return drawTable('document', ['column', 'value'], rows);
}

const forMachines = (tables: Tables): Record<string, unknown> => ({
  document: tables.documents[0],
  ...Object.fromEntries(
    FACT_TABLES.map((name) => [
      name,
      quoteRows(tables, name).map(({ row, paragraph, quote }) => ({ ...row, paragraph, quote }))
    ])
  ),
  paragraphs: tables.paragraphs
});

interface InspectOptions {
  readonly json?: boolean;
  readonly table?: readonly string[];
}

const wanted = (names: readonly string[] | undefined): readonly FactTable[] =>
  names ? FACT_TABLES.filter((name) => names.includes(name)) : FACT_TABLES;

/** Prints what was read out of one document. Exit code 0, or 1 where it cannot be read. */
export async function inspect(file: string, options: InspectOptions): Promise<number> {
  const terminal = openTerminal();
  if (!existsSync(file)) {
    terminal.warn({ zh: `没有这个文件：${file}`, en: `there is no file ${file}` });
    return 1;
  }
  const reader = await openReader({ cache: false });
  const { documents, failures } = await readCorpus(
    dirname(file),
    [basename(file)],
    reader,
    () => undefined
  );
  for (const { reason, remedy } of failures)
    terminal.warn({
      zh: `${file}：${reason.zh}。${remedy.zh}。`,
      en: `${file}: ${reason.en}; ${remedy.en}`
    });
  if (documents.length === 0) return 1;
  const tables = tabulate(documents, reader.registry, reader.jieba.tag);
  if (options.json) process.stdout.write(`${JSON.stringify(forMachines(tables), null, 2)}\n`);
  else {
    process.stdout.write(`${drawDocument(tables)}\n`);
    for (const name of wanted(options.table)) {
      const facts = quoteRows(tables, name as FactTable);
      if (facts.length > 0) process.stdout.write(`${drawFacts(name, facts)}\n`);
    }
  }
  return 0;
}

const HELP = `
Tables: ${(FACT_TABLES as readonly TableName[]).join(', ')}

Exit codes:
  0  the document was read
  1  it was not, for the reason on standard error

Examples:
  npm run rapporteur -- inspect report.txt
  npm run rapporteur -- inspect report.txt --table attendance statements
  npm run -s rapporteur -- inspect report.txt --json | jq .statements`;

/** Adds `rapporteur inspect` to the command line. */
export function addInspect(program: Command): void {
  program
    .command('inspect')
    .description(
      'show what was read out of one document, each fact with its evidence 查看从一份文件读出的事实及其出处'
    )
    .argument('<file>', 'one document')
    .option('--json', 'for machines: everything as JSON on standard output')
    .option('--table <names...>', 'only these tables')
    .addHelpText('after', HELP)
    .action(async (file: string, options: InspectOptions) => {
      process.exitCode = await inspect(resolve(startFolder(), file), options);
    });
}
