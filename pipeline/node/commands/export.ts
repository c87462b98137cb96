import { type Command, Option } from 'commander';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import pc from 'picocolors';
import { type RenderRequest, type Renderer, RequestError } from '../../renderer.ts';
import type { Bilingual } from '../../schema.ts';
import { openRenderer } from '../export.ts';
import { missingPackage } from '../missing-package.ts';
import { type Terminal, messageLanguage, openTerminal } from '../terminal.ts';
import { startFolder } from './folders.ts';

const ExitCode = { made: 0, notMade: 1 } as const;

export interface ExportOptions {
  readonly list?: boolean;
  readonly chart?: string;
  readonly format: string;
  readonly lang: string;
  readonly size: string;
  readonly scale: string;
  readonly out: string;
  readonly data: string;
  readonly site: string;
  readonly date: string;
  /** Options of the chart’s view, by name. */
  readonly view: Readonly<Record<string, string>>;
  /** What stands among the options and belongs to none. */
  readonly stray?: readonly string[];
}

const listed = (text: string): string[] => text.split(/[,，\s]+/).filter((item) => item !== '');

/** Writes a file so that it is whole or not there. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

const IN_PRESENTATIONS = {
  editable: { zh: 'PPTX 中为可编辑的图表', en: 'in PPTX a chart to edit' },
  picture: { zh: 'PPTX 中为图片，另附数据表', en: 'in PPTX a picture with its table' }
} as const satisfies Record<string, Bilingual>;

async function printList(renderer: Renderer): Promise<void> {
  const language = messageLanguage();
  for (const { name, title, isEditable, options } of await renderer.list()) {
    const kept = IN_PRESENTATIONS[isEditable ? 'editable' : 'picture'][language];
    const flags = options.map((option) => {
      const values = option.values.length > 0 ? option.values.join('|') : '…';
      return `--${option.name} ${values}`;
    });
    process.stdout.write(`${pc.bold(name)}  ${title[language]} (${kept})\n`);
    process.stdout.write(`    ${pc.dim(flags.join('  '))}\n`);
  }
}

const requestOf = (options: ExportOptions, chart: string): RenderRequest => ({
  chart,
  options: options.view,
  languages: listed(options.lang),
  formats: listed(options.format),
  size: options.size,
  scale: Number(options.scale),
  site: options.site === '' ? '' : options.site.replace(/\/*$/, '/'),
  madeOn: options.date
});

/** Why a folder cannot be written to, by the codes of Node. */
const UNWRITABLE: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有写入权限', en: 'permission denied' },
  EPERM: { zh: '没有写入权限', en: 'permission denied' },
  EROFS: { zh: '只读的文件系统', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '超出配额', en: 'over quota' },
  EEXIST: { zh: '同名的文件已经存在', en: 'there is a file of that name' },
  EISDIR: { zh: '同名的文件夹已经存在', en: 'there is a folder of that name' },
  ENOTDIR: { zh: '路径中有一段是文件', en: 'a part of the path is a file' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' }
};

/** @throws RequestError where the path cannot be written to */
async function written(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const why = UNWRITABLE[String((error as NodeJS.ErrnoException).code)];
    if (!why) throw error;
    throw new RequestError({
      zh: `不能写入 ${path}：${why.zh}。请用 --out 另选文件夹`,
      en: `cannot write ${path}: ${why.en}; choose another folder with --out`
    });
  }
}

async function writeFiles(
  renderer: Renderer,
  options: ExportOptions,
  chart: string,
  terminal: Terminal
): Promise<void> {
  const files = renderer.render(requestOf(options, chart));
  await written(options.out, () => mkdir(options.out, { recursive: true }));
  for await (const { name, content } of files) {
    const path = join(options.out, name);
    await written(path, () => writeWhole(path, content));
    const shown = relative(startFolder(), path) || path;
    terminal.say({ zh: shown, en: shown });
  }
}

const saidBy = (error: unknown): Bilingual => {
  if (error instanceof Error && 'said' in error) return error.said as Bilingual;
  const missing = missingPackage(error);
  if (missing) return missing;
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `导出未完成：${reason}`, en: `the export was not completed: ${reason}` };
};

