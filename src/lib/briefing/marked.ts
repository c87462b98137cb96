import type { TextSpan } from '#lib/evidence/quote.ts';
import type { ResolvedQuote } from './resolve.ts';

/** What is marked of a quotation. Spans of a text that is no longer what it was mark nothing. */
export function markedSpans({ item, paragraph, drift }: ResolvedQuote): TextSpan[] {
  if (drift.drift !== 'none') return [];
  return item.spans
    .map(([start, end]) => ({ start, end: Math.min(end, paragraph.text.length) }))
    .filter(({ start, end }) => start < end);
}
