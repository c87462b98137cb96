/** Past sessions that sections recount. */
import type { Grammar } from '../../grammar/grammar.ts';
import type { ParsedDocument, ParsedParagraph, ParsedSection } from '../../parse/document.ts';
import { fold } from '../../text.ts';
import { sectionChain } from './sections.ts';

/** A past session that a section recounts. */
export interface Recounted {
  readonly body: string;
  readonly ordinal: number;
  /** The heading gives no ordinal: it follows from the headings before and after it. */
  readonly isInferred: boolean;
}

const isDated = (folded: string, grammar: Grammar): boolean =>
  grammar.dates(folded).length > 0 || grammar.sessions.bareYear.test(folded);

/** `第三次会议，2010年举行`, “Third meeting, 2014”: the ordinal of a dated heading. */
const ordinalOf = (section: ParsedSection | undefined, grammar: Grammar): number | null => {
  if (!section) return null;
  const folded = fold(section.heading);
  const phrase = grammar.ordinals(folded)[0];
  const lead = grammar.dates(folded).find((d) => d.start === 0)?.end ?? 0;
  const isTold = phrase && phrase.start <= lead + 2 && phrase.ordinals.length === 1;
  return isTold && isDated(folded, grammar) ? phrase.ordinals[0]! : null;
};

/** “Meeting held in 2016” between the headings of the fourth and the sixth meeting. */
const ordinalBetween = (
  document: ParsedDocument,
  section: ParsedSection,
  grammar: Grammar
): number | null => {
  const folded = fold(section.heading);
  if (grammar.ordinals(folded).length > 0 || !isDated(folded, grammar)) return null;
  const siblings = document.sections.filter((s) => s.parent === section.parent);
  const at = siblings.indexOf(section);
  const before = ordinalOf(siblings[at - 1], grammar);
  const after = ordinalOf(siblings[at + 1], grammar);
  return before !== null && after === before + 2 ? before + 1 : null;
};

/** Finds the session that a dated heading above a paragraph names: 第三次会议，2010年举行. */
export const recountFinder = (
  document: ParsedDocument,
  own: readonly string[],
  grammar: Grammar
) => {
  const cached = new Map<number, Recounted | null>();
  const ofSection = (section: ParsedSection): Recounted | null => {
    const body = own[0];
    const told = ordinalOf(section, grammar);
    const ordinal = told ?? ordinalBetween(document, section, grammar);
    return body && ordinal !== null ? { body, ordinal, isInferred: told === null } : null;
  };
  return (paragraph: ParsedParagraph): Recounted | null => {
    for (const section of sectionChain(document, paragraph)) {
      if (!cached.has(section.ordinal)) cached.set(section.ordinal, ofSection(section));
      const found = cached.get(section.ordinal);
      if (found) return found;
    }
    return null;
  };
};
