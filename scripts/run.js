import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** What runs now, so that ending this process ends it too. */
const running = new Set();

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a program in the project's folder, with this process's terminal.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] added to this process's own
 * @param {boolean} [options.quiet] show what it prints only if it fails
 * @returns {Promise<number>} its exit code: 128 and the signal's number if a signal ended it
 */
export async function run(program, args, { env = {}, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env }
  });
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => printed.push(chunk));
  const code = await exitOf(child);
  if (code !== 0) process.stderr.write(Buffer.concat(printed));
  return code;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitOf(child) {
  return new Promise((resolve, reject) => {
    running.add(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)]);
    });
  });
}

/**
 * Runs this Node.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * Runs npm: the one that started this process, if one did.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm && /\.c?js$/.test(npm)) return runNode([npm, ...args], options);
  return process.platform === 'win32'
    ? run('cmd', ['/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/** @type {((signal: NodeJS.Signals) => void) | null} */
let end = null;

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  endAll(signal);
  end?.(signal);
}

/**
 * npm runs a script in a shell, and a signal to npm alone ends the shell but not what it runs: an
 * orphan would go on and keep its port.
 */
function endWithParent() {
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && interrupt('SIGTERM');
  setInterval(watch, 500).unref();
}

/**
 * Ends this process when it is told to, together with what it runs.
 *
 * @param {(signal: NodeJS.Signals) => void} [whenTold] the last one given counts; without one, the
 *   process ends with the signal's exit code
 */
export function onInterrupt(whenTold = (signal) => process.exit(128 + constants.signals[signal])) {
  if (end === null) {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, interrupt);
    endWithParent();
  }
  end = whenTold;
}
