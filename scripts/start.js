import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.js';
import { onInterrupt, root } from './run.js';
import { say } from './terminal.js';

const USAGE = `npm start [-- <folder>] [--port <number>]

  <folder>  文件夹（默认 seeds）  folder of documents (default: seeds)
  --port    端口（默认 4747）     port to try first (default: 4747)`;

/** @returns {{ folder: string | null, port: number }} */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4747' },
      help: { type: 'boolean', short: 'h', default: false }
    }
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const port = Number(values.port);
  if (positionals.length > 1) throw new TypeError(`one folder expected: ${positionals.join(' ')}`);
  if (!(Number.isInteger(port) && port >= 0 && port < 65536))
    throw new TypeError(`not a port: ${values.port}`);
  return { folder: positionals[0] ?? null, port };
}

function readArgumentsOrEnd() {
  try {
    return readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(1);
  }
}

/** npm runs scripts in the project's folder: paths are meant from where the user stands. */
const startFolder = () =>
  process.env.npm_lifecycle_event === 'start' ? (process.env.INIT_CWD ?? '.') : '.';

/** @param {string | null} folder */
const folderOf = (folder) => (folder === null ? `${root}seeds` : resolve(startFolder(), folder));

/** @param {string} folder */
async function build(folder) {
  const { buildTables, buildSite } = await import('./project.js');
  say('正在读取文件……', 'Reading the documents …');
  const tables = await buildTables(folder);
  if (tables.code !== 0 && tables.code !== 2) process.exit(tables.code);
  say('正在生成网站……', 'Building the site …');
  const site = await buildSite();
  if (site.code !== 0) process.exit(site.code);
}

/** @param {number} port */
async function serveSite(port) {
  const { serve } = await import('./serve.js');
  const { url, close } = await serve({ directory: `${root}build`, port });
  console.log(`\n  报告员  ${url}zh/\n  Rapporteur  ${url}en/\n`);
  say('按 Ctrl-C 结束。', 'Press Ctrl-C to stop.');
  onInterrupt(() => {
    close();
    process.exit(0);
  });
}

const { folder, port } = readArgumentsOrEnd();
onInterrupt();
await ensureInstalled();
await build(folderOf(folder));
await serveSite(port);
