/** A list of participants: kinds of participants as headings, a delegation a line, its members below. */
import type { NamedEntity } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import type { Capacity } from '../schema.ts';
import { fold, type Span } from '../text.ts';
import type { DocumentContext } from './context.ts';
import { categoryOf } from './lists.ts';

export interface Participant extends Span {
  readonly entity: NamedEntity;
  readonly capacity: Capacity | null;
  readonly paragraph: number;
}

/** A mark of a note behind a name. */
const TAIL = /[\s*†]+$/;

/** The delegation that a line names, alone or before its first member. */
const delegationOf = (
  { registry, grammar }: DocumentContext,
  folded: string
): { id: string; end: number } | null => {
  const match = registry.entityNames.longestAt(folded, 0);
  if (match?.value.kind !== 'entity') return null;
  const rest = folded.slice(match.end).replace(TAIL, '').trimStart();
  const isAlone = rest === '' || grammar.attendance.member.test(rest);
  return isAlone ? { id: match.value.id, end: match.end } : null;
};

/** Whether the document is a list of participants, by its title. */
export const listsParticipants = ({ document, grammar }: DocumentContext): boolean =>
  grammar.attendance.participants.test(fold(document.masthead.title));

/** Reads the delegations of a list of participants; who belongs to them is left out. */
export const participantsIn = (context: DocumentContext): Participant[] => {
  const { document, grammar } = context;
  let capacity: Capacity | null = null;
  const read = ({ ordinal, text, kind }: ParsedParagraph): Participant[] => {
    const folded = fold(text);
    const isMember = kind === 'footnote' || grammar.attendance.member.test(folded);
    if (isMember || ordinal <= document.masthead.length) return [];
    const found = delegationOf(context, folded);
    if (!found) {
      capacity = categoryOf(folded, grammar) ?? capacity;
      return [];
    }
    const entity = { id: found.id, unknown: null };
    return [{ entity, capacity, paragraph: ordinal, start: 0, end: found.end }];
  };
  return document.paragraphs.flatMap(read);
};
