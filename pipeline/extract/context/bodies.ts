/** The body that a paragraph of a joint document is about. */
import type { Grammar } from '../../grammar/grammar.ts';
import type { ParsedDocument, ParsedParagraph } from '../../parse/document.ts';
import type { Registry } from '../../registry/registry.ts';
import { sectionChain } from './sections.ts';

const ownBodiesIn = (text: string, own: readonly string[], registry: Registry): string[] => [
  ...new Set(registry.bodyNames.find(text).flatMap((m) => (own.includes(m.value) ? [m.value] : [])))
];

/** The body that a heading of a joint document sets for what stands under it; `null`: all of them. */
const bodyOfHeading = (
  heading: string,
  own: readonly string[],
  registry: Registry
): string | null | undefined => {
  const named = ownBodiesIn(heading, own, registry);
  if (named.length > 1) return null;
  return named.length === 1 ? named[0] : undefined;
};

/** The body that a paragraph begins with, if no other is coordinated with it. */
const openingBody = (
  text: string,
  own: readonly string[],
  registry: Registry,
  grammar: Grammar
): string | null => {
  const first = registry.bodyNames.find(text)[0];
  if (!first || first.start > 4 || !own.includes(first.value)) return null;
  return grammar.sessions.coordinates.test(text.slice(first.end)) ? null : first.value;
};

/** Finds the body a paragraph is about: by its headings, its opening, its only name, or its lead-in; null where it is about all. */
export const bodyFinder = (
  document: ParsedDocument,
  own: readonly string[],
  registry: Registry,
  grammar: Grammar
) => {
  if (own.length < 2) return () => own[0] ?? null;
  const bodyOfMark = (note: ParsedParagraph): string | null => {
    const marked = document.paragraphs.findLast(
      (p) => p.ordinal < note.ordinal && p.marks.some((mark) => mark.label === note.footnote)
    );
    return marked && marked.kind !== 'footnote' ? find(marked) : null;
  };
  const find = (paragraph: ParsedParagraph): string | null => {
    for (const section of sectionChain(document, paragraph)) {
      const body = bodyOfHeading(section.heading, own, registry);
      if (body !== undefined) return body;
    }
    if (paragraph.kind === 'footnote') return bodyOfMark(paragraph);
    const opening = openingBody(paragraph.text, own, registry, grammar);
    if (opening) return opening;
    const named = ownBodiesIn(paragraph.text, own, registry);
    if (named.length === 1) return named[0]!;
    const leadIn =
      paragraph.kind === 'item'
        ? document.paragraphs.slice(0, paragraph.ordinal - 1).findLast((p) => p.kind === 'body')
        : undefined;
    return leadIn?.section === paragraph.section && leadIn ? find(leadIn) : null;
  };
  return find;
};
