import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRenderer } from '#lib/export/server/renderer.ts';
import { encodeTables } from '#pipeline/manifest.ts';
import { misuse, readView } from '#pipeline/node/commands/export.ts';
import type { RenderRequest, RenderedFile, Renderer } from '#pipeline/renderer.ts';
import { CHARTS } from '#lib/charts/index.ts';
import { temporaryFolder } from '../../harness/temporary.ts';
import { tinyCorpus } from '../site/corpus.ts';

const REQUEST: RenderRequest = {
  chart: 'attendance-trend',
  options: { body: 'X' },
  languages: ['zh'],
  formats: ['csv'],
  size: 'slide',
  scale: 1,
  site: 'https://example.org/',
  madeOn: '2026-11-21'
};

async function openTiny() {
  const { files, manifest } = await encodeTables(tinyCorpus(), []);
  const folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return openRenderer(folder);
}

let opened: Promise<Renderer> | undefined;
/** It reads its tables once, and starts its engine once. */
const open = () => (opened ??= openTiny());

describe('tables of an older version', () => {
  const openWith = async (change: (tables: Map<string, Uint8Array>) => string) => {
    const { files, manifest } = await encodeTables(tinyCorpus(), []);
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    const without = change(files as Map<string, Uint8Array>);
    const tables = Object.entries(manifest.tables).filter(([name]) => name !== without);
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const told = { ...manifest, tables: Object.fromEntries(tables) };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(told));
    return openRenderer(folder).then(
      () => '',
      (error: { said?: { zh: string; en: string } }) => `${error.said?.zh}\n${error.said?.en}`
    );
  };

  it('are told by the columns that are not there, with what to do, in both languages', async () => {
    const said = await openWith((files) => {
      const old = tableFromIPC(files.get('documents.arrows'));
      const kept = old.schema.fields.map(({ name }) => name).filter((n) => n !== 'is_translation');
      files.set('documents.arrows', tableToIPC(old.select(kept), 'stream'));
      return '';
    });
    expect(said).toMatch(/由旧版本生成（缺少 documents\.is_translation）。请重新生成：npm run/);
    expect(said).toMatch(/older version \(they lack documents\.is_translation\); make them again:/);
  });

  it('are told by the table that is not there', async () => {
    expect(await openWith(() => 'voices')).toContain('(they lack voices); make them again');
  });
});

const filesOf = async (request: Partial<RenderRequest>): Promise<RenderedFile[]> => {
  const files: RenderedFile[] = [];
  for await (const file of (await open()).render({ ...REQUEST, ...request })) files.push(file);
  return files;
};

describe('the renderer', () => {
  it('lists every chart, with the options that its page has', async () => {
    const charts = await (await open()).list();
    expect(charts.map(({ name }) => name)).toEqual(CHARTS.map(({ name }) => name));
    const trend = charts.find(({ name }) => name === 'attendance-trend');
    expect(trend?.options).toContainEqual({ name: 'by', values: ['group', 'capacity'] });
    for (const { title } of charts) expect(title.zh).not.toBe(title.en);
  });

  it('makes a file of each language and format, named by what is in it', async () => {
    const files = await filesOf({ languages: ['zh', 'both'], formats: ['csv', 'json'] });
    expect(files.map(({ name }) => name.replace(/_[0-9a-f]{12}\./, '_V.'))).toEqual([
      'X_attendance-trend_zh_V.csv',
      'X_attendance-trend_zh_V.json',
      'X_attendance-trend_zh-en_V.csv',
      'X_attendance-trend_zh-en_V.json'
    ]);
    expect(String(files[0]?.content)).toContain('https://example.org/zh/attendance/?body=X&v=');
  });

  it('fills in what is not asked for as the page of the chart does', async () => {
    const [file] = await filesOf({ chart: 'participation-matrix', options: {} });
    expect(file?.name).toMatch(/^X-\d_participation-matrix_zh_/);
  });

  it('says why nothing is drawn where a picture would show nothing', async () => {
    const options = { a: 'reports:X/1', b: 'reports:X/2' };
    const [file] = await filesOf({
      chart: 'drift-band',
      options,
      formats: ['svg'],
      languages: ['en']
    });
    const svg = String(file?.content).replace(/<\/?tspan[^>]*>/g, ' ');
    expect(svg.match(/Below 10 only counts/g)).toHaveLength(1);
    expect(svg).not.toContain('data-mark');
    expect(svg).not.toContain('observed');
  });

  it.each([
    [{ chart: 'map' }, 'there is no chart “map”; there are: session-timeline, attendance-trend'],
    [{ formats: ['gif'] }, 'there is no format “gif”; there are: png, svg'],
    [{ languages: ['fr'] }, 'there is no language “fr”; there are: zh, en, both'],
    [{ size: 'poster' }, 'there is no size “poster”; there are: slide'],
    [{ options: { colour: 'red' } }, 'there is no option “colour”; there are: body, by'],
    [{ options: { by: 'age' } }, 'there is no value of --by “age”; there are: group, capacity'],
    [{ options: { body: 'Y' } }, 'there is no body “Y”; there are: X, all'],
    [
      { chart: 'top-words', options: { session: 'X/9' } },
      'there is no session “X/9”; there are: X/1'
    ]
  ])('says what there is where %j is asked for', async (request, message) => {
    await expect(filesOf(request)).rejects.toThrow(message);
  });
});

describe('readView(args)', () => {
  it('reads options with a value, after a sign or a space, and switches', () => {
    const args = ['--by', 'capacity', '--body=X/1', '--masked', '--topic', 'a b'];
    expect(readView(args)).toEqual({
      view: { by: 'capacity', body: 'X/1', masked: '1', topic: 'a b' },
      stray: []
    });
  });

  it('keeps what belongs to no option, to name it', () => {
    expect(readView(['attendance-trend', '--by', 'group', 'extra', '-x']).stray).toEqual([
      'attendance-trend',
      'extra',
      '-x'
    ]);
  });
});

describe('misuse(options)', () => {
  const options = {
    ...{ chart: 'attendance-trend', format: 'csv', lang: 'zh', size: 'slide', scale: '1' },
    ...{ out: 'o', data: 'd', site: 'https://example.org', date: '2026-11-21', view: {} }
  };

  it('finds nothing wrong with what can be done', () => {
    expect(misuse(options)).toBeNull();
    expect(misuse({ ...options, chart: undefined, list: true, site: '' })).toBeNull();
  });

  it.each([
    [{ chart: undefined }, 'name a chart with --chart', '请用 --chart 指明图表'],
    [{ stray: ['trend'] }, 'not understood: trend', '不明的参数：trend'],
    [{ format: ' ,' }, '--format names nothing', '--format 后面没有值'],
    [{ lang: '' }, '--lang names nothing', '--lang 后面没有值'],
    [{ date: '21.11.2026' }, '--date is no date: “21.11.2026”', '--date 不是日期'],
    [{ date: '2026-02-30' }, '--date is no date: “2026-02-30”', '--date 不是日期'],
    [{ site: 'example.org' }, '--site is no address: “example.org”', '--site 不是网址']
  ])('says what is wrong with %j in both languages', (change, en, zh) => {
    const said = misuse({ ...options, ...change });
    expect([said?.en, said?.zh]).toEqual([
      expect.stringContaining(en),
      expect.stringContaining(zh)
    ]);
  });
});
