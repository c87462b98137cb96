/** Who came: attendance lists by capacity, footnotes that restrict them, lists that are not complete. */
import type { AttendanceFact, AttendanceGapFact } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import type { Capacity } from '../schema.ts';
import { endsInSemicolon, fold, sentences, type Span } from '../text.ts';
import { bodiesFor, footnoteOn, type DocumentContext } from './context.ts';
import { clausesPresent, proseTold } from './attendance/prose.ts';
import { RowReader, type NamesOf } from './attendance/rows.ts';
import { seatsIn } from './attendance/seats.ts';
import { tellingAttendance } from './attendance/where.ts';
import { beforeStop, capacityIn, categoryOf, kindOfReio, leadEnd } from './lists.ts';
import { listsParticipants, participantsIn } from './participants.ts';
import { withoutNames, type ListedName } from './names.ts';
import { readNameList } from './names/list.ts';

export interface AttendanceFacts {
  readonly attendance: AttendanceFact[];
  readonly gaps: AttendanceGapFact[];
}

/** The bodies that the footnote on a name leaves; null where no footnote restricts it. */
const restriction = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  name: ListedName,
  next: number
): readonly string[] | null => {
  const note = footnoteOn(context, paragraph.ordinal, name.end, next);
  if (!note || !context.grammar.attendance.restricts.test(note.text)) return null;
  const named = context.registry.bodyNames.find(note.text).map((m) => m.value);
  const left = context.ownBodies.filter((body) => named.includes(body));
  return left.length > 0 ? left : null;
};

/** Of the kind of participants before a colon. */
const LONGEST_LABEL = 60;

/** Kinds of organizations that one list may hold. */
const MIXED: readonly Capacity[] = ['igo', 'un-entity', 'ngo', 'institute'];

class AttendanceReader {
  readonly facts: AttendanceFacts = { attendance: [], gaps: [] };
  /** The head of the list names two kinds of participants. */
  #isMixed = false;
  /** Category and verb of a paragraph that ends in a colon, for the items below it. */
  #carried: Capacity | null = null;
  readonly #rows: RowReader;

  constructor(readonly context: DocumentContext) {
    this.#rows = new RowReader(context.registry);
  }

