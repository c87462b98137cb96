import { formatCell } from '#lib/charts/absence.ts';
import type { ChartSource, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { writeChartView } from '#lib/charts/index.ts';
import { citeParagraph, toSources } from '#lib/charts/sources.ts';
import { byParagraph } from '#lib/evidence/count.ts';
import { type TextSpan, occurrences } from '#lib/evidence/quote.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { EvidenceRow } from '#lib/queries/evidence.ts';
import { type BriefingItem, subjectOf } from './briefing.ts';
import { captionOf, labelOf } from './caption.ts';
import { countPage, tellCount } from './counts.ts';
import { markedSpans } from './marked.ts';
import { type ComposedQuote, QUOTED, composeQuote, documentPage, quotedOf } from './quotes.ts';
import type { Charted, ResolvedFigure, Shown } from './resolve.ts';

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

const spansOf = (places: readonly EvidenceRow[]): TextSpan[] =>
  places.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));

function quotesOf({ evidence, figure, versions }: ResolvedFigure, lang: Lang): ComposedQuote[] {
  const { word } = figure;
  return quotedOf(evidence).map(({ paragraph, places }) => {
    const spans = word === undefined ? spansOf(places) : occurrences(paragraph.text, word);
    return composeQuote(paragraph, spans, versions, lang);
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
        quotes: [composeQuote(paragraph, markedSpans(shown), shown.versions, lang)],
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
