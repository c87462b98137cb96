import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { build } from '#pipeline/node/commands/build.ts';
import type { Terminal } from '#pipeline/node/terminal.ts';
import { tableNames } from '#pipeline/schema.ts';
import { temporaryFolder } from '../../harness/temporary.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const REPORT = `
# 联合国打击跨国有组织犯罪公约 缔约方会议

CTOC/COP/WG.4/2019/6

## 贩运人口问题工作组第九次会议报告

2019年9月9日和10日，维也纳

## 出席情况

1. 下列公约缔约国派代表出席了会议：阿根廷、尼日利亚、智利。
`;

const AGENDA = REPORT.replace('2019/6', '2018/1').replace('第九次会议报告', '第八次会议临时议程');

/** A terminal that keeps what it is told, in English. */
function recorder() {
  const said: string[] = [];
  const warned: string[] = [];
  const steps: string[] = [];
  const terminal: Terminal = {
    say: ({ en }) => said.push(en),
    warn: ({ en }) => warned.push(en),
    progress: (total) => ({
      step: (name) => steps.push(`${steps.length + 1}/${total} ${name}`),
      stop: () => undefined
    })
  };
  return { said, warned, steps, terminal };
}

const documentsIn = async (out: string) => [
  ...(tableFromIPC(await readFile(join(out, 'documents.arrows'))).getChild('file') ?? [])
];

async function outputs(out: string) {
  const names = (await readdir(out)).sort();
  const bytes = await Promise.all(names.map((name) => readFile(join(out, name), 'base64')));
  return Object.fromEntries(names.map((name, i) => [name, bytes[i]]));
}

describe('build', () => {
  it('writes every table, the manifest and the data package, and says what it did', async () => {
    const folder = await temporaryFolder({ 'docs/b.md': REPORT, 'docs/a.txt': AGENDA });
    const { said, warned, steps, terminal } = recorder();
    const out = join(folder, 'out');
    expect(await build(join(folder, 'docs'), { out, cache: false }, terminal)).toBe(0);
    expect((await readdir(out)).sort()).toEqual(
      [...tableNames.map((name) => `${name}.arrows`), 'manifest.json', 'datapackage.json'].sort()
    );
    expect(await documentsIn(out)).toEqual(['a.txt', 'b.md']);
    expect(steps).toEqual(['1/2 a.txt', '2/2 b.md']);
    expect(warned).toEqual([]);
    expect(said).toEqual([
      expect.stringMatching(/^2 documents → .*out \(data version [0-9a-f]{12}\)$/)
    ]);
  });

  it('gives the same bytes from the cache, without it, and wherever the folder is', async () => {
    const files = { 'a.txt': AGENDA, 'b.md': REPORT };
    const results = [];
    for (const cache of [true, true, false]) {
      const docs = await temporaryFolder(files);
      const out = join(await temporaryFolder(), 'out');
      await build(docs, { out, cache }, recorder().terminal);
      results.push(await outputs(out));
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('names what it cannot read, builds the rest, and says so by its exit code', async () => {
    const docs = await temporaryFolder({
      'copy.md': REPORT,
      'empty.txt': '',
      'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0xff, 0xfe, 0]),
      'report.md': REPORT
    });
    const out = join(await temporaryFolder(), 'out');
    const { warned, terminal } = recorder();
    expect(await build(docs, { out, cache: false }, terminal)).toBe(2);
    expect(await documentsIn(out)).toEqual(['copy.md']);
    expect(warned.map((line) => line.split(':')[0])).toEqual([
      'skipped empty.txt',
      'skipped picture.txt',
      'skipped report.md'
    ]);
    expect(warned[2]).toContain('it is the same as copy.md');
    const { failures } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    expect(failures.map(({ file }: { file: string }) => file)).toEqual([
      'empty.txt',
      'picture.txt',
      'report.md'
    ]);
    for (const { reason, remedy } of failures)
      for (const text of [reason.zh, reason.en, remedy.zh, remedy.en]) expect(text).not.toBe('');
  });

  it.each([
    ['a folder without documents', {}, 'there are no documents in'],
    ['documents of which none can be read', { 'a.txt': '' }, 'none of the documents']
  ])('leaves the old tables alone for %s', async (_, files, message) => {
    const docs = await temporaryFolder(files);
    const out = await temporaryFolder({ 'manifest.json': 'old' });
    const { warned, terminal } = recorder();
    expect(await build(docs, { out, cache: false }, terminal)).toBe(1);
    expect(warned.at(-1)).toContain(message);
    expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe('old');
  });

  it('calls what is no document of a meeting by its first line, and says that nothing counts it', async () => {
    const recipe = '# 红烧肉\n\n五花肉五百克，切块，焯水。\n\n小火炖一小时。\n';
    const folder = await temporaryFolder({ 'docs/a.md': REPORT, 'docs/recipe.md': recipe });
    const out = join(folder, 'out');
    expect(await build(join(folder, 'docs'), { out, cache: false }, recorder().terminal)).toBe(0);
    const table = async (name: string) =>
      tableFromIPC(await readFile(join(out, `${name}.arrows`)))
        .toArray()
        .map((row) => row.toJSON())
        .filter((row) => row.document_id === 'recipe');
    expect(await table('documents')).toMatchObject([{ kind: 'other', title_zh: '红烧肉' }]);
    expect(await table('findings')).toMatchObject([{ code: 'no-session', severity: 'warning' }]);
  });

  it('builds nothing from a folder that is not there', async () => {
    const out = join(await temporaryFolder(), 'out');
    const { warned, terminal } = recorder();
    expect(await build('/no/such/folder', { out, cache: false }, terminal)).toBe(1);
    expect(warned).toEqual(['nothing was built: /no/such/folder is not a folder']);
  });

  it('never replaces a folder that holds anything else', async () => {
    const docs = await temporaryFolder({ 'report.md': REPORT });
    const { warned, steps, terminal } = recorder();
    expect(await build(docs, { out: docs, cache: false }, terminal)).toBe(1);
    expect(warned).toEqual([expect.stringContaining('holds other files (report.md)')]);
    expect(steps).toEqual([]);
    expect(await readdir(docs)).toEqual(['report.md']);
  });
});

describe('the command line', () => {
  const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'pipeline/node/cli.ts', ...args], {
      cwd: root,
      env: { ...process.env, TSX_TSCONFIG_PATH: 'pipeline/node/tsconfig.json', ...env }
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code: code as number, stdout, stderr })
    );

  it('writes results to standard output and the rest to standard error, in the user’s language', async () => {
    const docs = await temporaryFolder({ 'empty.txt': '', 'report.md': REPORT });
    const out = join(await temporaryFolder(), 'out');
    const { code, stdout, stderr } = await run(['build', docs, '--out', out, '--no-cache'], {
      LC_ALL: 'zh_CN.UTF-8'
    });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^1 份文件 → .*out（数据版本 [0-9a-f]{12}）\n$/);
    expect(stderr).toContain('[1/2] empty.txt\n[2/2] report.md\n');
    expect(stderr).toContain('跳过 empty.txt：');
  });

  it('gives the same bytes by several processes as by one, and names documents in their order', async () => {
    const docs = await temporaryFolder({ 'b.md': REPORT, 'empty.txt': '', 'a.txt': AGENDA });
    const [alone, beside] = [
      join(await temporaryFolder(), 'out'),
      join(await temporaryFolder(), 'out')
    ];
    await build(docs, { out: alone, cache: false }, recorder().terminal);
    const { stderr } = await run(['build', docs, '--out', beside, '--no-cache', '--jobs', '2'], {
      LC_ALL: 'en'
    });
    expect(stderr).toContain('[1/3] a.txt\n[2/3] b.md\n[3/3] empty.txt\n');
    expect(await outputs(beside)).toEqual(await outputs(alone));
  });

  it('helps, and ends with 1 where the command is written wrongly', async () => {
    const help = await run(['build', '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('--out <folder>');
    expect(help.stdout).toContain('Exit codes:');
    const wrong = await run(['build']);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toBe('');
    expect(wrong.stderr).toContain("missing required argument 'folder'");
  });
});
