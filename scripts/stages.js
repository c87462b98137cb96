import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './run.js';

/**
 * A step whose work is skipped while its inputs and its outputs stay as they were.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} inputs files and folders that its result depends on
 * @property {readonly string[]} [generated] folders inside them that it writes itself
 * @property {string} output the folder that it writes
 * @property {readonly string[]} [settings] whatever else its result depends on
 * @property {() => Promise<number>} work does it and gives the exit code; only 0 is remembered
 */

const MEMORY = join(root, '.cache/stages.json');

/**
 * @param {string} memory
 * @returns {Record<string, { inputs: string, output: string }>}
 */
function recall(memory) {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {string} memory
 * @param {string} name
 * @param {{ inputs: string, output: string }} state
 */
function remember(memory, name, state) {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${JSON.stringify({ ...recall(memory), [name]: state }, null, 2)}\n`);
}

/**
 * The files at a path, which may be one: none where there is nothing.
 *
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return [];
  if (entry.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory())
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

/**
 * @param {readonly string[]} files
 * @param {(file: string) => string | Uint8Array} describe what of a file matters
 */
function fingerprint(files, describe) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(root, file)}\0`).update(describe(file));
  return hash.digest('hex');
}

/**
 * What is in a file, or why it cannot be read.
 *
 * @param {string} file
 */
function contentOf(file) {
  try {
    return createHash('sha256').update(readFileSync(file)).digest();
  } catch (error) {
    return String(/** @type {NodeJS.ErrnoException} */ (error).code);
  }
}

/** @param {string} file */
function sizeAndTime(file) {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}\0`;
}

/** @param {Stage} stage */
function inputsOf({ inputs, generated = [], settings = [] }) {
  const ours = generated.map((folder) => resolve(root, folder));
  const files = inputs
    .flatMap((path) => filesAt(resolve(root, path)))
    .filter((file) => !ours.some((folder) => file.startsWith(folder)));
  return fingerprint(files, contentOf) + settings.join('\0');
}

/** @param {Stage} stage */
const outputOf = ({ output }) => fingerprint(filesAt(resolve(root, output)), sizeAndTime);

/**
 * Does a stage's work, unless nothing has changed since it was last done.
 *
 * @param {Stage} stage
 * @param {string} [memory] the file that remembers
 * @returns {Promise<{ skipped: boolean, code: number }>}
 */
export async function runStage(stage, memory = MEMORY) {
  const inputs = inputsOf(stage);
  const last = recall(memory)[stage.name];
  if (last?.inputs === inputs && last.output === outputOf(stage)) return { skipped: true, code: 0 };
  const code = await stage.work();
  if (code === 0) remember(memory, stage.name, { inputs, output: outputOf(stage) });
  return { skipped: false, code };
}
