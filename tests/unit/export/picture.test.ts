import { describe, expect, it } from 'vitest';
import type { ChartText } from '#lib/charts/contract.ts';
import { escapeXml } from '#lib/export/markup.ts';
import type { ExportMeta } from '#lib/export/meta.ts';
import { composePicture } from '#lib/export/compose.ts';
import { pictureSvg, type ChartDrawing } from '#lib/export/picture.ts';

const TEXT: ChartText = {
  title: '各区域组出席会议的国家数目',
  subtitle: '国家（个），2018至2023年',
  notes: ['斜线：名单不完整。'],
  sources: [
    { documentId: 'a', citation: 'CTOC/COP/WG.3/2018/6', paragraphs: ['23–25', '30'], items: [] },
    { documentId: 'b', citation: 'CTOC/COP/WG.3/2020/4', paragraphs: [], items: [] }
  ],
  alternative: '2018年有60国出席。'
};
const META: ExportMeta = {
  lang: 'zh',
  dataVersion: '4f2a91c0',
  permalink: 'https://example.org/zh/attendance/?body=CTOC&x=<1>',
  madeOn: '2026-11-21'
};
const CHART: ChartDrawing = {
  markup: '<g><rect width="10" height="10"/></g>',
  x: -4,
  y: 0,
  width: 800,
  height: 300,
  runs: [{ family: 'Rapporteur Sans', weight: 600, text: '智利' }]
};
const measure = (text: string, style: { size: number }) => text.length * style.size;
const compose = (text = TEXT, chart = CHART) => composePicture(chart, text, META, measure);
const words = (markup: string) => markup.replace(/<[^>]+>/g, '\n').replace(/\n+/g, '\n');

describe('a composed picture', () => {
  it('says title, unit, notes, sources with paragraphs, data version, date and address', () => {
    const said = words(compose().body);
    expect(said).toContain('各区域组出席会议的国家数目');
    expect(said).toContain('国家（个），2018至2023年');
    expect(said).toContain('斜线：名单不完整。');
    expect(said).toContain('来源：CTOC/COP/WG.3/2018/6，第23–25、30段；CTOC/COP/WG.3/2020/4');
    expect(said).toMatch(/4f2a91c0.*2026年11月21日/);
    expect(said).toContain('https://example.org/zh/attendance/?body=CTOC&amp;x=&lt;1&gt;');
  });

  it('is as wide as the chart with its margins, and as high as what it says', () => {
    const picture = compose();
    expect(picture.width).toBe(864);
    const longer = compose({ ...TEXT, notes: [...TEXT.notes, '又一条说明。'.repeat(40)] });
    expect(longer.height).toBeGreaterThan(picture.height + 3 * 12.5);
  });

  it('moves a chart whose labels stand out of its box into the picture', () => {
    expect(compose().body).toMatch(/<g transform="translate\(36,\d+(\.\d+)?\)"><g><rect/);
  });

  it('is wide enough to read where the chart is narrow', () => {
    expect(compose(TEXT, { ...CHART, width: 300 }).width).toBe(420);
  });

  it('asks for a font for every text in it', () => {
    const { runs } = compose();
    expect(runs).toContainEqual(CHART.runs[0]);
    expect(runs[0]).toEqual({ family: 'Rapporteur Serif', weight: 700, text: TEXT.title });
    expect(runs.map(({ text }) => text).join('')).toContain('CTOC/COP/WG.3/2018/6');
  });

  it('leaves out what the chart does not have', () => {
    const said = words(compose({ ...TEXT, notes: [], sources: [] }).body);
    expect(said).not.toContain('来源');
  });

  it('never lets text become markup', () => {
    const picture = compose({ ...TEXT, title: '<script>alert("1")</script>&\u0001' });
    const svg = pictureSvg(picture, []);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\ufffd');
    expect(escapeXml('\ud800')).toBe('\ufffd');
  });

  it('carries its fonts inside, and names its language', () => {
    const rule = "@font-face{font-family:'Rapporteur Sans'}";
    const font = { family: 'Rapporteur Sans', weight: 400, rule, sample: '智' };
    const svg = pictureSvg(compose(), [font]);
    expect(svg).toContain("<style>@font-face{font-family:'Rapporteur Sans'}</style>");
    expect(svg).toMatch(/^<svg [^>]*xml:lang="zh"/);
  });
});
