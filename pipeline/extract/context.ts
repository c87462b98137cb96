/** What every extractor may ask of a document: whose session a paragraph tells of, under which item. */
import type { Grammar } from '../grammar/grammar.ts';
import type { ParsedDocument, ParsedParagraph } from '../parse/document.ts';
import type { Registry } from '../registry/registry.ts';
import { bodyFinder } from './context/bodies.ts';
import { itemFinder } from './context/items.ts';
import { recountFinder, type Recounted } from './context/recounts.ts';

export interface DocumentContext {
  readonly document: ParsedDocument;
  readonly registry: Registry;
  readonly grammar: Grammar;
  /** Bodies whose sessions the document reports or prepares. */
  readonly ownBodies: readonly string[];
  /** By ordinal of the paragraph: the body it is about; null where it is about all. */
  readonly bodyOf: (paragraph: ParsedParagraph) => string | null;
  /** The agenda item of the section that a paragraph stands in, or that it names first. */
  readonly itemOf: (paragraph: ParsedParagraph) => string | null;
  /** A past session that the section recounts. */
  readonly recountedBy: (paragraph: ParsedParagraph) => Recounted | null;
}

/** 2020年和2021年贩运人口问题工作组的活动, a paper before the Conference: the organ that its title names is recounted. */
const recountedBodies = (
  { masthead }: ParsedDocument,
  own: readonly string[],
  registry: Registry
): readonly string[] => {
  const named = new Set(registry.bodyNames.find(masthead.title).map(({ value }) => value));
  const organs = [...named].filter((id) => own.includes(registry.bodies.get(id)?.parent ?? ''));
  return masthead.kind === 'background-paper' && organs.length === 1 ? organs : own;
};

/** Reads from a parsed document what its extractors share. */
export const contextOf = (
  document: ParsedDocument,
  registry: Registry,
  grammar: Grammar
): DocumentContext => {
  const ownBodies = document.masthead.sessions.map((s) => s.body);
  return {
    document,
    registry,
    grammar,
    ownBodies,
    bodyOf: bodyFinder(document, ownBodies, registry, grammar),
    itemOf: itemFinder(document, grammar),
    recountedBy: recountFinder(document, recountedBodies(document, ownBodies, registry), grammar)
  };
};

/** The bodies that a fact of this paragraph belongs to: one, or all of a joint document. */
export const bodiesFor = (
  context: DocumentContext,
  paragraph: ParsedParagraph
): readonly string[] => {
  const body = context.bodyOf(paragraph);
  return body ? [body] : context.ownBodies;
};

/** Whether the document reports a session, finished or in draft. */
export const isReport = ({ document }: DocumentContext): boolean =>
  document.masthead.kind === 'report' || document.masthead.kind === 'draft-report';

/** The footnote whose mark stands in a paragraph between two places: behind a name, before the next. */
export const footnoteOn = (
  { document }: DocumentContext,
  ordinal: number,
  from: number,
  to = Infinity
): ParsedParagraph | null => {
  const { marks } = document.paragraphs[ordinal - 1]!;
  const mark = marks.find((m) => m.at >= from && m.at <= to);
  if (!mark) return null;
  const { paragraphs } = document;
  for (let i = ordinal; i < paragraphs.length; i += 1)
    if (paragraphs[i]!.footnote === mark.label) return paragraphs[i]!;
  return paragraphs.findLast((p) => p.footnote === mark.label) ?? null;
};
