/** In what capacity somebody speaks. */
import type { AttendanceFact } from '../../facts.ts';
import type { Capacity, SpeakerCapacity } from '../../schema.ts';
import type { DocumentContext } from '../context.ts';
import { capacityIn, categoryOf, kindOfReio, STATE_CAPACITIES } from '../lists.ts';
import type { ListedName } from '../names.ts';

/** Without a list after a colon, the nouns 研究所 or “institute” may stand in a speaker’s name and say nothing. */
export const categoryTold = (
  head: string,
  isList: boolean,
  context: DocumentContext
): Capacity | null => {
  const told = categoryOf(head, context.grammar);
  return isList || told === null || STATE_CAPACITIES.includes(told) ? told : null;
};

const ofState = (
  name: ListedName,
  category: Capacity | null,
  members: 'party' | 'signatory'
): Capacity => {
  if (category !== null && category !== 'party') return capacityIn(category, name.entity.id);
  return name.isObserver ? 'observer-state' : members;
};

/** A body of States Signatories has no parties: its list says so. */
const membersOf = (attendance: readonly AttendanceFact[]): 'party' | 'signatory' => {
  const told = new Set(attendance.map(({ capacity }) => capacity));
  return told.has('signatory') && !told.has('party') ? 'signatory' : 'party';
};

/** The Holy See and the State of Palestine are observers at the organs of the United Nations. */
const isObserverAt = (id: string, body: string): boolean =>
  /^(?:VAT|PSE)$/.test(id) &&
  /^(?:A|E|S)(?:\/(?:C\.\d|HRC|CN\.\d+|ESCAP|ECA|ESCWA)(?:\/|$)|$)/.test(body);

const ofKind = (
  context: DocumentContext,
  name: ListedName,
  body: string,
  category: Capacity | null,
  attendance: readonly AttendanceFact[]
): Capacity => {
  const entity = context.registry.entities.get(name.entity.id);
  const kind = entity?.kind;
  if (kind === 'reio') return kindOfReio(body);
  if (kind === 'state' && isObserverAt(name.entity.id, body)) return 'observer-state';
  if (kind === 'state') return ofState(name, category, membersOf(attendance));
  if (entity?.capacity) return entity.capacity;
  if (kind === 'igo' || kind === 'un-entity' || kind === 'ngo') return kind;
  return category ?? 'other';
};

/** A signatory’s observer is a signatory wherever it speaks: the attendance list decides, then the sentence. */
export const speakerCapacity = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[],
  name: ListedName,
  body: string,
  category: Capacity | null
): SpeakerCapacity => {
  const { id } = name.entity;
  if (id === 'secretariat' || id.startsWith('unodc')) return 'secretariat';
  const listed = attendance.find((a) => a.body === body && a.entity.id === id)?.capacity;
  return listed ?? ofKind(context, name, body, category, attendance);
};
