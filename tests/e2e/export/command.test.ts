import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, unpack } from '#lib/export/package.ts';

const root = join(import.meta.dirname, '../../..');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const cli = [tsx, '--tsconfig', 'pipeline/node/tsconfig.json', 'pipeline/node/cli.ts', 'export'];

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [...cli, ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'en_US.UTF-8', NO_COLOR: '1' },
    maxBuffer: 2 ** 26
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (e: { code: number; stdout: string; stderr: string }) => e
  );

describe('rapporteur export', { timeout: 240_000 }, () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'rapporteur-export-'));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it('writes a chart without a browser, and names the files alone on standard output', async () => {
    const asked = ['--chart', 'attendance-trend', '--lang', 'zh', '--by', 'capacity'];
    const { code, stdout, stderr } = await run(...asked, '-f', 'svg,png,pptx', '--out', out);
    expect([code, stderr.match(/error/i)]).toEqual([0, null]);
    const files = await readdir(out);
    expect(files.map((file) => file.replace(/.*\./, '')).sort()).toEqual(['png', 'pptx', 'svg']);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    const read = (extension: string) =>
      readFile(
        join(
          out,
          files.find((file) => file.endsWith(extension))!
        )
      );
    const png = await read('.png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440]);
    expect((await read('.svg')).toString()).toContain('by=capacity');
    expect(textOf(unpack(await read('.pptx'))['ppt/charts/chart1.xml']!)).toContain('<c:barChart>');
  });

  it('says what to do where there is no such chart, and writes nothing', async () => {
    const { code, stdout, stderr } = await run('--chart', 'map', '--out', join(out, 'none'));
    expect([code, stdout]).toEqual([1, '']);
    // Nothing before it: the charts were compiled by the run before.
    expect(stderr).toMatch(/^there is no chart “map”; there are: session-timeline/);
  });
});
