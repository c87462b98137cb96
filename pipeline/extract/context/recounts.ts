/** Past sessions that sections recount. */
import type { SessionRef } from '../../facts.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import type { ParsedDocument, ParsedParagraph, ParsedSection } from '../../parse/document.ts';
import { fold } from '../../text.ts';
import { sectionChain } from './sections.ts';

/** Finds the session that a dated heading above a paragraph names: 第三次会议，2010年举行. */
export const recountFinder = (
  document: ParsedDocument,
  own: readonly string[],
  grammar: Grammar
) => {
  const cached = new Map<number, SessionRef | null>();
  const ofSection = (section: ParsedSection): SessionRef | null => {
    const folded = fold(section.heading);
    const phrase = grammar.ordinals(folded)[0];
    const dated = grammar.dates(folded).length > 0 || grammar.sessions.bareYear.test(folded);
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
