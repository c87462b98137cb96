import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { csvText, harmless } from '#lib/export/csv.ts';
import type { ExportMeta } from '#lib/export/meta.ts';

const TEXT: ChartText = {
  title: 'States at the sessions',
  subtitle: 'Number of States',
  notes: ['2020: the list is not complete.'],
  sources: [
    { documentId: 'd', citation: 'CTOC/COP/WG.3/2020/4', paragraphs: ['23–25'], items: [] }
  ],
  alternative: ''
};
const META: ExportMeta = {
  lang: 'en',
  dataVersion: '4f2a91c0',
  permalink: 'https://example.org/en/attendance/',
  madeOn: '2026-11-21'
};
const TABLE: ChartTable = {
  columns: [
    { key: 'session', label: 'Session', align: 'start' },
    { key: 'n', label: 'States', align: 'end' }
  ],
  rows: [
    ['2018', 1234],
    ['2020', { absent: 'at-least', n: 12 }],
    ['2021', { absent: 'not-recorded' }],
    ['=HYPERLINK("http://example.org","click")', -3]
  ]
};

const parsed = (text: string) => csvParseRows(text.replace(/^\ufeff/, ''));

describe('csvText(table, text, meta)', () => {
  it('writes absence in words, in the language of the file, and never as 0', () => {
    expect(parsed(csvText(TABLE, TEXT, META)).slice(0, 4)).toEqual([
      ['Session', 'States'],
      ['2018', '1234'],
      ['2020', '≥ 12'],
      ['2021', 'not recorded']
    ]);
    expect(parsed(csvText(TABLE, TEXT, { ...META, lang: 'zh' }))[3]).toEqual(['2021', '未记录']);
  });

  it('writes what would run as a formula as text, and leaves negative numbers numbers', () => {
    expect(parsed(csvText(TABLE, TEXT, META))[4]).toEqual([
      '\'=HYPERLINK("http://example.org","click")',
      '-3'
    ]);
  });

  it('says after the rows what the chart says of itself', () => {
    expect(parsed(csvText(TABLE, TEXT, META)).slice(5)).toEqual([
      [''],
      ['States at the sessions'],
      ['Number of States'],
      ['Notes', '2020: the list is not complete.'],
      ['Sources', 'CTOC/COP/WG.3/2020/4, paras. 23–25'],
      ['Data version 4f2a91c0', '2026-11-21'],
      ['https://example.org/en/attendance/']
    ]);
  });

  it('begins with a byte order mark and ends every line with CR LF', () => {
    const text = csvText(TABLE, TEXT, META);
    expect(text.startsWith('\ufeffSession,States\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });
});

describe('harmless(text)', () => {
  it.each(['=1+1', '+A1', '-A1', '@SUM(A1)', ' =1+1', '\t1', '\r1', '＝1+1', '－A1', '+1-1'])(
    'puts an apostrophe before %j',
    (text) => expect(harmless(text)).toBe(`'${text}`)
  );

  it.each(['-3', '+4.5', '-12%', '中国', 'a=b', '23–25', ''])('leaves %j as it is', (text) =>
    expect(harmless(text)).toBe(text)
  );

  it('leaves no text that begins like a formula and is not a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const first = harmless(text).trimStart().charAt(0);
        expect('=+-@'.includes(first) && first !== '' && Number.isNaN(parseFloat(text))).toBe(
          false
        );
      })
    );
  });
});
