import { beforeAll, describe, expect, it } from 'vitest';
import { CHARTS, chartNamed, writeChartView } from '#lib/charts/index.ts';
import { isPicture } from '#lib/charts/native.ts';
import { resolveChartView } from '#lib/charts/resolve.ts';
import type { Run } from '#lib/data/query.ts';
import { unpack } from '#lib/export/package.ts';
import { deckOf, exportedChart } from '../../../harness/exported.ts';
import {
  CHART_PART,
  csvTable,
  partsNamed,
  strayPoints,
  tableIn,
  workbooks
} from '../../../harness/office.ts';
import { elementsNamed, readXml } from '../../../harness/xml.ts';
import { tablesOf } from '../../../harness/corpus.ts';
import { openCorpus } from '../../site/tables.ts';

const EVIL = '=HYPERLINK("http://example.org","here")';

let run: Run;
beforeAll(async () => {
  const tables = await tablesOf('seeds');
  const topics = tables.topics.map((topic, i) => ({ ...topic, name_en: `${EVIL} ${i}` }));
  ({ run } = await openCorpus({ ...tables, topics }));
});

/** A presentation of one chart. */
const made = async (name: string) => {
  const listed = chartNamed(name)!;
  const view = await resolveChartView(listed, '', run);
  const chart = await exportedChart(listed, writeChartView(view), 'en', run);
  const parts = await deckOf(name, 'en', [chart]);
  return { chart, parts, drawn: partsNamed(parts, CHART_PART) };
};

const charts = await Promise.all(
  CHARTS.map(async ({ name, load }) => ({ name, native: (await load()).chart.native }))
);
const editable = charts.filter(({ native }) => !isPicture(native)).map(({ name }) => name);
const pictures = charts.filter(({ native }) => isPicture(native)).map(({ name }) => name);

/** One report alone makes no line: a picture says so instead. */
const EMPTY = ['topic-trends'];

describe.each(editable)('%s in a presentation', (name) => {
  it('is a chart that draws what its workbook says, and the workbook says what the CSV says', async () => {
    const { chart, parts, drawn } = await made(name);
    expect(drawn).toHaveLength(EMPTY.includes(name) ? 0 : 1);
    for (const [i, file] of workbooks(parts).entries()) {
      const [, xml = ''] = drawn[i] ?? [];
      expect(await tableIn(file, chart)).toEqual(csvTable(chart));
      expect(await strayPoints(xml, file)).toEqual([]);
      expect(elementsNamed(readXml(xml), 'c:dispBlanksAs')[0]?.attributes.val).toBe('gap');
      for (const [, sheet] of partsNamed(unpack(file), /sheet\d+\.xml$/))
        expect(elementsNamed(readXml(sheet), 'f')).toEqual([]);
    }
  });
});

it('the other charts say of what kind they are, and leave as pictures', async () => {
  expect(pictures.length).toBeGreaterThan(5);
  const { drawn, parts } = await made(pictures[0]!);
  expect(drawn).toEqual([]);
  expect(Object.keys(parts).some((part) => part.endsWith('.svg'))).toBe(true);
});
