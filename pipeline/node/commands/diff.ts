import { tableFromIPC } from 'apache-arrow';
import Table from 'cli-table3';
import type { Command } from 'commander';
import pc from 'picocolors';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Change,
  type Figure,
  type PlainRow,
  type PlainTables,
  compareTables,
  movedFigures
} from '../../compare.ts';
import { tableNames } from '../../schema.ts';
import { openTerminal } from '../terminal.ts';
import { startFolder } from './folders.ts';

/** As diff(1): 0 the same, 1 different, 2 trouble. */
const ExitCode = { same: 0, different: 1, trouble: 2 } as const;

/** Words follow from paragraphs: their rows would hide what matters. */
const FOLLOWING = new Set(['words', 'word_counts', 'topic_mentions']);

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

const readTable = async (file: string): Promise<PlainRow[]> =>
  [...tableFromIPC(await readFile(file))].map((row) =>
    Object.fromEntries(Object.entries(row?.toJSON() ?? {}).map(([k, v]) => [k, plain(v)]))
  );

async function readTables(folder: string): Promise<PlainTables> {
  const names = tableNames.filter((name) => !FOLLOWING.has(name));
  const tables = await Promise.all(names.map((name) => readTable(join(folder, `${name}.arrows`))));
  return Object.fromEntries(names.map((name, i) => [name, tables[i]!]));
}

function drawFigures(figures: readonly Figure[]): string {
  const table = new Table({
    head: ['session', 'figure', 'before', 'after'],
    style: { head: [], border: [] }
  });
  for (const f of figures)
    table.push([f.session, f.what, f.before ?? 'not recorded', f.after ?? 'not recorded']);
  return `${table.toString()}\n`;
}

const SIGNS = { added: pc.green('+'), removed: pc.red('-'), changed: pc.yellow('~') } as const;

const said = ({ columns }: Change): string =>
  Object.entries(columns)
    .map(([name, [before, after]]) => `${name}: ${String(before)} → ${String(after)}`)
    .join('; ');

/** Changes by the document that they were read in. */
function drawChanges(changes: readonly Change[]): string {
  const documents = [...new Set(changes.map((c) => c.document ?? ''))];
  return documents
    .map((document) => {
      const own = changes.filter((c) => (c.document ?? '') === document);
      const lines = own.map((c) => `  ${SIGNS[c.kind]} ${c.table}  ${c.key}  ${pc.dim(said(c))}`);
      return `${pc.bold(document || '—')}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** Prints what changed between two folders of tables. */
export async function diff(
  before: string,
  after: string,
  options: { readonly json?: boolean }
): Promise<number> {
  let tables: readonly [PlainTables, PlainTables];
  try {
    tables = await Promise.all([readTables(before), readTables(after)]);
  } catch (error) {
    const { message, path } = error as NodeJS.ErrnoException;
    openTerminal().warn({
      zh: `读不到数据表：${path ?? message}。请先用 rapporteur build --out 生成。`,
      en: `cannot read the tables: ${path ?? message}; write them with rapporteur build --out`
    });
    return ExitCode.trouble;
  }
  const changes = compareTables(...tables);
  const figures = movedFigures(...tables);
  if (options.json) process.stdout.write(`${JSON.stringify({ figures, changes }, null, 2)}\n`);
  else {
    if (figures.length > 0) process.stdout.write(`${drawFigures(figures)}\n`);
    if (changes.length > 0) process.stdout.write(drawChanges(changes));
  }
  return changes.length > 0 ? ExitCode.different : ExitCode.same;
}

const HELP = `
Exit codes, as those of diff(1):
  0  the two builds are the same
  1  they differ
  2  one of them cannot be read

Example:
  npm run rapporteur -- diff ./tables-june ./tables-july`;

/** Adds `rapporteur diff` to the command line. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description(
      'show what changed between two builds, and by which document 比较两次生成的数据及其变动来自哪份文件'
    )
    .argument('<old>', 'folder of tables, built before')
    .argument('<new>', 'folder of tables, built after')
    .option('--json', 'for machines: figures and changes as JSON on standard output')
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, options: { json?: boolean }) => {
      const from = startFolder();
      process.exitCode = await diff(resolve(from, before), resolve(from, after), options);
    });
}