/** What is wrong with options that need no chart to be judged; null where nothing is. */
export function misuse({ chart, list, stray = [], ...options }: ExportOptions): Bilingual | null {
  if (stray.length > 0) {
    const told = stray.join(' ');
    return {
      zh: `不明的参数：${told}（选项写作 --名 值）`,
      en: `not understood: ${told} (options are written --name value)`
    };
  }
  if (chart === undefined && !list)
    return {
      zh: '请用 --chart 指明图表；--list 列出全部图表',
      en: 'name a chart with --chart; --list lists them'
    };
  for (const name of ['format', 'lang'] as const) {
    if (listed(options[name]).length === 0)
      return { zh: `--${name} 后面没有值`, en: `--${name} names nothing` };
  }
  if (!isDate(options.date))
    return {
      zh: `--date 不是日期：“${options.date}”，应如 2026-11-21`,
      en: `--date is no date: “${options.date}”; expected such as 2026-11-21`
    };
  if (options.site !== '' && !/^https?:\/\/./.test(options.site))
    return {
      zh: `--site 不是网址：“${options.site}”，应以 https:// 开头`,
      en: `--site is no address: “${options.site}”; it begins with https://`
    };
  return null;
}

const isDate = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Writes a chart as files, or lists the charts. */
export async function exportChart(options: ExportOptions, terminal: Terminal): Promise<number> {
  const { chart } = options;
  const wrong = misuse(options);
  if (wrong) {
    terminal.warn(wrong);
    return ExitCode.notMade;
  }
  try {
    const renderer = await openRenderer(options.data, terminal);
    if (chart === undefined || options.list) await printList(renderer);
    else await writeFiles(renderer, options, chart, terminal);
    return ExitCode.made;
  } catch (error) {
    terminal.warn(saidBy(error));
    return ExitCode.notMade;
  }
}

const HELP = `
Options of the chart (see --list) are given in the same way, as in the address of its page:
  --body, --by, --session, --sort, --source, --level, --masked, --measure, --topic …
--body all asks for all bodies. What is left out is as on the chart’s page.

Exit codes:
  0  every file was written
  1  nothing, or not everything, was written; standard error says why

Examples:
  npm run rapporteur -- export --list
  npm run rapporteur -- export --chart attendance-trend --body CTOC/COP/WG.3 \\
    --lang zh --format svg,png,pptx --out charts`;

/** `--topic x`, `--topic=x`: what commander does not know are options of the chart. */
export function readView(args: readonly string[]) {
  const view: Record<string, string> = {};
  const stray: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const [, name, value] = /^--([a-z][a-z-]*)(?:=(.*))?$/.exec(arg) ?? [];
    if (name === undefined) {
      stray.push(arg);
      continue;
    }
    const isNext = value === undefined && !(args[i + 1] ?? '--').startsWith('--');
    view[name] = value ?? (isNext ? (args[(i += 1)] ?? '') : '1');
  }
  return { view, stray };
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Adds `rapporteur export` to the command line. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write charts as files for briefings 把图表导出为文件')
    .option('--list', 'name the charts, with their options')
    .option('--chart <name>', 'the chart')
    .option('-f, --format <list>', 'png, svg, pptx, xlsx, csv, json', 'svg,png,pptx')
    .option('-l, --lang <list>', 'zh, en: a file each; both: one file', 'zh')
    .option('--size <name>', 'slide, half, column, square, page', 'slide')
    .addOption(
      new Option('--scale <n>', 'pixels of a PNG to a pixel')
        .choices(['1', '2', '3', '4'])
        .default('2')
    )
    .option('-o, --out <folder>', 'folder for the files', '.')
    .option('--data <folder>', 'folder of the tables', 'static/data')
    .option('--site <address>', 'where the site stands, for links in the files', '')
    .option('--date <date>', 'the date in the files, as 2026-11-21', today())
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', HELP)
    .action(async (options: Omit<ExportOptions, 'view'>, command: Command) => {
      const from = startFolder();
      const [out, data] = [resolve(from, options.out), resolve(from, options.data)];
      const asked = { ...options, ...readView(command.args), out, data };
      process.exitCode = await exportChart(asked, openTerminal());
    });
}
