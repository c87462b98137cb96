import { formatCell } from '#lib/charts/absence.ts';
import type { ChartSource, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { writeChartView } from '#lib/charts/index.ts';
import { citeParagraph, toSources } from '#lib/charts/sources.ts';
import { byParagraph } from '#lib/evidence/count.ts';
import { type Piece, type TextSpan, occurrences, quote } from '#lib/evidence/quote.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { type Lang, inLang, isLang } from '#lib/i18n/lang.ts';
import { paragraphAnchor } from '#lib/paths.ts';
import type { EvidenceRow } from '#lib/queries/evidence.ts';
import { slug } from '#lib/slug.ts';
import { type BriefingItem, subjectOf } from './briefing.ts';
import { captionOf, labelOf } from './caption.ts';
import { countPage, tellCount } from './counts.ts';
import { markedSpans } from './marked.ts';
import type { Charted, ResolvedFigure, Shown } from './resolve.ts';

/** A quotation with where it stands. */
export interface ComposedQuote {
  readonly pieces: readonly Piece[];
  /** The language of its text. */
  readonly lang: Lang;
  /** `CTOC/COP/WG.3/2020/1, para. 12`. */
  readonly citation: string;
  /** The document’s title. */
  readonly title: string;
  /** Where it is read, from the folder of a language. */
  readonly page: string;
}

/** An item of a briefing in one language, with everything that any output says of it. */
export interface ComposedItem {
  readonly subject: string;
  readonly kind: BriefingItem['kind'];
  readonly lang: Lang;
  readonly title: string;
  readonly caption: string;
  /** Of a figure: the number as it is written. */
  readonly value: string;
  /** Of a chart. */
  readonly chart: {
    readonly name: string;
    readonly text: ChartText;
    readonly table: ChartTable;
  } | null;
  readonly quotes: readonly ComposedQuote[];
  /** How many paragraphs more the figure counts than are quoted. */
  readonly more: number;
  readonly sources: readonly ChartSource[];
  /** Where it comes from, from the folder of a language: `attendance/?body=X`. */
  readonly page: string;
}

/** Paragraphs that stand beside a figure; the site has them all. */
const QUOTED = 3;

const documentPage = ({ document_id, ordinal }: EvidenceRow) =>
  `documents/${encodeURIComponent(slug(document_id))}/#${paragraphAnchor(ordinal)}`;

function composeQuote(row: EvidenceRow, spans: readonly TextSpan[], lang: Lang): ComposedQuote {
  const language = isLang(row.language) ? row.language : lang;
  return {
    pieces: quote(row.text, spans, language),
    lang: language,
    citation: citeParagraph(row, lang),
    title: row.symbol === null ? '' : inLang(row, 'title', lang),
    page: documentPage(row)
  };
}

const spansOf = (places: readonly EvidenceRow[]): TextSpan[] =>
  places.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));

function quotesOf({ evidence, figure }: ResolvedFigure, lang: Lang): ComposedQuote[] {
  return byParagraph(evidence)
    .slice(0, QUOTED)
    .map(({ paragraph, places }) => {
      const { word } = figure;
      const spans = word === undefined ? spansOf(places) : occurrences(paragraph.text, word);
      return composeQuote(paragraph, spans, lang);
    });
}

const pageOf = ({ listed, answer: { view } }: Charted) => {
  const search = writeChartView(view);
  return listed.page(view) + (search === '' ? '' : `?${search}`);
};

type Content = Pick<ComposedItem, 'title' | 'page'> & Partial<ComposedItem>;

function contentOf(shown: Shown, lang: Lang): Content {
  switch (shown.kind) {
    case 'chart': {
      const { drawn, answer } = shown;
      const text = drawn.chart.text(answer.rows, answer.view, lang);
      const table = drawn.chart.table(answer.rows, answer.view, lang);
      const chart = { name: drawn.chart.name, text, table };
      return { title: text.title, page: pageOf(shown), chart, sources: text.sources };
    }
    case 'figure':
      return {
        title: labelOf(shown, shown.item.figure)(lang),
        page: pageOf(shown),
        value: formatCell(shown.figure.value, lang),
        quotes: quotesOf(shown, lang),
        more: Math.max(byParagraph(shown.evidence).length - QUOTED, 0),
        sources: toSources(shown.evidence, lang)
      };
    case 'count':
      return {
        // A heading has no full stop.
        title: tellCount(shown.name, shown.n, lang).replace(/[.。]$/, ''),
        page: countPage(shown.name),
        value: formatNumber(shown.n, lang)
      };
    case 'quote': {
      const { paragraph } = shown;
      return {
        title: citeParagraph(paragraph, lang),
        page: documentPage(paragraph),
        quotes: [composeQuote(paragraph, markedSpans(shown), lang)],
        sources: toSources([paragraph], lang)
      };
    }
  }
}

/** An item in a language: what the page shows of it and every file has of it. */
export const composeItem = (shown: Shown, lang: Lang): ComposedItem => ({
  subject: subjectOf(shown.item),
  kind: shown.item.kind,
  lang,
  caption: shown.item.caption[lang] ?? captionOf(shown, lang),
  value: '',
  chart: null,
  quotes: [],
  more: 0,
  sources: [],
  ...contentOf(shown, lang)
});
