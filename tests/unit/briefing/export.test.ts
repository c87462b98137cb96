import { isShown, resolveItem } from '#lib/briefing/resolve.ts';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { type BriefingDocument, composeDocument } from '#lib/export/briefing/document.ts';
import { briefingFileName } from '#lib/export/briefing/file-name.ts';
import { writePptx } from '#lib/export/briefing/pptx.ts';
import { writeDocx } from '#lib/export/docx/index.ts';
import type { PictureMaker } from '#lib/export/exported.ts';
import { type Parts, textOf, unpack } from '#lib/export/package.ts';
import { createPictureMaker } from '#lib/export/pictures.ts';
import { drawOnServer } from '#lib/export/server/draw-chart.ts';
import { openServerTools } from '#lib/export/server/tools.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { elementsNamed, readXml } from '../../harness/xml.ts';
import { tinyCorpus } from '../site/corpus.ts';
import { openCorpus } from '../site/tables.ts';
import { tinyBriefing } from './briefings.ts';

const EVIL = '<script>alert(1)</script> & "a" \u0001';

const evilBriefing: Briefing = {
  ...tinyBriefing,
  title: EVIL,
  items: [
    ...tinyBriefing.items.map((item, i) => (i === 0 ? { ...item, caption: { en: EVIL } } : item)),
    { kind: 'chart', chart: 'attendance-matrix', view: 'body=X', caption: {} }
  ]
};

async function composed(briefing: Briefing): Promise<BriefingDocument> {
  const { run } = await openCorpus(tinyCorpus());
  const resolved = await Promise.all(briefing.items.map((item) => resolveItem(item, run, 'v1')));
  return composeDocument(
    {
      briefing,
      shown: resolved.filter(isShown),
      dataVersion: 'v1',
      madeOn: '2026-11-21',
      folder: (lang) => `https://example.org/site/${lang}/`
    },
    async (shown, lang, width) => {
      const { rows, view } = shown.answer;
      const drawing = { rows, view, lang, width, id: 'x', label: '' };
      return drawOnServer(shown.drawn.Picture, drawing);
    }
  );
}

const wellFormed = (parts: Parts) => {
  for (const [name, part] of Object.entries(parts))
    if (/\.(xml|rels)$/.test(name)) expect(() => readXml(textOf(part)), name).not.toThrow();
};

const NUMBER_OF = {
  charts: 2,
  langs: 2
};

let pictures: PictureMaker;
let document: BriefingDocument;
beforeAll(async () => {
  pictures = createPictureMaker(await openServerTools());
  document = await composed(evilBriefing);
});

