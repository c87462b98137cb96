import { citeParagraph } from '#lib/charts/sources.ts';
import { type QuotedParagraph, byParagraph } from '#lib/evidence/count.ts';
import { type Piece, type TextSpan, quote } from '#lib/evidence/quote.ts';
import { type Lang, inLang, isLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { paragraphAnchor } from '#lib/paths.ts';
import type { EvidenceRow } from '#lib/queries/evidence.ts';
import type { OtherVersionRow } from '#lib/queries/other-versions.ts';
import { slug } from '#lib/slug.ts';

/** What stands under a quotation about its language; with a page where it leads somewhere. */
export interface QuoteNote {
  readonly text: string;
  readonly page: string | null;
}

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
  /** Null where the quotation is what was read, in the language of the briefing. */
  readonly note: QuoteNote | null;
}

/** By paragraph: what says the same in the other language, as far as the corpus has it. */
export type Versions = ReadonlyMap<string, OtherVersionRow>;

/** A paragraph that can be quoted. */
export type Quotable = Pick<
  EvidenceRow,
  'document_id' | 'symbol' | 'title_zh' | 'title_en' | 'language' | 'ordinal' | 'number' | 'text'
>;

/** Paragraphs that stand beside a figure; the site has them all. */
export const QUOTED = 3;

/** The paragraphs of some evidence that a briefing quotes. */
export const quotedOf = (evidence: readonly EvidenceRow[]): QuotedParagraph[] =>
  byParagraph(evidence).slice(0, QUOTED);

export const documentPage = ({ document_id, ordinal }: Quotable) =>
  `documents/${encodeURIComponent(slug(document_id))}/#${paragraphAnchor(ordinal)}`;

const isWhole = (version: OtherVersionRow): version is OtherVersionRow & Quotable =>
  version.paragraph_id !== null;

/** The paragraph in the language of the briefing, where it was read in the other and is known. */
export function versionIn(
  { language, paragraph_id }: EvidenceRow,
  versions: Versions,
  lang: Lang
): Quotable | null {
  const version = versions.get(paragraph_id);
  if (!version || language === lang || !isWhole(version)) return null;
  return version.language === lang ? version : null;
}

function untold(versions: Versions, { paragraph_id }: EvidenceRow, lang: Lang): string {
  const at = { locale: lang };
  return versions.get(paragraph_id)?.has_document === true
    ? m.briefing_quote_no_counterpart({}, at)
    : m.briefing_quote_no_version({}, at);
}

function asQuoted(
  row: Quotable,
  spans: readonly TextSpan[],
  lang: Lang,
  note: QuoteNote | null
): ComposedQuote {
  const language = isLang(row.language) ? row.language : lang;
  return {
    pieces: quote(row.text, spans, language),
    lang: language,
    citation: citeParagraph(row, lang),
    title: row.symbol === null ? '' : inLang(row, 'title', lang),
    page: documentPage(row),
    note
  };
}

/**
 * A paragraph as a briefing in a language quotes it: as it was read, with the spans marked; one that
 * was read in the other language whole in its own version, with where it was read; without one, as
 * it was read, saying so.
 */
export function composeQuote(
  row: EvidenceRow,
  spans: readonly TextSpan[],
  versions: Versions,
  lang: Lang
): ComposedQuote {
  const version = versionIn(row, versions, lang);
  if (version) {
    const text = m.briefing_quote_read_in({ citation: citeParagraph(row, lang) }, { locale: lang });
    return asQuoted(version, [], lang, { text, page: documentPage(row) });
  }
  const isForeign = isLang(row.language) && row.language !== lang;
  return asQuoted(
    row,
    spans,
    lang,
    isForeign ? { text: untold(versions, row, lang), page: null } : null
  );
}
