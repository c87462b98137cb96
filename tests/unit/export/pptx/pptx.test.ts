import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartNamed } from '#lib/charts/index.ts';
import type { ExportedChart } from '#lib/export/exported.ts';
import { type Parts, textOf, unpack } from '#lib/export/package.ts';
import { columnWidths } from '#lib/export/columns.ts';
import { tablePages } from '#lib/export/pptx/table-slides.ts';
import type { Lang } from '#lib/i18n/lang.ts';
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
import { tinyCorpus } from '../../site/corpus.ts';
import { openCorpus } from '../../site/tables.ts';

const EVIL = '=HYPERLINK("http://example.org","here")';

/** A corpus in which a participant is named like a formula. */
const evilCorpus = () => {
  const tables = tinyCorpus();
  const entities = tables.entities.map((entity) =>
    entity.entity_id === 'FRA' ? { ...entity, name_zh: EVIL, name_en: EVIL } : entity
  );
  return { ...tables, entities };
};

const VIEWS = [
  ['attendance-trend', 'body=X'],
  ['attendance-matrix', 'body=X'],
  ['top-words', 'session=X/1']
] as const;

interface Made {
  readonly charts: readonly ExportedChart[];
  readonly parts: Parts;
}

const makeDeck = async (lang: Lang): Promise<Made> => {
  const { run } = await openCorpus(evilCorpus());
  const charts = await Promise.all(
    VIEWS.map(([name, search]) => exportedChart(chartNamed(name)!, search, lang, run))
  );
  return { charts, parts: await deckOf('Briefing', lang, charts) };
};

const textsIn = (xml: string): string =>
  elementsNamed(readXml(xml), 'a:t')
    .map(({ text }) => text)
    .join('\n');

describe.each(['zh', 'en'] as const)('a presentation of charts in %s', (lang) => {
  let made: Made;
  beforeAll(async () => {
    made = await makeDeck(lang);
  });

  it('is well-formed in every part', () => {
    const parts = partsNamed(made.parts, /\.(xml|rels|svg)$/);
    expect(parts.length).toBeGreaterThan(20);
    for (const [name, xml] of parts) expect(() => readXml(xml), name).not.toThrow();
  });

  it('has a type for each part, and for nothing that it has not', () => {
    const { parts } = made;
    const types = textOf(parts['[Content_Types].xml']!);
    const typed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
    expect(typed.filter((name) => !(name in parts))).toEqual([]);
    const extensions = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, e]) => e));
    const others = Object.keys(parts).filter((name) => !typed.includes(name));
    expect(others.filter((name) => !extensions.has(name.replace(/.*\./, '')))).toEqual([]);
  });

  it('names an East Asian font in every run of text, on slides and in charts', () => {
    const properties = partsNamed(made.parts, /^ppt\/(slides|charts|notesSlides)\/[^/]+\.xml$/)
      .map(([, xml]) => readXml(xml))
      .flatMap((root) =>
        ['a:rPr', 'a:defRPr', 'a:endParaRPr'].flatMap((n) => elementsNamed(root, n))
      );
    expect(properties.length).toBeGreaterThan(50);
    const fonts = new Set(
      properties.map(({ children }) => children.find((c) => c.name === 'a:ea')?.attributes.typeface)
    );
    expect([...fonts]).toEqual(['Microsoft YaHei']);
    for (const [name, xml] of partsNamed(made.parts, /^ppt\/slides\/[^/]+\.xml$/)) {
      const runs = elementsNamed(readXml(xml), 'a:r');
      expect(
        runs.every(({ children }) => children[0]?.name === 'a:rPr'),
        name
      ).toBe(true);
    }
  });

  it('has charts whose workbooks say what the CSV says', async () => {
    const native = made.charts.filter((chart) => chart.native !== null);
    expect(workbooks(made.parts)).toHaveLength(native.length);
    for (const [i, file] of workbooks(made.parts).entries())
      expect(await tableIn(file, native[i]!)).toEqual(csvTable(native[i]!));
  });

  it('draws every number of a chart from the cell of its workbook that holds it', async () => {
    const files = workbooks(made.parts);
    for (const [i, [, xml]] of partsNamed(made.parts, CHART_PART).entries())
      expect(await strayPoints(xml, files[i]!)).toEqual([]);
  });

  it('has a gap and a word where nothing is recorded, and never a zero', () => {
    const [[, xml] = ['', '']] = partsNamed(made.parts, /^ppt\/charts\/chart\d+\.xml$/);
    const root = readXml(xml);
    expect(elementsNamed(root, 'c:dispBlanksAs')[0]?.attributes.val).toBe('gap');
    for (const values of elementsNamed(root, 'c:val')) {
      expect(elementsNamed(values, 'c:pt').map((pt) => pt.attributes.idx)).not.toContain('2');
    }
    const names = elementsNamed(elementsNamed(root, 'c:cat')[0]!, 'c:v').map(({ text }) => text);
    expect(names[2]).toContain(lang === 'zh' ? '未记录' : 'not recorded');
  });

  it('writes the least there was as “≥”, hatched', () => {
    const [[, xml] = ['', '']] = partsNamed(made.parts, /^ppt\/charts\/chart\d+\.xml$/);
    const least = elementsNamed(readXml(xml), 'c:ser').filter((series) =>
      elementsNamed(series, 'c:numFmt').some(({ attributes }) =>
        attributes.formatCode?.includes('≥')
      )
    );
    expect(least.length).toBeGreaterThan(0);
    expect(elementsNamed(least[0]!, 'a:pattFill')).toHaveLength(1);
  });

  it('says on the slides and in the notes what the chart says of itself', () => {
    const slides = partsNamed(made.parts, /^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) =>
      textsIn(xml)
    );
    const notes = partsNamed(made.parts, /^ppt\/notesSlides\/[^/]+\.xml$/).map(([, xml]) =>
      textsIn(xml)
    );
    for (const { text, meta } of made.charts) {
      const slide = slides.find((said) => said.includes(text.title)) ?? '';
      expect(slide).toContain(text.subtitle);
      expect(slide).toContain(meta.dataVersion);
      for (const { citation } of text.sources) expect(slide).toContain(citation);
      const spoken = notes.find((said) => said.includes(text.title)) ?? '';
      expect(spoken).toContain(meta.permalink);
      for (const note of text.notes) expect(spoken).toContain(note);
    }
  });

  it('has what has no native kind as a vector picture, with another for older programs', () => {
    const pictures = partsNamed(made.parts, /^ppt\/slides\/slide\d+\.xml$/).flatMap(([name, xml]) =>
      elementsNamed(readXml(xml), 'p:pic').map((picture) => ({ name, picture }))
    );
    expect(pictures).toHaveLength(1);
    const { name, picture } = pictures[0]!;
    const targets = relationsOf(made.parts, name);
    const [blip] = elementsNamed(picture, 'a:blip');
    const [vector] = elementsNamed(picture, 'asvg:svgBlip');
    expect(targets.get(blip?.attributes['r:embed'] ?? '')).toMatch(/\.png$/);
    expect(targets.get(vector?.attributes['r:embed'] ?? '')).toMatch(/\.svg$/);
  });

  it('keeps a participant named like a formula as text, and runs nothing', () => {
    const slides = partsNamed(made.parts, /^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) =>
      textsIn(xml)
    );
    expect(slides.join('\n')).toContain(EVIL);
    for (const file of workbooks(made.parts)) {
      for (const [, xml] of partsNamed(unpack(file), /sheet\d+\.xml$/)) {
        expect(elementsNamed(readXml(xml), 'f')).toEqual([]);
      }
    }
  });

  it('gives the same bytes each time', async () => {
    const again = await makeDeck(lang);
    for (const [name, part] of Object.entries(made.parts)) {
      expect(Buffer.compare(Buffer.from(part), Buffer.from(again.parts[name]!)), name).toBe(0);
    }
  });
});

