import * as v from 'valibot';
import type { Briefing } from './briefing.ts';
import { FORMAT, FORMAT_VERSION } from './briefing.ts';

/** What is wrong with something that should be a briefing. */
export type Problem =
  | { readonly problem: 'not-json'; readonly reason: string }
  | { readonly problem: 'foreign' }
  | { readonly problem: 'newer'; readonly found: string }
  | { readonly problem: 'damaged'; readonly where: string; readonly expected: string }
  | { readonly problem: 'not-a-link' }
  | { readonly problem: 'too-large'; readonly limit: string };

export type Read = { readonly briefing: Briefing } | Problem;

export const isProblem = (read: Read): read is Problem => 'problem' in read;

const LONGEST_TEXT = 10_000;
const MOST_ITEMS = 500;
const MOST_SPANS = 5_000;

/** Characters that no document can hold: control characters but tab and line feed. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g;

const text = v.pipe(
  v.string(),
  v.maxLength(LONGEST_TEXT),
  v.transform((value) => value.toWellFormed().replace(CONTROLS, ''))
);
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const common = {
  caption: v.optional(v.object({ zh: v.exactOptional(text), en: v.exactOptional(text) }), {}),
  seen: v.exactOptional(
    v.object({
      dataVersion: text,
      digest: text,
      figures: v.exactOptional(v.record(v.string(), text))
    })
  )
};

const item = v.variant('kind', [
  v.object({ kind: v.literal('chart'), chart: text, view: text, ...common }),
  v.object({ kind: v.literal('figure'), chart: text, view: text, figure: text, ...common }),
  v.object({ kind: v.literal('count'), figure: text, ...common }),
  v.object({
    kind: v.literal('quote'),
    paragraph: text,
    spans: v.pipe(v.array(v.tuple([place, place])), v.maxLength(MOST_SPANS)),
    ...common
  })
]);

const date = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/));

const briefing = v.object({
  title: text,
  author: text,
  organization: text,
  date,
  lang: v.picklist(['zh', 'en', 'both']),
  items: v.pipe(v.array(item), v.maxLength(MOST_ITEMS))
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A briefing from a value that came from outside.
 *
 * @returns the briefing with nothing in it that the form does not have, or what is wrong with it
 *   and where (`items.2.caption.zh`)
 */
export function readBriefing(value: unknown): Read {
  if (!isRecord(value) || value.format !== FORMAT) return { problem: 'foreign' };
  if (typeof value.version !== 'number' || value.version > FORMAT_VERSION)
    return { problem: 'newer', found: String(value.version) };
  const read = v.safeParse(briefing, value);
  if (read.success) return { briefing: read.output };
  const [issue] = read.issues;
  return { problem: 'damaged', where: v.getDotPath(issue) ?? '', expected: told(issue) };
}

const told = ({ expected, received }: v.BaseIssue<unknown>) =>
  `${expected ?? '?'} ≠ ${received.slice(0, 80)}`;

/** A briefing from the text of a file. */
export function readBriefingText(json: string): Read {
  try {
    return readBriefing(JSON.parse(json.replace(/^\ufeff/, '')));
  } catch (error) {
    return { problem: 'not-json', reason: error instanceof Error ? error.message : String(error) };
  }
}
