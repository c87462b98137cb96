/** Past sessions that sections recount. */
import type { Grammar } from '../../grammar/grammar.ts';
import type { ParsedDocument, ParsedParagraph, ParsedSection } from '../../parse/document.ts';
import { fold, type Span } from '../../text.ts';
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

/** Days that a heading opens with, and the words that they are told in: `2011年10月10日至12日举行的`. */
const leadOf = (folded: string, { dates, sessions }: Grammar): number => {
  const end = dates(folded).find((d) => d.start <= 1)?.end ?? 0;
  return end + sessions.datedLead.exec(folded.slice(end))![0].length;
};

/** `第三次会议，2010年举行`, “Third meeting, 2014”, and `第三次会议` alone in a paper on such sessions. */
const ordinalOf = (
  section: ParsedSection | undefined,
  grammar: Grammar,
  isPaper: boolean
): number | null => {
  if (!section) return null;
  const folded = fold(section.heading);
  const phrase = grammar.ordinals(folded)[0];
  if (!phrase || phrase.ordinals.length !== 1) return null;
  const isTold = phrase.start <= leadOf(folded, grammar) + 2;
  const isAlone = isPaper && grammar.sessions.headsAlone.test(sliceAround(folded, phrase));
  return isAlone || (isTold && isDated(folded, grammar)) ? phrase.ordinals[0]! : null;
};

/** A heading with its ordinal as `#`. */
const sliceAround = (folded: string, { start, end }: Span): string =>
  `${folded.slice(0, start)}#${folded.slice(end)}`;

/** A paper by the Secretariat tells of past sessions alone. */
const isPaperOn = ({ masthead }: ParsedDocument): boolean => masthead.kind === 'background-paper';

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
  const isPaper = isPaperOn(document);
  const before = ordinalOf(siblings[at - 1], grammar, isPaper);
  const after = ordinalOf(siblings[at + 1], grammar, isPaper);
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
    const told = ordinalOf(section, grammar, isPaperOn(document));
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