  /** A document that is a list of participants. */
  readList(): AttendanceFacts {
    for (const { entity, capacity, paragraph, start, end } of participantsIn(this.context))
      this.#add(
        this.context.document.paragraphs[paragraph - 1]!,
        [{ entity, start, end }],
        capacity
      );
    return this.facts;
  }

  /** The members on the first page of a record. */
  readSeats(): AttendanceFacts {
    for (const { paragraph, name } of seatsIn(this.context)) this.#add(paragraph, [name], 'party');
    return this.facts;
  }

  #readRow(paragraph: ParsedParagraph): void {
    if (this.#carried !== null) this.#addRows(this.#rows.read(paragraph), this.#carried);
  }

  /** Names of the last row that were not told whole. */
  endRows(): void {
    this.#addRows(this.#rows.end(), this.#carried);
  }

  #addRows(rows: readonly NamesOf[], capacity: Capacity | null): void {
    for (const { paragraph, names } of rows) this.#add(paragraph, names, capacity);
  }

  read(paragraph: ParsedParagraph): void {
    if (paragraph.kind === 'table') return this.#readRow(paragraph);
    this.endRows();
    const { grammar } = this.context;
    const folded = fold(paragraph.text);
    const isItem =
      this.#carried !== null && (paragraph.kind === 'item' || this.#isBelow(paragraph, folded));
    let capacity: Capacity | null = isItem ? this.#carried : this.#headed(paragraph, folded);
    const isHeaded = !isItem && capacity !== null;
    if (isHeaded) this.#isMixed = false;
    const isSummed = grammar.attendance.sums.test(folded);
    let goesOn = false;
    if (!isItem) this.#carried = null;
    for (const sentence of sentences(paragraph.text)) {
      const lead = leadEnd(folded, sentence, grammar.attendance.opensList);
      const head = folded.slice(sentence.start, lead < 0 ? sentence.end : lead);
      const attended =
        grammar.attendance.attended.test(head) ||
        (lead > 0 && (this.#labelsList(paragraph, head) || (isSummed && this.#isKind(head))));
      if (grammar.attendance.absent.test(head)) {
        if (lead < 0) this.#readPresent(paragraph, folded, sentence);
        continue;
      }
      if (!attended && !isItem && !goesOn && capacity === null) continue;
      const told = lead < 0 ? withoutNames(head, this.context.registry) : head;
      const category = categoryOf(told, grammar);
      if (category) this.#isMixed = grammar.attendance.mixes.test(told);
      capacity = category ?? capacity;
      if (lead > 0) this.#readList(paragraph, folded, sentence, lead, capacity);
      else if (isItem || isHeaded || (goesOn && !attended))
        this.#readList(paragraph, folded, sentence, sentence.start, capacity);
      else this.#readProse(paragraph, sentence, capacity);
      goesOn = (lead > 0 || goesOn) && endsInSemicolon(folded, sentence.end);
    }
    if (/:$/.test(folded.trimEnd()) && !this.#tellsSpeakers(folded))
      this.#carried = capacity ?? 'other';
  }

  /** 下列代表发言：, “the following made statements:”: those below it spoke. */
  #tellsSpeakers(folded: string): boolean {
    const { attendance, statements } = this.context.grammar;
    return statements.spoke.test(folded) && !attendance.attended.test(folded);
  }

  /** Below a paragraph that ends in a colon: names, without a number. */
  #isBelow({ kind, number }: ParsedParagraph, folded: string): boolean {
    const first = this.context.registry.entityNames.longestAt(folded, 0);
    return (
      kind === 'body' && number === null && /^[,;、]/.test(folded.slice(first?.end ?? Infinity))
    );
  }

  /** 派观察员出席会议的会员国 above names and nothing else: the kind that a heading in an annex tells. */
  #headed({ section, number }: ParsedParagraph, folded: string): Capacity | null {
    const { document, grammar } = this.context;
    const heading = section === null ? undefined : document.sections[section - 1];
    const { attended } = grammar.attendance;
    if (number !== null || !heading?.parent || attended.test(folded)) return null;
    return categoryOf(fold(heading.heading), grammar);
  }

  /** 缔约方：阿根廷、… in a list of participants: the kind alone stands before the colon. */
  #labelsList({ section }: ParsedParagraph, head: string): boolean {
    const { document, grammar } = this.context;
    const heading = section === null ? '' : document.sections[section - 1]!.heading;
    return grammar.attendance.participants.test(fold(heading)) && this.#isKind(head);
  }

  /** A kind of participants and nothing else: “Intergovernmental organizations:”. */
  #isKind(head: string): boolean {
    return head.length <= LONGEST_LABEL && categoryOf(head, this.context.grammar) !== null;
  }

  #readList(
    paragraph: ParsedParagraph,
    folded: string,
    sentence: Span,
    from: number,
    capacity: Capacity | null
  ): void {
    const { names, gaps } = readNameList(
      paragraph.text,
      from,
      beforeStop(folded, sentence),
      this.context.registry
    );
    this.#add(paragraph, names, capacity);
    const kinds = new Set(names.map((name) => this.#byKind(name)));
    this.#addGaps(paragraph, gaps, capacity ?? (kinds.size === 1 ? [...kinds][0]! : null));
  }

  #readPresent(paragraph: ParsedParagraph, folded: string, sentence: Span): void {
    for (const { clause, capacity } of clausesPresent(this.context, folded, sentence))
      this.#readProse(paragraph, clause, capacity);
  }

  #readProse(paragraph: ParsedParagraph, sentence: Span, capacity: Capacity | null): void {
    const { comers, gaps } = proseTold(this.context, paragraph, sentence, capacity);
    for (const told of comers) this.#add(paragraph, told.names, told.capacity);
    this.#addGaps(paragraph, gaps, capacity);
  }

  #add(paragraph: ParsedParagraph, names: readonly ListedName[], capacity: Capacity | null): void {
    names.forEach((name, i) => {
      const bodies =
        restriction(this.context, paragraph, name, names[i + 1]?.start ?? paragraph.text.length) ??
        bodiesFor(this.context, paragraph);
      for (const body of bodies)
        this.facts.attendance.push({
          body,
          entity: name.entity,
          capacity: capacityIn(this.#capacityOf(name, capacity), name.entity.id),
          paragraph: paragraph.ordinal,
          start: name.start,
          end: name.end
        });
    });
  }

  /** 联合国实体和政府间组织: a name known as one of the kinds that come together is of that kind. */
  #capacityOf(name: ListedName, told: Capacity | null): Capacity {
    if (told === null) return this.#byKind(name);
    const isNamed = name.entity.unknown === null;
    const mixed = !isNamed && told === 'igo' ? 'ngo' : this.#byKind(name);
    const kind = this.#isMixed ? mixed : told;
    return MIXED.includes(kind) ? kind : told;
  }

  #byKind(name: ListedName): Capacity {
    const entity = this.context.registry.entities.get(name.entity.id);
    if (entity?.capacity) return entity.capacity;
    const kind = entity?.kind;
    if (kind === 'igo' || kind === 'un-entity' || kind === 'ngo') return kind;
    if (kind === 'reio') return kindOfReio(this.context.ownBodies[0] ?? '');
    return kind === 'state' ? 'observer-state' : 'other';
  }

  #addGaps(paragraph: ParsedParagraph, gaps: readonly Span[], capacity: Capacity | null): void {
    const gap = gaps[0];
    if (!gap) return;
    for (const body of bodiesFor(this.context, paragraph))
      this.facts.gaps.push({
        body,
        capacity: capacity ?? 'other',
        paragraph: paragraph.ordinal,
        start: gap.start,
        end: gap.end
      });
  }
}

/** Reads the attendance lists of a report: its section on attendance, else wherever lists of participants stand. */
export const extractAttendance = (context: DocumentContext): AttendanceFacts => {
  if (listsParticipants(context)) return new AttendanceReader(context).readList();
  const reader = new AttendanceReader(context);
  for (const paragraph of tellingAttendance(context)) reader.read(paragraph);
  reader.endRows();
  return reader.readSeats();
};
