import type { TextSpan } from './quote.ts';

/** A span of a text and what it was read as. */
export interface TypedSpan extends TextSpan {
  readonly type: string;
  readonly label: string;
}

/** A run of text under the same spans. */
export interface MarkedRun {
  readonly text: string;
  readonly spans: readonly TypedSpan[];
}

/**
 * Cuts a text where any span begins or ends, so that overlapping spans can be shown: the runs
 * together are the text.
 */
export function toRuns(text: string, spans: readonly TypedSpan[]): MarkedRun[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of spans) {
    cuts.add(Math.min(start, text.length));
    cuts.add(Math.min(end, text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? 0;
    return {
      text: text.slice(start, end),
      spans: spans.filter((span) => span.start < end && start < span.end)
    };
  });
}
