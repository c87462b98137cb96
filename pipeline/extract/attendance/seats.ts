/** Members on the first page of a record, a line each: “China …… Mr. Zhang Jun”, “Mr. HODGSON   Australia”. */
import { MEMBER } from '../../grammar/honorifics.ts';
import { isOfRecord } from '../../parse/masthead/record.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import type { ListedName } from '../names.ts';

/** One who holds a seat; the name’s span counts in the paragraph’s text. */
export interface Seat {
  readonly paragraph: ParsedParagraph;
  readonly name: ListedName;
}

const OPENS = /^(?:members|present|成员国?|出席者)\s*:\s*/i;

/** Between the cells of a line: a column, or the leaders of a conversion. */
const CELLS = /(?:\s*(?:\||\.{3,}|…+|(?:\. ){2,}|·{3,}|\s{3,}))+\s*/;

const PERSON_ZH = /(?:先生|女士|夫人|大使|博士)$/;

const isPerson = (cell: string): boolean => MEMBER.test(cell) || PERSON_ZH.test(cell);

const seatIn = (
  { registry }: DocumentContext,
  paragraph: ParsedParagraph,
  lead: number
): Seat | null => {
  const folded = fold(paragraph.text);
  const cells = folded.slice(lead).split(CELLS).filter(Boolean);
  const state = cells.find((cell) => {
    const named = registry.entityNames.get(cell);
    return named?.kind === 'entity' && registry.entities.get(named.id)?.kind === 'state';
  });
  if (state === undefined || !cells.some((cell) => cell !== state && isPerson(cell))) return null;
  const start = folded.indexOf(state, lead);
  const named = registry.entityNames.get(state)!;
  const id = named.kind === 'entity' ? named.id : '';
  return { paragraph, name: { start, end: start + state.length, entity: { id, unknown: null } } };
};

/** Lines that may stand between two seats: a name that runs over two. */
const MISSES = 2;

/** The seats that the first page of a record lists; none for any other document. */
export const seatsIn = (context: DocumentContext): Seat[] => {
  const { symbol, title } = context.document.masthead;
  if (!isOfRecord(symbol, title, context.grammar.structure)) return [];
  const { paragraphs } = context.document;
  const from = paragraphs.findIndex(({ text }) => OPENS.test(fold(text)));
  const seats: Seat[] = [];
  for (let at = from, missed = 0; from >= 0 && missed <= MISSES && paragraphs[at]; at++) {
    const lead = at === from ? OPENS.exec(fold(paragraphs[at].text))![0].length : 0;
    const seat = seatIn(context, paragraphs[at], lead);
    missed = seat || at === from ? 0 : missed + 1;
    if (seat) seats.push(seat);
  }
  return seats;
};
