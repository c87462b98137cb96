import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { resolve } from 'node:path';
import { tabulate } from '../../build.ts';
import { SEVERITIES, type Tables } from '../../schema.ts';
import { readCorpus } from '../corpus.ts';
import { type Quoted, quoteRows } from '../evidence.ts';
import { listDocuments } from '../files.ts';
import { openReader } from '../reader.ts';
import { messageLanguage, openTerminal } from '../terminal.ts';
import { isFolder, startFolder } from './folders.ts';

export type Severity = (typeof SEVERITIES)[number];

export interface CheckOptions {
  /** The least severity that makes the check fail. */
  readonly fail: Severity;
  readonly json?: boolean;
}

/** 1 is also commander's code for a command that is written wrongly. */
const ExitCode = { clean: 0, nothingRead: 1, unreadable: 2, found: 3 } as const;

const paint: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  note: pc.dim
};

const isAtLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

/** One finding a line: file, paragraph, severity, code, what to do. */
function line(
  { row, paragraph, quote }: Quoted<'findings'>,
  files: ReadonlyMap<string, string>
): string {
  const place = `${files.get(row.document_id) ?? row.document_id}${paragraph ? ` ¶${paragraph}` : ''}`;
  const message = messageLanguage() === 'zh' ? row.message_zh : row.message_en;
  const said = quote ? pc.dim(`  “${quote.length > 60 ? `${quote.slice(0, 59)}…` : quote}”`) : '';
  return `${pc.bold(place)}  ${paint[row.severity](row.severity)}  ${row.code}  ${message}${said}`;
}

function report(tables: Tables, { json }: CheckOptions): void {
  const found = quoteRows(tables, 'findings');
  if (json) {
    const rows = found.map(({ row, paragraph, quote }) => ({ ...row, paragraph, quote }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  const files = new Map(tables.documents.map((d) => [d.document_id, d.file]));
  for (const finding of found) process.stdout.write(`${line(finding, files)}\n`);
}

/** Prints the findings of a folder’s documents. */
export async function check(folder: string, options: CheckOptions): Promise<number> {
  const terminal = openTerminal();
  if (!(await isFolder(folder))) {
    terminal.warn({ zh: `${folder} 不是文件夹`, en: `${folder} is not a folder` });
    return ExitCode.nothingRead;
  }
  const names = await listDocuments(folder);
  const reader = await openReader({ cache: true });
  const { documents, failures } = await readCorpus(folder, names, reader, () => undefined);
  for (const { file, reason, remedy } of failures)
    terminal.warn({
      zh: `${file}：${reason.zh}。${remedy.zh}。`,
      en: `${file}: ${reason.en}; ${remedy.en}`
    });
  if (documents.length === 0) {
    terminal.warn({
      zh: `${folder} 中没有可读的文件`,
      en: `there are no readable documents in ${folder}`
    });
    return ExitCode.nothingRead;
  }
  const tables = tabulate(documents, reader.registry, reader.jieba.tag);
  report(tables, options);
  if (failures.length > 0) return ExitCode.unreadable;
  const fails = tables.findings.some((f) => isAtLeast(f.severity, options.fail));
  return fails ? ExitCode.found : ExitCode.clean;
}

const HELP = `
Exit codes:
  0  no finding of the severity asked for
  1  no document was read
  2  some documents could not be read
  3  there are findings of that severity or a graver one

Examples:
  npm run rapporteur -- check ./my-documents
  npm run rapporteur -- check ./my-documents --fail error`;

/** Adds `rapporteur check` to the command line. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('list what a careful reader would flag 列出细心的读者会指出的问题')
    .argument('<folder>', 'folder of documents')
    .addOption(
      new Option('--fail <severity>', 'the least severity that fails the check')
        .choices(SEVERITIES)
        .default('warning')
    )
    .option('--json', 'for machines: findings as JSON on standard output')
    .addHelpText('after', HELP)
    .action(async (folder: string, options: CheckOptions) => {
      process.exitCode = await check(resolve(startFolder(), folder), options);
    });
}