const relationsOf = (parts: Parts, slide: string): Map<string, string> =>
  new Map(
    elementsNamed(
      readXml(textOf(parts[slide.replace(/([^/]+)$/, '_rels/$1.rels')]!)),
      'Relationship'
    ).map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? ''])
  );

describe('columnWidths(rows, type, whole)', () => {
  const TYPE = { size: 11, padding: 5 };

  it('gives short columns what they hold, and long ones the rest', () => {
    const long = 'a title of many words '.repeat(12);
    const [short = 0, number = 0, title = 0] = columnWidths([['Agenda', '12', long]], TYPE, 800);
    expect(short + number + title).toBeCloseTo(800);
    expect(short).toBeLessThan(58);
    expect(title).toBeGreaterThan(0.85 * 800);
  });

  it('spreads what is short over the whole width', () => {
    expect(columnWidths([['a', 'b']], TYPE, 800)[0]).toBeCloseTo(400);
  });
});

describe('tablePages(table, lang, height)', () => {
  const tableOf = (count: number) => ({
    columns: ['a', 'b', 'c'].map((key) => ({ key, label: key, align: 'start' as const })),
    rows: Array.from({ length: count }, () => ['attended', 'a title of many words '.repeat(9), 'x'])
  });

  it('takes no text that is as wide as its column for two lines', () => {
    const short = { ...tableOf(0), rows: Array.from({ length: 12 }, () => ['attended', 'b', 'c']) };
    expect(tablePages(short, 'en', 4).pages).toHaveLength(1);
  });

  it('fills two slides at most, and says how many rows they have', () => {
    expect(tablePages(tableOf(5), 'en', 5).shown).toBe(5);
    const { pages, shown } = tablePages(tableOf(400), 'en', 5);
    expect(pages).toHaveLength(2);
    expect(shown).toBe(pages.flat().length);
    expect(shown).toBeLessThan(400);
  });
});
