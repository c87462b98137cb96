/** The sections that a paragraph stands in. */
import type { ParsedDocument, ParsedParagraph, ParsedSection } from '../../parse/document.ts';

/** Innermost first. */
export const sectionChain = (
  document: ParsedDocument,
  paragraph: ParsedParagraph
): ParsedSection[] => {
  const chain: ParsedSection[] = [];
  for (let id = paragraph.section; id !== null;) {
    const section = document.sections[id - 1]!;
    chain.push(section);
    id = section.parent;
  }
  return chain;
};
