import { Resvg } from '@resvg/resvg-wasm';
import { csvParseRows } from 'd3-dsv';
import { Buffer } from 'node:buffer';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHARTS, chartNamed } from '#lib/charts/index.ts';
import { isQuantity } from '#lib/charts/quantity.ts';
import type { Run } from '#lib/data/query.ts';
import { type Format, type InLanguages, makeFile } from '#lib/export/make-file.ts';
import { textOf, unpack } from '#lib/export/package.ts';
import type { PictureTools } from '#lib/export/pictures.ts';
import { openServerTools } from '#lib/export/server/tools.ts';
import { SIZES, SIZE_NAMES, type SizeName } from '#lib/export/sizes.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { exportedChart } from '../../harness/exported.ts';
import { csvTable, tableIn } from '../../harness/office.ts';
import { elementsNamed, readXml } from '../../harness/xml.ts';
import { tinyCorpus } from '../site/corpus.ts';
import { openCorpus } from '../site/tables.ts';

const EVIL = '=HYPERLINK("http://example.org","here")';
const WORDS = { zh: '未记录', en: 'not recorded' };

let run: Run;
let tools: PictureTools;
beforeAll(async () => {
  const tables = tinyCorpus();
  const entities = tables.entities.map((entity) =>
    entity.entity_id === 'FRA' ? { ...entity, name_zh: EVIL, name_en: EVIL } : entity
  );
  ({ run } = await openCorpus({ ...tables, entities }));
  tools = await openServerTools();
});

/** What each chart is asked for in a corpus of one body and three sessions. */
const searchOf = (params: readonly string[]): string =>
  [
    params.includes('body') ? 'body=X' : '',
    params.includes('session') ? 'session=X/1' : '',
    params.includes('topic') ? 'topic=extradition' : ''
  ]
    .filter((part) => part !== '')
    .join('&');

const chartIn = (name: string, ...langs: Lang[]) => {
  const listed = chartNamed(name)!;
  return Promise.all(
    langs.map((lang) => exportedChart(listed, searchOf(listed.params), lang, run))
  );
};

const made = async (
  format: Format,
  charts: readonly unknown[],
  size: SizeName = 'slide',
  scale = 1
) =>
  (await makeFile(format, charts as unknown as InLanguages, { size, scale }, async () => tools))
    .content;

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const saidIn = (svg: string) =>
  elementsNamed(readXml(svg), 'text')
    .map(
      (text) =>
        elementsNamed(text, 'tspan')
          .map((span) => span.text)
          .join('') || text.text
    )
    .join('\n');

