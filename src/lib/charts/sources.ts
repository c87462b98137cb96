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

const isItem = (number: string | null) => number?.startsWith('#') ?? false;

/** Printed numbers of paragraphs that follow one another as runs: `23–25`, `30`. */
function numbersOf(rows: readonly SourceRow[]): string[] {
  const runs: SourceRow[][] = [];
  for (const row of rows.filter((r) => r.number !== null && !isItem(r.number))) {
    const run = runs.at(-1);
    const after = run ? row.ordinal - (run.at(-1)?.ordinal ?? 0) : NaN;
    if (after === 1) run?.push(row);
    else if (after !== 0) runs.push([row]);
  }
  return runs.map(asRun);
}

const itemsOf = (rows: readonly SourceRow[]) => [
  ...new Set(rows.flatMap(({ number }) => (isItem(number) ? [number!.slice(1)] : [])))
];

/**
 * The documents of a chart’s paragraphs, in the order of the text, each with its printed numbers of
 * paragraphs and items. A paragraph may come once for each session that it tells of.
 */
export function toSources(rows: readonly SourceRow[], lang: Lang): ChartSource[] {
  return groups(rows, (row) => row.document_id).map(([documentId, of]) => ({
    documentId,
    citation: citedAs(of[0] as SourceRow, lang),
    paragraphs: numbersOf(of),
    items: itemsOf(of)
  }));
}

function withParagraphs(document: string, paragraphs: readonly string[], lang: Lang): string {
  const [number = ''] = paragraphs;
  if (paragraphs.length === 0) return document;
  return paragraphs.length === 1 && !number.includes('–')
    ? m.cite_paragraph({ document, number }, { locale: lang })
    : m.cite_paragraphs({ document, numbers: joined(paragraphs, lang) }, { locale: lang });
}

const joined = (numbers: readonly string[], lang: Lang) =>
  numbers.join(lang === 'zh' ? '、' : ', ');

/** `CTOC/COP/WG.3/2020/1, paras. 23–25, 30, agenda item 2`. */
export function citeSource({ citation, paragraphs, items }: ChartSource, lang: Lang): string {
  const document = withParagraphs(citation, paragraphs, lang);
  if (items.length === 0) return document;
  return m.cite_items(
    { document, numbers: joined(items, lang), count: items.length },
    { locale: lang }
  );
}

interface CitedParagraph extends Cited {
  /** As a query gives it: `#2` is item 2 of an agenda. */
  readonly number: string | null;
  readonly ordinal: number;
}

/** `CTOC/COP/WG.3/2020/1, para. 12`; `CTOC/COP/WG.3/2020/1，第12段`. */
export function citeParagraph(paragraph: CitedParagraph, lang: Lang): string {
  const { number, ordinal } = paragraph;
  const document = citedAs(paragraph, lang);
  if (number === null)
    return m.cite_unnumbered({ document, ordinal: String(ordinal) }, { locale: lang });
  return isItem(number)
    ? m.cite_items({ document, numbers: number.slice(1), count: 1 }, { locale: lang })
    : m.cite_paragraph({ document, number }, { locale: lang });
}

/** A paragraph beside its document’s name: `Para. 12`, `Agenda item 2`. */
export function paragraphName(number: string | null, lang: Lang): string {
  if (number === null) return m.paragraph_unnumbered({}, { locale: lang });
  return isItem(number)
    ? m.paragraph_item({ number: number.slice(1) }, { locale: lang })
    : m.paragraph_number({ number }, { locale: lang });
}
