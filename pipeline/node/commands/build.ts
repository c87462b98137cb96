import { type Command, InvalidArgumentError, Option } from 'commander';
import { relative, resolve } from 'node:path';
import { tabulate } from '../../build.ts';
import { describePackage } from '../../datapackage.ts';
import { type EncodedTables, type Failure, SUMMARY_FILES, encodeTables } from '../../manifest.ts';
import { tableNames } from '../../schema.ts';
import { readCorpus } from '../corpus.ts';
import { listDocuments } from '../files.ts';
import { openReader } from '../reader.ts';
import { type Terminal, openTerminal } from '../terminal.ts';
import { isFolder, startFolder } from './folders.ts';
import { ForeignFilesError, checkReplaceable, replaceFolder } from '../write.ts';

/** 1 is also commander's code for a command that is written wrongly. */
export const ExitCode = { built: 0, nothingBuilt: 1, partlyBuilt: 2 } as const;

export interface BuildOptions {
  /** The folder that the tables replace. */
  readonly out: string;
  /** Whether to take unchanged documents from the cache. */
  readonly cache: boolean;
  /** How many documents are read at once; by default as many as is quickest. */
  readonly jobs?: number;
}

const outputNames = [
  ...Object.values(SUMMARY_FILES),
  ...tableNames.flatMap((name) => [`${name}.arrows`, `${name}.parts.json`]),
  'manifest.json',
  'datapackage.json'
];

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const outputsOf = ({ files, manifest }: EncodedTables) =>
  new Map<string, Uint8Array | string>([
    ...files,
    ['manifest.json', json(manifest)],
    ['datapackage.json', json(describePackage(manifest))]
  ]);

function warnOf(terminal: Terminal, { file, reason, remedy }: Failure) {
  terminal.warn({
    zh: `跳过 ${file}：${reason.zh}。${remedy.zh}。`,
    en: `skipped ${file}: ${reason.en}; ${remedy.en}`
  });
}

/** A path as short as it can be said from here. */
function shown(path: string) {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') || short === '' ? path : short;
}

function nothingBuilt(terminal: Terminal, zh: string, en: string) {
  terminal.warn({ zh: `未生成任何数据：${zh}`, en: `nothing was built: ${en}` });
  return ExitCode.nothingBuilt;
}

/** Why the folders given cannot be used, before any work is done. */
async function checkFolders(folder: string, out: string): Promise<[zh: string, en: string] | null> {
  if (!(await isFolder(folder))) return [`${folder} 不是文件夹`, `${folder} is not a folder`];
  try {
    await checkReplaceable(out, outputNames);
  } catch (error) {
    if (!(error instanceof ForeignFilesError)) throw error;
    const files = error.files.slice(0, 3).join(', ');
    return [
      `${out} 中有其他文件（${files}），输出会取代整个文件夹。请另选一个文件夹`,
      `${out} holds other files (${files}) and the output replaces the whole folder; choose another`
    ];
  }
  return null;
}

/**
 * Builds the tables of a folder of documents and puts them in place at once.
 *
 * @returns the exit code: all built, nothing built, or built without the documents that failed
 */
export async function build(
  folder: string,
  { out, cache, jobs }: BuildOptions,
  terminal: Terminal
): Promise<number> {
  const obstacle = await checkFolders(folder, out);
  if (obstacle) return nothingBuilt(terminal, ...obstacle);
  const names = await listDocuments(folder);
  if (names.length === 0)
    return nothingBuilt(terminal, `${folder} 中没有文件`, `there are no documents in ${folder}`);

  const reader = await openReader({ cache });
  const progress = terminal.progress(names.length);
  const { documents, failures } = await readCorpus(folder, names, reader, progress.step, jobs);
  progress.stop();
  for (const failure of failures) warnOf(terminal, failure);
  if (documents.length === 0)
    return nothingBuilt(terminal, '没有可读的文件', 'none of the documents could be read');

  const tables = tabulate(documents, reader.registry, reader.jieba.tag);
  const encoded = await encodeTables(tables, failures);
  await replaceFolder(out, outputsOf(encoded));
  const { dataVersion } = encoded.manifest;
  terminal.say({
    zh: `${documents.length} 份文件 → ${shown(out)}（数据版本 ${dataVersion}）`,
    en: `${documents.length} documents → ${shown(out)} (data version ${dataVersion})`
  });
  return failures.length > 0 ? ExitCode.partlyBuilt : ExitCode.built;
}

const HELP = `
The output folder is replaced as a whole, when everything is written and not before.

Exit codes:
  0  every document was read
  1  nothing was built, and the output folder is as it was
  2  the tables are built, without the documents that are named on standard error

Examples:
  npm run rapporteur -- build seeds
  npm run rapporteur -- build ./my-documents --out ./tables`;

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('It should be a whole number from 1 应为不小于 1 的整数.');
}

/** Adds `rapporteur build` to the command line. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .description(
      'read the documents of a folder and write the tables 读取文件夹中的文件并写出数据表'
    )
    .argument('<folder>', 'folder of documents (text, Markdown, HTML, Word, PDF)')
    .option('-o, --out <folder>', 'folder for the tables', 'static/data')
    .option('--no-cache', 'read every document again, also the unchanged ones')
    .addOption(
      new Option(
        '-j, --jobs <n>',
        'documents read at once (default: as many as is quickest)'
      ).argParser(countOf)
    )
    .addHelpText('after', HELP)
    .action(async (folder: string, options: BuildOptions) => {
      const from = startFolder();
      const out = resolve(from, options.out);
      process.exitCode = await build(resolve(from, folder), { ...options, out }, openTerminal());
    });
}
