import { type Command, Option } from 'commander';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import pc from 'picocolors';
import type { RenderRequest, Renderer } from '../../renderer.ts';
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
}

const listed = (text: string): string[] => text.split(/[,，\s]+/).filter((item) => item !== '');

/** Writes a file so that it is whole or not there. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
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

async function writeFiles(
  renderer: Renderer,
  options: ExportOptions,
  chart: string,
  terminal: Terminal
): Promise<void> {
  await mkdir(options.out, { recursive: true });
  for await (const { name, content } of renderer.render(requestOf(options, chart))) {
    const path = join(options.out, name);
    await writeWhole(path, content);
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

/** Writes a chart as files, or lists the charts. */
export async function exportChart(options: ExportOptions, terminal: Terminal): Promise<number> {
  const { chart } = options;
  if (chart === undefined && !options.list) {
    terminal.warn({
      zh: '请用 --chart 指明图表；--list 列出全部图表',
      en: 'name a chart with --chart; --list lists them'
    });
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
export function viewOptions(args: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (let i = 0; i < args.length; i += 1) {
    const [, name = '', value] = /^--([a-z][a-z-]*)(?:=(.*))?$/.exec(args[i] ?? '') ?? [];
    if (name === '') continue;
    const isNext = value === undefined && !(args[i + 1] ?? '--').startsWith('--');
    found[name] = value ?? (isNext ? (args[(i += 1)] ?? '') : '1');
  }
  return found;
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
      const view = viewOptions(command.args);
      process.exitCode = await exportChart({ ...options, view, out, data }, openTerminal());
    });
}
