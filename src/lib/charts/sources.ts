import { groups } from 'd3';
import type { Lang } from '#lib/i18n/lang.ts';
import { inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { SourceRow } from '#lib/queries/sources.ts';
import type { ChartSource } from './contract.ts';

interface Cited {
  readonly symbol: string | null;
  readonly title_zh: string;
  readonly title_en: string;
}

/** What a document is cited by: its symbol; without one, its title. */
export const citedAs = (document: Cited, lang: Lang) =>
  document.symbol ?? inLang(document, 'title', lang);

const asRun = (run: readonly SourceRow[]) => {
  const first = run[0]?.number ?? '';
  const last = run.at(-1)?.number ?? '';
  return run.length < 2 ? first : `${first}–${last}`;
};

/** Printed numbers of paragraphs that follow one another as runs: `23–25`, `30`. */
function numbersOf(rows: readonly SourceRow[]): string[] {
  const runs: SourceRow[][] = [];
  for (const row of rows.filter((r) => r.number !== null)) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.ordinal === row.ordinal - 1) run.push(row);
    else runs.push([row]);
  }
  return runs.map(asRun);
}

/** The documents of a chart’s paragraphs, each with its printed paragraph numbers. */
export function toSources(rows: readonly SourceRow[], lang: Lang): ChartSource[] {
  return groups(rows, (row) => row.document_id).map(([documentId, of]) => ({
    documentId,
    citation: citedAs(of[0] as SourceRow, lang),
    paragraphs: numbersOf(of)
  }));
}

/** `CTOC/COP/WG.3/2020/1, paras. 23–25, 30`. */
export function citeSource({ citation, paragraphs }: ChartSource, lang: Lang): string {
  if (paragraphs.length === 0) return citation;
  const separator = lang === 'zh' ? '、' : ', ';
  const isOne = paragraphs.length === 1 && !paragraphs[0]?.includes('–');
  const cite = isOne
    ? m.cite_paragraph({ document: citation, number: paragraphs[0] ?? '' }, { locale: lang })
    : m.cite_paragraphs(
        { document: citation, numbers: paragraphs.join(separator) },
        { locale: lang }
      );
  return cite;
}

interface CitedParagraph extends Cited {
  readonly number: string | null;
  readonly ordinal: number;
}

/** `CTOC/COP/WG.3/2020/1, para. 12`; `CTOC/COP/WG.3/2020/1，第12段`. */
export const citeParagraph = (paragraph: CitedParagraph, lang: Lang) =>
  paragraph.number === null
    ? m.cite_unnumbered(
        { document: citedAs(paragraph, lang), ordinal: String(paragraph.ordinal) },
        { locale: lang }
      )
    : m.cite_paragraph(
        { document: citedAs(paragraph, lang), number: paragraph.number },
        { locale: lang }
      );
