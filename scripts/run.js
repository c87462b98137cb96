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
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<number>} its exit code: 128 and the signal's number if a signal ended it
 */
export function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env }
    });
    running.add(child);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      running.delete(child);
      resolve(code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)]);
    });
  });
}

/**
 * Runs this Node.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const runNode = (args, env) => run(process.execPath, args, env);

/**
 * Runs npm: the one that started this process, if one did.
 *
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && /\.c?js$/.test(npm)) return runNode([npm, ...args]);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args]) : run('npm', args);
}

/** @type {((signal: NodeJS.Signals) => void) | null} */
let end = null;

/**
 * Ends this process when it is told to, together with what it runs.
 *
 * @param {(signal: NodeJS.Signals) => void} [whenTold] the last one given counts; without one, the
 *   process ends with the signal's exit code
 */
export function onInterrupt(whenTold = (signal) => process.exit(128 + constants.signals[signal])) {
  if (end === null)
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => {
        endAll(signal);
        end?.(signal);
      });
  end = whenTold;
}