describe.each(CHARTS.map(({ name }) => name))('%s leaves', (name) => {
  it('as SVG and PNG of the size asked for, with nothing outside it', async () => {
    const [chart] = await chartIn(name, 'zh');
    const svg = String(await made('svg', [chart]));
    const root = readXml(svg);
    expect([root.attributes.width, root.attributes.height]).toEqual(['1280', '720']);
    const markup = svg.replace(/>[^<]*</g, '><').replace('http://www.w3.org/2000/svg', '');
    expect(markup).not.toMatch(/https?:|href|var\(|class=|data-mark|tabindex|<a[ >]/);
    const said = saidIn(svg);
    expect(said.replace(/\n/g, '')).toContain(chart!.text.title);
    expect(said.replace(/\n/g, '')).toContain(chart!.meta.permalink.slice(0, 40));
    expect(said).toContain('4f2a91c0');
    expect(sizeOf((await made('png', [chart])) as Uint8Array)).toEqual([1280, 720]);
  });

  it('as tables that say the same in every format', async () => {
    const [chart] = await chartIn(name, 'en');
    const { table } = chart!;
    const csv = csvParseRows(String(await made('csv', [chart])).slice(1));
    expect(csv.slice(0, table.rows.length + 1).map((row) => row.length)).toEqual(
      Array.from({ length: table.rows.length + 1 }, () => table.columns.length)
    );
    const workbook = (await made('xlsx', [chart])) as Uint8Array;
    const [, about] = await readWorkbook(Buffer.from(workbook));
    expect(await tableIn(workbook, chart!)).toEqual(csvTable(chart!));
    expect(JSON.stringify(about!.data)).toContain(JSON.stringify(chart!.text.subtitle));
    const json = JSON.parse(String(await made('json', [chart])));
    expect(json.rows).toEqual(
      table.rows.map((row) => row.map((cell) => (isQuantity(cell) ? cell.value : cell)))
    );
    expect([json.title, json.data_version]).toEqual([chart!.text.title, '4f2a91c0']);
  });
});

describe('a blank list', () => {
  it.each(['zh', 'en'] as const)(
    'is said to be not recorded in every format (%s)',
    async (lang) => {
      const [chart] = await chartIn('attendance-trend', lang);
      expect(String(await made('csv', [chart]))).toContain(`,${WORDS[lang]}`);
      const [{ data } = { data: [] }] = await readWorkbook(
        Buffer.from((await made('xlsx', [chart])) as Uint8Array)
      );
      expect(data.flat()).toContain(WORDS[lang]);
      expect(String(await made('json', [chart]))).toContain('"absent": "not-recorded"');
      expect(saidIn(String(await made('svg', [chart])))).toContain(WORDS[lang]);
      const slides = Object.entries(unpack((await made('pptx', [chart])) as Uint8Array));
      const xml = slides.filter(([part]) => /slides|charts/.test(part) && part.endsWith('.xml'));
      expect(xml.filter(([, part]) => textOf(part).includes(WORDS[lang])).length).toBeGreaterThan(
        1
      );
    }
  );
});

describe('a participant named like a formula', () => {
  it('is text in every format', async () => {
    const [chart] = await chartIn('attendance-matrix', 'en');
    expect(String(await made('csv', [chart]))).toContain(`"'=HYPERLINK(`);
    const file = unpack((await made('xlsx', [chart])) as Uint8Array);
    expect(textOf(file['xl/sharedStrings.xml']!)).toContain('=HYPERLINK(');
    expect(textOf(file['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
    expect(JSON.parse(String(await made('json', [chart]))).rows.flat()).toContain(EVIL);
    expect(saidIn(String(await made('svg', [chart])))).toContain('=HYPERLINK(');
  });
});

describe('a picture', () => {
  it.each(SIZE_NAMES)('of the size “%s” is as wide and high as that says', async (name) => {
    const [chart] = await chartIn('attendance-trend', 'en');
    const { attributes } = readXml(String(await made('svg', [chart], name)));
    const { width, height } = SIZES[name];
    expect(attributes.width).toBe(String(width));
    if (height !== undefined) expect(attributes.height).toBe(String(height));
  });

  it('in both languages has each in its own fonts', async () => {
    const charts = await chartIn('attendance-trend', 'zh', 'en');
    const svg = String(await made('svg', charts));
    const { attributes } = readXml(svg);
    expect([attributes.width, attributes.height]).toEqual(['1280', '720']);
    for (const chart of charts) {
      expect(saidIn(svg).replace(/\n/g, '').replace(/ /g, '')).toContain(
        chart.text.title.replace(/ /g, '')
      );
    }
    const placed = [...svg.matchAll(/<g transform="translate\(([\d.]+),([\d.]+)\)/g)];
    const margin = placed[1]?.[1];
    const tops = placed.filter(([, left]) => left === margin).map(([, , top]) => top);
    // The heads, the charts and the feet of both begin on the same three lines.
    expect([tops.length, tops.slice(0, 3)]).toEqual([6, tops.slice(3)]);
    for (const family of ['Rapporteur Sans zh', 'Rapporteur Sans en']) {
      expect(svg).toContain(`@font-face{font-family:'${family}'`);
    }
  });

  it('has the ink of its characters without any font of the machine', async () => {
    const [chart] = await chartIn('attendance-trend', 'zh');
    const titled = async (title: string) => {
      const other = { ...chart!, text: { ...chart!.text, title } };
      return (await made('png', [other])) as Uint8Array;
    };
    const [one, same, other] = [await titled('出席'), await titled('出席'), await titled('发言')];
    expect(Buffer.compare(one, same)).toBe(0);
    expect(Buffer.compare(one, other)).not.toBe(0);
    expect(inkBetween(one, 50, 110)).toBeGreaterThan(200);
  });

  it('is not made where the fonts lack a character, and names it', async () => {
    const [chart] = await chartIn('attendance-trend', 'zh');
    const text = { ...chart!.text, title: '出席\ue000' };
    await expect(made('png', [{ ...chart!, text }])).rejects.toThrow(
      'the fonts lack these characters: \ue000; build the tables'
    );
  });

  it('loses no line that is set in two fonts', async () => {
    const [chart] = await chartIn('attendance-trend', 'zh');
    const noted = async (note: string) => {
      const text = { ...chart!.text, notes: [note], sources: [] };
      return (await made('png', [{ ...chart!, text }], 'page')) as Uint8Array;
    };
    const [plain, mixed] = [
      await noted('斜线：名单不完整。'),
      await noted('斜线“≥”：名单不完整。')
    ];
    expect(inkBetween(mixed, 0, 9999)).toBeGreaterThan(inkBetween(plain, 0, 9999));
  });
});

/** Dark pixels in rows of a PNG, from the pixels of another picture that shows it. */
const inkBetween = (png: Uint8Array, from: number, to: number): number => {
  const [width = 0, height = 0] = sizeOf(png);
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  let ink = 0;
  for (let y = Math.max(0, from); y < Math.min(to, height); y += 1) {
    for (let x = 0; x < width; x += 1) if ((pixels[4 * (y * width + x)] ?? 255) < 100) ink += 1;
  }
  return ink;
};
