import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runNode } from './run.js';
import { complain, say } from './terminal.js';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];

const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`
];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/**
 * Ubuntu has a `chromium-browser` that only says how to install one. (On Windows a browser that is
 * asked for its version opens a window instead.)
 *
 * @param {string} path
 */
const runs = (path) =>
  existsSync(path) &&
  (process.platform === 'win32' ||
    spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0);

/** @returns {Promise<string | null>} */
async function findInstalled() {
  const candidates = [...PLACES, ...onPath(), await playwrightsOwn()];
  return candidates.find(runs) ?? null;
}

const canUseApt = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

async function installFromDebian() {
  if (!canUseApt()) return;
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  if ((await run('apt-get', ['update'], options)) === 0) await run('apt-get', install, options);
}

const installFromPlaywright = () =>
  runNode(['node_modules/playwright/cli.js', 'install', 'chromium']);

/**
 * Finds a Chromium, in this order: the one that CHROMIUM_PATH names, Debian's package, an installed
 * Chrome or Chromium, Playwright's own; where there is none, installs Debian's or Playwright's.
 *
 * @returns {Promise<string | null>} its path; null, after saying what to do, where none will run
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    complain(
      `CHROMIUM_PATH 指向的 ${named} 无法运行。`,
      `CHROMIUM_PATH names ${named}, which does not run.`
    );
    return null;
  }
  for (const install of [installFromDebian, installFromPlaywright]) {
    const found = await findInstalled();
    if (found) return found;
    say('未找到 Chromium，正在安装……', 'No Chromium here yet: installing one …');
    await install();
  }
  const found = await findInstalled();
  if (!found)
    complain(
      '未能安装 Chromium。请安装 Chrome 或 Chromium，或用 CHROMIUM_PATH 指明其位置，然后重试。',
      'No Chromium could be installed. Install Chrome or Chromium, or name one by CHROMIUM_PATH, and try again.'
    );
  return found;
}
