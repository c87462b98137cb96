import type { Charted } from './resolve.ts';
import { formatList } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { citedAs } from '#lib/charts/sources.ts';
import { byParagraph } from '#lib/evidence/count.ts';
import type { Figure } from '#lib/charts/chart.ts';
import type { EvidenceRow } from '#lib/queries/evidence.ts';
import { markedSpans } from './marked.ts';
import { versionIn } from './quotes.ts';
import type { ResolvedQuote, Shown } from './resolve.ts';

/** Figures that one sentence can hold. */
const TOLD = 3;

const numberOf = ({ value }: Figure): number => {
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && 'form' in value) return value.value;
  return typeof value === 'object' && value.absent === 'at-least' ? value.n : Number.NaN;
};

/** A chart’s highest figures, where it has any and they are not all the same. */
function highest(figures: readonly Figure[], lang: Lang): string {
  const counted = figures.filter((figure) => !Number.isNaN(numberOf(figure)));
  const sorted = counted.toSorted((a, b) => numberOf(b) - numberOf(a));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || numberOf(first) === numberOf(last)) return '';
  const told = sorted.slice(0, TOLD).map((figure) => figure.label);
  const separator = lang === 'zh' ? '；' : '; ';
  return m.caption_highest({ figures: told.join(separator) }, { locale: lang });
}

const ended = (text: string, lang: Lang) =>
  /[.。！？!?]$/.test(text) ? text : text + (lang === 'zh' ? '。' : '.');

function captionChart({ drawn: { chart }, answer: { rows, view } }: Charted, lang: Lang): string {
  const own = chart.caption?.(rows, view, lang) ?? '';
  if (own !== '') return own;
  const { finding } = chart.text(rows, view, lang);
  if (finding) return finding;
  const most = highest(chart.figures(rows, view, lang), lang);
  return most === '' ? ended(chart.text(rows, view, lang).subtitle, lang) : most;
}

/** The label of a figure in a language: figures are found by their keys. */
export const labelOf = ({ drawn: { chart }, answer: { rows, view } }: Charted, key: string) => {
  return (lang: Lang): string =>
    chart.figures(rows, view, lang).find((figure) => figure.key === key)?.label ?? key;
};

const documentsOf = (rows: readonly EvidenceRow[], lang: Lang) =>
  formatList([...new Set(rows.map((row) => citedAs(row, lang)))], lang);

/** What is marked in a quotation, each term once; else that it is quoted whole. */
function captionQuote(shown: ResolvedQuote, lang: Lang): string {
  const at = { locale: lang };
  const version = versionIn(shown.paragraph, shown.versions, lang);
  if (version) return m.briefing_caption_quote({ document: citedAs(version, lang) }, at);
  const { text } = shown.paragraph;
  const terms = new Set(markedSpans(shown).map(({ start, end }) => text.slice(start, end)));
  return terms.size === 0
    ? m.briefing_caption_quote({ document: documentsOf([shown.paragraph], lang) }, at)
    : m.briefing_caption_marked({ terms: [...terms].join(lang === 'zh' ? '、' : '; ') }, at);
}

/** What is first said of an item: written from the data, the same facts in both languages. */
export function captionOf(shown: Shown, lang: Lang): string {
  const at = { locale: lang };
  switch (shown.kind) {
    case 'chart':
      return captionChart(shown, lang);
    case 'figure':
      return m.briefing_caption_figure(
        {
          title: shown.drawn.chart.text(shown.answer.rows, shown.answer.view, lang).title,
          count: byParagraph(shown.evidence).length,
          documents: documentsOf(shown.evidence, lang)
        },
        at
      );
    case 'count':
      return m.briefing_caption_count({ count: shown.documents }, at);
    case 'quote':
      return captionQuote(shown, lang);
  }
}
