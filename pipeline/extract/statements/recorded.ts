/** Who opens a paragraph of a record: a person with a State in brackets, a delegation, the guest of a heading. */
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { namesIn, type ListedName } from '../names.ts';

export interface RecordedOpening {
  readonly speaker: ListedName;
  /** End of what names the speaker. */
  readonly end: number;
}

const OBSERVER = /观察员|\bobserver/i;

/** 张女士（中国）, “Ms. Zhang (Observer for …)”; null for who takes the chair. */
const personOf = (
  { registry, grammar }: DocumentContext,
  text: string,
  folded: string
): RecordedOpening | null => {
  const m = grammar.statements.recorded.exec(folded);
  if (!m || grammar.statements.takesChair.test(folded.slice(m[0].length))) return null;
  const end = m[0].length;
  const start = end - 1 - m[1]!.length;
  const [name] = namesIn(text, registry, start, end - 1);
  return name ? { speaker: { ...name, isObserver: OBSERVER.test(m[1]!) }, end } : null;
};

/** “The representative of Egypt said”, 埃及代表说: a delegation that nobody is named for. */
const delegationOf = (
  { registry, grammar }: DocumentContext,
  folded: string
): RecordedOpening | null => {
  const { opensWith, says, opens } = grammar.statements;
  const start = opensWith.exec(folded)?.[0].length ?? 0;
  const name = registry.entityNames.longestAt(folded, start);
  if (name?.value.kind !== 'entity') return null;
  const after = folded.slice(name.end);
  if (start > 0 ? !says.test(after) : !opens.test(after)) return null;
  const isObserver = OBSERVER.test(folded.slice(0, name.start)) || /^的?观察员/.test(after);
  const entity = { id: name.value.id, unknown: null };
  return { speaker: { start: name.start, end: name.end, entity, isObserver }, end: name.end };
};

/** “Address by Ms. X, President of the Republic of Y”, Y共和国总统X先生讲话: the heading above a guest’s words. */
const ADDRESS = /^(?:Address|Statement) by [^:]+$|^[^:,.;]{4,80}(?:讲话|致辞|发言)$/i;

const guestOf = ({ registry }: DocumentContext, text: string, folded: string) => {
  if (!ADDRESS.test(folded)) return null;
  const name = namesIn(text, registry).find(({ entity }) => /^[A-Z]{3}$/.test(entity.id));
  return name ? { speaker: name, end: folded.length } : null;
};

/** A heading that names a speaker and nothing else: “Ms Maria Silva (Brazil)”. */
const isLineOf = (folded: string, opening: RecordedOpening | null): boolean =>
  opening !== null && /^\s*(?:\([^()]*\))?\s*$/.test(folded.slice(opening.end));

/** Who opens a paragraph of a record; null where nobody does. */
export const openingOf = (
  context: DocumentContext,
  { kind, text, ordinal }: ParsedParagraph
): RecordedOpening | null => {
  const folded = fold(text);
  if (kind === 'body') return personOf(context, text, folded) ?? delegationOf(context, folded);
  if (kind !== 'heading' || ordinal <= context.document.masthead.length) return null;
  const person = personOf(context, text, folded);
  return isLineOf(folded, person) ? person : guestOf(context, text, folded);
};
