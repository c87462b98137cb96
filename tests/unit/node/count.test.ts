import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../harness/temporary.ts';

const scripts = fileURLToPath(new URL('../../../scripts/', import.meta.url));

const RUN = `
import { startVitest } from 'vitest/node';
import { count } from './count.js';
const options = { watch: false, root: process.argv[1], config: false, globals: true, reporters: [{}] };
const vitest = await startVitest('test', [], options);
const result = count(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
await vitest.close();
console.log(JSON.stringify(result));
process.exit(0);
`;

/** What is counted when vitest runs the test files given. */
async function counted(files: Record<string, string>) {
  const folder = await temporaryFolder(files);
  const args = ['--input-type=module', '--eval', RUN, folder];
  const env = { ...process.env, VITEST: undefined };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: scripts, env });
  return JSON.parse(stdout.trim().split('\n').at(-1) as string);
}

it('counts every test, every broken file and suite, and every error that no test caught', async () => {
  expect(
    await counted({
      'good.test.js': `test('a', () => {}); describe('b', () => { test('c', () => {}); }); test.skip('d', () => {});`,
      'bad.test.js': `test('a', () => { throw new Error('bad'); }); test('b', () => {});`,
      'broken.test.js': `import './no-such-file.js'; test('a', () => {});`,
      'suite.test.js': `describe('s', () => { beforeAll(() => { throw new Error('no'); }); test('a', () => {}); });`,
      'late.test.js': `test('a', () => { Promise.reject(new Error('late')); });`
    })
  ).toEqual({ passed: 4, failed: 4 });
});
