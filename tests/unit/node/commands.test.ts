import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const cli = [tsx, '--tsconfig', 'pipeline/node/tsconfig.json', 'pipeline/node/cli.ts'];

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (...args: string[]): Promise<Outcome> =>
  promisify(execFile)(process.execPath, [...cli, ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'en_US.UTF-8', NO_COLOR: '1' },
    maxBuffer: 2 ** 26
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (e: Outcome) => ({ code: e.code, stdout: e.stdout, stderr: e.stderr })
  );

interface Fact {
  readonly entity_id: string;
  readonly paragraph: string;
  readonly quote: string;
}

const seed = 'seeds/003_f1c36f5d3f0b82b2.txt';

describe('rapporteur inspect', () => {
  it('gives each fact with its paragraph and the words it was read from', async () => {
    const { code, stdout } = await run('inspect', seed, '--json');
    expect(code).toBe(0);
    const { attendance } = JSON.parse(stdout) as { attendance: Fact[] };
    expect(attendance).toContainEqual(
      expect.objectContaining({ entity_id: 'LAO', paragraph: '60', quote: '老挝人民民主共和国' })
    );
  });

  it('says which file is not there', async () => {
    const { code, stdout, stderr } = await run('inspect', 'seeds/none.txt');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('there is no file');
  });
});

describe('rapporteur check', () => {
  it('fails for the severity asked for, and only for it', async () => {
    const warned = await run('check', 'seeds');
    expect(warned.code).toBe(3);
    expect(warned.stdout).toContain('contradicting-date');
    expect((await run('check', 'seeds', '--fail', 'error')).code).toBe(0);
  });
});

describe('rapporteur diff', () => {
  it('says that it cannot read what is no folder of tables', async () => {
    const { code, stderr } = await run('diff', 'seeds', 'seeds');
    expect(code).toBe(2);
    expect(stderr).toContain('cannot read the tables');
  });
});
