/** What every extractor may ask of a document: whose session a paragraph tells of, under which item. */
import type { SessionRef } from '../facts.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { ParsedDocument, ParsedParagraph, ParsedSection } from '../parse/document.ts';
import { titleForm, type Registry } from '../registry/registry.ts';
import { fold } from '../text.ts';

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
  readonly recountedBy: (paragraph: ParsedParagraph) => SessionRef | null;
}

const sectionChain = (document: ParsedDocument, paragraph: ParsedParagraph): ParsedSection[] => {
  const chain: ParsedSection[] = [];
  for (let id = paragraph.section; id !== null;) {
    const section = document.sections[id - 1]!;
    chain.push(section);
    id = section.parent;
  }
  return chain;
};

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
const openingBody = (text: string, own: readonly string[], registry: Registry): string | null => {
  const first = registry.bodyNames.find(text)[0];
  if (!first || first.start > 4 || !own.includes(first.value)) return null;
  return /^(?:和|及|与|、|\s+and\b)/.test(text.slice(first.end)) ? null : first.value;
};

const bodyFinder = (document: ParsedDocument, own: readonly string[], registry: Registry) => {
  if (own.length < 2) return () => own[0] ?? null;
  const find = (paragraph: ParsedParagraph): string | null => {
    for (const section of sectionChain(document, paragraph)) {
      const body = bodyOfHeading(section.heading, own, registry);
      if (body !== undefined) return body;
    }
    if (paragraph.kind === 'footnote') return null;
    const opening = openingBody(paragraph.text, own, registry);
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

/** `议程项目2和3` → [2, 3]; `项目1(a)和(b)` → [1(a), 1(b)]. */
export const itemNumbers = (printed: string, grammar: Grammar): string[] => {
  let base = '';
  return [...printed.matchAll(/(\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(\([a-z]\))?/g)].flatMap(
    ([whole, number, letter]) => {
      if (!whole.trim()) return [];
      if (number) base = String(grammar.readNumber(number));
      return /^\d/.test(base) || letter ? [`${base}${letter ?? ''}`] : [];
    }
  );
};

/** All item numbers that a folded text names, in order, each once. */
export const namedItems = (folded: string, grammar: Grammar): string[] => [
  ...new Set([...folded.matchAll(grammar.item)].flatMap((m) => itemNumbers(m[1]!, grammar)))
];

const agendaTitles = (document: ParsedDocument): Map<string, string> =>
  new Map(
    document.paragraphs
      .filter((p) => p.listNumber !== null)
      .map((p) => [
        titleForm(p.text.replace(/[(（][^()（）]*(?:联合项目|joint)[^()（）]*[)）]/i, '')),
        p.listNumber!
      ])
  );

const itemFinder = (document: ParsedDocument, grammar: Grammar) => {
  const titles = agendaTitles(document);
  const ofSection = (section: ParsedSection): string | null => {
    if (section.number !== null && section.role === 'agenda') return section.number;
    const form = titleForm(section.heading);
    const known = titles.get(form);
    if (known) return known;
    return namedItems(fold(section.heading), grammar)[0] ?? null;
  };
  const firstInSection = new Map<number, string | null>();
  const itemOfSection = (section: ParsedSection): string | null => {
    const cached = firstInSection.get(section.ordinal);
    if (cached !== undefined) return cached;
    const own = ofSection(section) ?? openingItem(document, section, grammar);
    firstInSection.set(section.ordinal, own);
    return own;
  };
  return (paragraph: ParsedParagraph): string | null => {
    if (paragraph.listNumber !== null) return paragraph.listNumber;
    for (const section of sectionChain(document, paragraph)) {
      const item = itemOfSection(section);
      if (item) return item;
    }
    return null;
  };
};

const CONSIDERED = /审议了|讨论了|considered|discussed|had before it/i;

/** `工作组…审议了题为…的议程项目2`: the section’s opening paragraph tells its item. */
const openingItem = (
  document: ParsedDocument,
  section: ParsedSection,
  grammar: Grammar
): string | null => {
  if (section.role !== 'deliberations' && section.role !== 'statements') return null;
  const opening = document.paragraphs.find(
    (p) => p.section === section.ordinal && p.kind === 'body'
  );
  if (!opening || !CONSIDERED.test(opening.text)) return null;
  const items = namedItems(fold(opening.text), grammar);
  return items.length === 1 ? items[0]! : null;
};

const recountFinder = (document: ParsedDocument, own: readonly string[], grammar: Grammar) => {
  const cached = new Map<number, SessionRef | null>();
  const ofSection = (section: ParsedSection): SessionRef | null => {
    const folded = fold(section.heading);
    const phrase = grammar.ordinals(folded)[0];
    const dated = grammar.dates(folded).length > 0 || /年|\b(?:19|20)\d\d\b/.test(folded);
    const body = own[0];
    if (!phrase || phrase.start > 2 || !dated || phrase.ordinals.length !== 1 || !body) return null;
    return { body, ordinal: phrase.ordinals[0]! };
  };
  return (paragraph: ParsedParagraph): SessionRef | null => {
    for (const section of sectionChain(document, paragraph)) {
      if (!cached.has(section.ordinal)) cached.set(section.ordinal, ofSection(section));
      const found = cached.get(section.ordinal);
      if (found) return found;
    }
    return null;
  };
};

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
    bodyOf: bodyFinder(document, ownBodies, registry),
    itemOf: itemFinder(document, grammar),
    recountedBy: recountFinder(document, ownBodies, grammar)
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
