import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root, runNpm } from './run.js';
import { complain, say } from './terminal.js';

const require = createRequire(import.meta.url);

/**
 * Vite 8 asks for these: `^20.19.0 || >=22.12.0`.
 *
 * @param {string} version
 */
function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

function checkNode() {
  if (isSupported(process.versions.node)) return;
  complain(
    `需要 Node.js 20.19、22.12 或更新版本，当前为 ${process.versions.node}。`,
    `Node.js 20.19, 22.12 or newer is needed; this is ${process.versions.node}.`
  );
  process.exit(1);
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Package
 * @param {string} file
 * @returns {Record<string, Package>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(root + file, 'utf8')).packages;

/** npm keeps a copy of the lockfile beside what it installed. */
function hasLockedVersions() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !installed[path]) || installed[path]?.version === version
  );
}

/** The word cutter is compiled for one kind of machine: a folder copied from another does not do. */
function hasNativeModule() {
  try {
    require(`${root}node_modules/nodejieba/build/Release/nodejieba.node`);
    return true;
  } catch {
    return false;
  }
}

/**
 * Most installations of Node bring its headers. With them the word cutter compiles without a
 * download, also where nodejs.org cannot be reached.
 */
function withLocalHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}

/** Installs the packages of the lockfile, unless they are there. Ends the process if that fails. */
export async function ensureInstalled() {
  checkNode();
  if (hasLockedVersions() && hasNativeModule()) return;
  say('正在安装依赖（首次约需一两分钟）……', 'Installing packages (a minute or two) …');
  const code = await runNpm(['ci', '--loglevel=error'], { env: withLocalHeaders() });
  if (code === 0 && hasNativeModule()) return;
  complain(
    '安装失败。分词器 nodejieba 需要编译：请安装 C++ 编译器、make 和 Python 3（Debian：apt-get install g++ make python3），然后重试。',
    'The installation failed. The word cutter nodejieba is compiled: install a C++ compiler, make and Python 3 (Debian: apt-get install g++ make python3) and try again.'
  );
  process.exit(code || 1);
}