describe('a briefing as a Word document', () => {
  let parts: Parts;
  let body: string;
  beforeAll(async () => {
    parts = unpack(await writeDocx(document, pictures));
    body = textOf(parts['word/document.xml'] as Uint8Array);
  });

  it('is made of well-formed parts', () => wellFormed(parts));

  it('names the East Asian font in every run of text', () => {
    const runs = body.match(/<w:r>[\s\S]*?<\/w:r>/g) ?? [];
    expect(runs.length).toBeGreaterThan(50);
    for (const run of runs.filter((r) => r.includes('<w:t')))
      expect(run).toContain('w:eastAsia="Microsoft YaHei"');
  });

  it('has a heading and an entry of the contents for each item, in both languages', () => {
    const headings = (body.match(/<w:pStyle w:val="Heading1"\/>/g) ?? []).length;
    const ownHeadings = evilBriefing.items.length * NUMBER_OF.langs + NUMBER_OF.langs + 1;
    expect(headings).toBe(ownHeadings);
    expect((body.match(/<w:pStyle w:val="TOC1"\/>/g) ?? []).length).toBe(ownHeadings);
    expect(body).toContain('TOC \\h \\o &quot;1-1&quot;');
    expect(body).toContain('<w:docPartGallery w:val="Table of Contents"/>');
  });

  it('has each chart as a picture with what it shows in words, and as a table', () => {
    const drawn = readXml(body);
    const named = elementsNamed(drawn, 'wp:docPr');
    expect(named).toHaveLength(NUMBER_OF.charts * NUMBER_OF.langs);
    for (const { attributes } of named) {
      expect(attributes.title).not.toBe('');
      expect(attributes.descr?.length ?? 0).toBeGreaterThan(20);
    }
    expect(elementsNamed(drawn, 'w:tbl')).toHaveLength(NUMBER_OF.charts * NUMBER_OF.langs);
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    for (const name of media) expect([...(parts[name] ?? []).slice(1, 4)]).toEqual([80, 78, 71]);
    expect(media).toHaveLength(NUMBER_OF.charts * NUMBER_OF.langs);
  });

  it('quotes its evidence with citations that lead to it, in the version that was seen', () => {
    const text = body.replace(/<[^>]+>/g, '');
    expect(text).toContain('出席会议的有：巴西、智利、中国、法国和欧洲联盟。');
    expect(text).toContain('X/R1，第2段');
    expect(text).toContain('X/R1, para. 2');
    const links = textOf(parts['word/_rels/document.xml.rels'] as Uint8Array);
    expect(links).toContain('https://example.org/site/en/documents/x-r1/?v=v1#p2');
    expect(links).toContain('https://example.org/site/zh/attendance/?body=X&amp;v=v1');
  });

  it('says “not recorded” where there is no list, and “≥” where it is open', () => {
    const text = body.replace(/<[^>]+>/g, ' ');
    expect(text).toContain('未记录');
    expect(text).toContain('not recorded');
    expect(text).toContain('≥\u00a02');
  });

  it('has text in it, never markup', () => {
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
    expect(body).toContain('&lt;b&gt;自己的&lt;/b&gt;');
    expect(body).not.toContain('\u0001');
  });

  it('is the same, byte for byte, each time', async () => {
    const again = unpack(await writeDocx(document, pictures));
    const told = (of: Parts) =>
      Object.entries(of).map(([name, part]) => [name, /xml|rels/.test(name) ? textOf(part) : part]);
    expect(told(again)).toEqual(told(parts));
  });
});

describe('a briefing as a presentation', () => {
  let parts: Parts;
  let slides: string[];
  beforeAll(async () => {
    parts = unpack(await writePptx(document, pictures));
    slides = Object.keys(parts)
      .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((name) => textOf(parts[name] as Uint8Array));
  });
  const textsOf = (slide = '') => (slide.match(/<a:t>[^<]*/g) ?? []).join(' ');

  it('is made of well-formed parts', () => wellFormed(parts));

  it('begins with a cover and contents, and ends with sources and how it counts', () => {
    expect(textsOf(slides[0])).toContain('A. Analyst');
    expect(textsOf(slides[1])).toContain('目录');
    expect(textsOf(slides[2])).toContain('Contents');
    expect(slides.map(textsOf).join(' ')).toContain('Sources');
    expect(textsOf(slides.at(-1))).toContain('Blank is not zero');
  });

  it('has native charts, with the caption of each language', () => {
    const charts = Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(NUMBER_OF.langs);
    const all = slides.map(textsOf).join(' ');
    expect(all).toContain('列入出席名单的数目：第一次会议（2019年）');
    expect(all).toContain('&lt;script&gt;alert(1)');
  });

  it('quotes its evidence whole, with where it stands', () => {
    const all = slides.map((slide) => textsOf(slide).replace(/<a:t>/g, '').replace(/ /g, ''));
    expect(all.join('')).toContain('一些发言者讨论了引渡和司法协助。');
    expect(all.join('')).toContain('X/R1，第1段');
  });
});

describe('the file of a briefing', () => {
  it('is named by its title, its languages and the version of the data', () => {
    expect(briefingFileName({ ...tinyBriefing, title: 'A/B: 简报?' }, 'v1', 'docx')).toBe(
      'A-B-简报_briefing_zh-en_v1.docx'
    );
  });
});
