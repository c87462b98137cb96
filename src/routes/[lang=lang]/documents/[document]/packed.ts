import type { SpanRow } from '#lib/queries/document-spans.ts';

/** Spans by column, each reading and paragraph named once: a page of many readings is lighter so. */
export interface PackedSpans {
  readonly readings: readonly (readonly [type: string, label: string])[];
  readonly paragraphs: readonly string[];
  /** Which of the readings, and of the paragraphs, a span is of. */
  readonly reading: readonly number[];
  readonly paragraph: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** Numbers things in the order in which they come, equal ones alike. */
function numbering<T>(keyOf: (thing: T) => string) {
  const [numbers, things] = [new Map<string, number>(), [] as T[]];
  const numberOf = (thing: T): number => {
    const key = keyOf(thing);
    if (!numbers.has(key)) numbers.set(key, things.push(thing) - 1);
    return numbers.get(key)!;
  };
  return { things, numberOf };
}

/** @returns the spans as a page carries them; `unpackSpans` gives them back */
export function packSpans(spans: readonly SpanRow[]): PackedSpans {
  const readings = numbering<readonly [string, string]>((reading) => reading.join('\n'));
  const paragraphs = numbering<string>((id) => id);
  return {
    reading: spans.map(({ type, label }) => readings.numberOf([type, label])),
    paragraph: spans.map(({ paragraph_id }) => paragraphs.numberOf(paragraph_id)),
    start: spans.map(({ start }) => start),
    end: spans.map(({ end }) => end),
    readings: readings.things,
    paragraphs: paragraphs.things
  };
}

export function unpackSpans(packed: PackedSpans): SpanRow[] {
  return packed.reading.map((reading, i) => {
    const [type, label] = packed.readings[reading]!;
    const paragraph_id = packed.paragraphs[packed.paragraph[i]!]!;
    return { paragraph_id, type, label, start: packed.start[i]!, end: packed.end[i]! };
  });
}
