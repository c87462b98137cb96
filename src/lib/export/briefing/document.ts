import { type Briefing, langsOf } from '#lib/briefing/briefing.ts';
import { type Rule, allSources, methodNote } from '#lib/briefing/closing.ts';
import { type ComposedItem, composeItem } from '#lib/briefing/compose.ts';
import { type ComposedCover, coverOf } from '#lib/briefing/cover.ts';
import type { ResolvedChart, Shown } from '#lib/briefing/resolve.ts';
import type { ChartSource } from '#lib/charts/contract.ts';
import { officeOf } from '#lib/charts/native.ts';
import type { Sheet } from '#lib/charts/parts/sheet.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { ExportMeta } from '../meta.ts';
import type { ExportedChart } from '../exported.ts';
import type { ChartDrawing } from '../picture.ts';

/** A briefing with what its items show, and where it is made. */
export interface BriefingInput {
  readonly briefing: Briefing;
  /** Its items in their order, as far as the data has them. */
  readonly shown: readonly Shown[];
  readonly dataVersion: string;
  /** ISO date. */
  readonly madeOn: string;
  /** Address of the folder of a language, ending in `/`. */
  readonly folder: (lang: Lang) => string;
}

/** Draws a chart of a briefing at a width in pixels, on paper: in a browser, or without one. */
export type DrawShown = (
  shown: ResolvedChart,
  lang: Lang,
  width: number,
  sheet?: Sheet
) => Promise<ChartDrawing>;

/** An item in one language, ready to leave. */
export interface DocumentPart {
  readonly item: ComposedItem;
  readonly chart: ExportedChart | null;
  /** Address that shows the same; of quotations, one each, and of what stands under them. */
  readonly link: string;
  readonly quoteLinks: readonly string[];
  readonly noteLinks: readonly (string | null)[];
}

/** Everything that a file of a briefing holds, whatever its format. */
export interface BriefingDocument {
  readonly langs: readonly Lang[];
  readonly covers: readonly ComposedCover[];
  /** Item by item; each in every language of the briefing. */
  readonly parts: readonly DocumentPart[];
  readonly endings: readonly {
    readonly lang: Lang;
    readonly sources: readonly ChartSource[];
    readonly rules: readonly Rule[];
  }[];
  readonly author: string;
  readonly organization: string;
  readonly madeOn: string;
}

/** The address of a page, with the version of the data that was seen on it. */
function linkTo(page: string, lang: Lang, { folder, dataVersion }: BriefingInput): string {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(page) ?? [];
  const version = `${search === '' ? '?' : `${search}&`}v=${encodeURIComponent(dataVersion)}`;
  return folder(lang) + path + version + hash;
}

function exportedChart(
  shown: ResolvedChart,
  item: ComposedItem,
  meta: ExportMeta,
  draw: DrawShown
): ExportedChart | null {
  if (!item.chart) return null;
  const { rows, view } = shown.answer;
  return {
    ...item.chart,
    ...officeOf(shown.drawn.chart, rows, view, item.lang),
    meta,
    draw: (width, sheet) => draw(shown, item.lang, width, sheet)
  };
}

function toPart(shown: Shown, lang: Lang, input: BriefingInput, draw: DrawShown): DocumentPart {
  const item = composeItem(shown, lang);
  const link = linkTo(item.page, lang, input);
  const { dataVersion, madeOn } = input;
  const meta = { lang, dataVersion, madeOn, permalink: link };
  return {
    item,
    chart: shown.kind === 'chart' ? exportedChart(shown, item, meta, draw) : null,
    link,
    quoteLinks: item.quotes.map((quoted) => linkTo(quoted.page, lang, input)),
    noteLinks: item.quotes.map(({ note }) =>
      note === null || note.page === null ? null : linkTo(note.page, lang, input)
    )
  };
}

/** Composes a briefing once for every format. */
export function composeDocument(input: BriefingInput, draw: DrawShown): BriefingDocument {
  const { briefing, shown, dataVersion, madeOn } = input;
  const langs = langsOf(briefing);
  const parts = shown.flatMap((one) => langs.map((lang) => toPart(one, lang, input, draw)));
  return {
    langs,
    covers: langs.map((lang) => coverOf(briefing, lang, dataVersion)),
    parts,
    endings: langs.map((lang) => ({
      lang,
      sources: allSources(parts.filter((p) => p.item.lang === lang).map((p) => p.item)),
      rules: methodNote(lang)
    })),
    author: briefing.author,
    organization: briefing.organization,
    madeOn
  };
}
