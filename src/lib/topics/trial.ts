/** What a term would change, found by the pipeline’s own rules: longest match, masks and all. */
import type { ParsedParagraph } from '#pipeline/parse/document.ts';
import { grammars } from '#pipeline/grammar/languages.ts';
import { type Registry, readRegistry } from '#pipeline/registry/registry.ts';
import { fold } from '#pipeline/text.ts';
import { topicMentions } from '#pipeline/topics.ts';
import type { TrialParagraph, TrialTitle } from '#lib/queries/trial.ts';
import { type TermPatch, patchedCsv, unifiedDiff } from './patch.ts';
import { registryFiles } from './registry.ts';

/** A span that counts for another topic than before; null for none. */
export interface SpanChange {
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ParagraphChange {
  readonly paragraph: TrialParagraph;
  readonly changes: readonly SpanChange[];
}

export interface Trial {
  readonly changed: readonly ParagraphChange[];
  /** A unified diff of the registry’s file; empty if the file has the term already. */
  readonly patch: string;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly topic: string;
}

/** What finding topics asks of a paragraph; substantive ones are no entries of a list of items. */
const asParsed = (p: TrialParagraph): ParsedParagraph => ({
  ordinal: p.ordinal,
  section: null,
  number: p.number,
  kind: p.kind as ParsedParagraph['kind'],
  role: p.role as ParsedParagraph['role'],
  text: p.text,
  marks: [],
  footnote: null,
  listNumber: null,
  leadIn: null
});

/** Titles of the agenda as the pipeline compares them. */
const titlesOf = (document: string, titles: readonly TrialTitle[]): string[] =>
  titles
    .filter((title) => title.document_id === document && title.text.length > 8)
    .map((title) => fold(title.text).replace(/[;.]$/, ''));

/** The mentions of a paragraph that count, by a registry. */
export function mentionsBy(
  registry: Registry,
  paragraph: TrialParagraph,
  titles: readonly TrialTitle[]
): Found[] {
  const grammar = grammars[paragraph.language === 'en' ? 'en' : 'zh'];
  const own = titlesOf(paragraph.document_id, titles);
  return topicMentions(asParsed(paragraph), grammar, registry, own)
    .filter(({ isMasked }) => !isMasked)
    .map(({ start, end, term, topic }) => ({ start, end, term, topic }));
}

const place = ({ start, end, topic }: Found) => `${start} ${end} ${topic}`;

/** New spans with what they take, and spans that a longer one elsewhere has swallowed. */
export function changesBetween(before: readonly Found[], after: readonly Found[]): SpanChange[] {
  const [had, has] = [before, after].map((found) => new Set(found.map(place)));
  const gone = before.filter((found) => !has?.has(place(found)));
  const fresh = after.filter((found) => !had?.has(place(found)));
  const overlaps = (a: Found, b: Found) => a.start < b.end && b.start < a.end;
  const taken = new Set<Found>();
  const changes = fresh.map((found): SpanChange => {
    const from = gone.find((other) => overlaps(found, other)) ?? null;
    gone.filter((other) => overlaps(found, other)).forEach((other) => taken.add(other));
    const { start, end, term, topic } = found;
    return { start, end, term, from: from?.topic ?? null, to: topic };
  });
  const lost = gone
    .filter((found) => !taken.has(found))
    .map(({ start, end, term, topic }): SpanChange => ({
      start,
      end,
      term,
      from: topic,
      to: null
    }));
  return [...changes, ...lost].sort((a, b) => a.start - b.start);
}

/** The registry of this site, read once. */
let current: Registry | undefined;

/** The changes that a patch would make to the paragraphs given, and the patch. */
export function tryTerm(
  patch: TermPatch,
  paragraphs: readonly TrialParagraph[],
  titles: readonly TrialTitle[]
): Trial {
  const before = registryFiles['topics.csv'] ?? '';
  const after = patchedCsv(before, patch);
  current ??= readRegistry(registryFiles);
  const tried = readRegistry({ ...registryFiles, 'topics.csv': after });
  const known = current;
  const changed = paragraphs
    .map((paragraph) => ({
      paragraph,
      changes: changesBetween(
        mentionsBy(known, paragraph, titles),
        mentionsBy(tried, paragraph, titles)
      )
    }))
    .filter(({ changes }) => changes.length > 0);
  return { changed, patch: unifiedDiff(before, after) };
}
