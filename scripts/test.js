import { ensureInstalled } from './install.js';
import { onInterrupt, root } from './run.js';
import { say } from './terminal.js';

/** Far from Greenwich and not a whole number of hours: a date that moves with the zone shows. */
const TIME_ZONE = 'Pacific/Chatham';

/**
 * @param {readonly string[]} projects
 * @param {string[]} filters parts of the names of the test files to run; all if there are none
 */
async function runTests(projects, filters) {
  const { startVitest } = await import('vitest/node');
  const { count } = await import('./count.js');
  const vitest = await startVitest('test', filters, {
    watch: false,
    project: [...projects],
    passWithNoTests: true
  });
  const result = count(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
  await vitest.close();
  return result;
}

/** The stages that the tests in the browser stand on: each that fails counts as a failed test. */
async function prepare() {
  const { findChromium } = await import('./chromium.js');
  const { buildSite, buildTables } = await import('./project.js');
  const chromium = await findChromium();
  if (chromium === null) return false;
  process.env.CHROMIUM_PATH = chromium;
  say('正在生成数据和网站……', 'Building the data and the site …');
  const { code } = await buildTables(`${root}seeds`);
  return code === 0 && (await buildSite()).code === 0;
}

onInterrupt();
process.env.TZ = TIME_ZONE;
await ensureInstalled();
const isReady = await prepare();
const projects = isReady ? ['unit', 'e2e'] : ['unit'];
const { passed, failed } = await runTests(projects, process.argv.slice(2));
const failures = failed + (isReady ? 0 : 1) + (passed + failed === 0 ? 1 : 0);
console.log(`\n${passed} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
