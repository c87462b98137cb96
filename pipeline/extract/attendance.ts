/** Who came: attendance lists by capacity, footnotes that restrict them, lists that are not complete. */
import type { AttendanceFact, AttendanceGapFact } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import type { Capacity } from '../schema.ts';
import { endsInSemicolon, fold, sentences, type Span } from '../text.ts';
import { bodiesFor, footnoteOn, type DocumentContext } from './context.ts';
import { tellingAttendance } from './attendance/where.ts';
import { beforeStop, capacityIn, categoryOf, kindOfReio, leadEnd } from './lists.ts';
import { listsParticipants, participantsIn } from './participants.ts';
import {
  endsOrganization,
  gapsIn,
  namesIn,
  readNameList,
  unknownId,
  withoutNames,
  type ListedName
} from './names.ts';

export interface AttendanceFacts {
  readonly attendance: AttendanceFact[];
  readonly gaps: AttendanceGapFact[];
}

/** Named in prose about attendance, but not as those who attend. */
const NOT_ATTENDING = ['secretariat', 'un', 'unga', 'ecosoc'];

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

/** 麻委会38个成员国的代表: behind a body’s name. */
const OF_MEMBERS = /^(?:的?(?:各|\d{1,3}个)?)(?:成员国|会员国)|^\s*member states/i;

/** Before a list of participants that opens a sentence: 根据议事规则第18条, “In addition,”. */
const LEAD_OF_LIST = /^\s*(?:[^,.;:、]{2,24},)?\s*(?:the\s+)?/i;

/** Between a list and its verb. */
const ALSO = /(?:[也还均都各亦]|\s+(?:also|each|all|both|were|was))*\s*$/i;

const LONGEST_ORGANIZATION = 80;

/** Of the kind of participants before a colon. */
const LONGEST_LABEL = 60;

/** Kinds of organizations that one list may hold. */
const MIXED: readonly Capacity[] = ['igo', 'un-entity', 'ngo', 'institute'];

/** A cell that no name was found in: the one below it may end it. */
interface BegunCell {
  readonly column: number;
  readonly cell: string;
  readonly paragraph: ParsedParagraph;
  readonly index: number;
}

class AttendanceReader {
  readonly facts: AttendanceFacts = { attendance: [], gaps: [] };
  /** The head of the list names two kinds of participants. */
  #isMixed = false;
  /** Category and verb of a paragraph that ends in a colon, for the items below it. */
  #carried: Capacity | null = null;
  #begun: BegunCell[] = [];

  constructor(readonly context: DocumentContext) {}

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

  /** The rows of a table below a list’s head: cells that name a participant and nothing else. */
  #readRow(paragraph: ParsedParagraph): void {
    if (this.#carried === null) return;
    const open = this.#begun;
    this.#begun = [];
    for (const [i, { index, 0: cell }] of [...paragraph.text.matchAll(/[^|]+/g)].entries()) {
      const begun = open.find(({ column }) => column === i);
      const names = this.#inCell(cell, begun?.cell ?? '').map((name) => ({
        ...name,
        start: name.start + index,
        end: name.end + index
      }));
      if (names.length > 0) this.#add(paragraph, names, this.#carried);
      else this.#begun.push({ column: i, cell: cell.trim(), paragraph, index });
      if (begun && !this.#endsName(begun.cell, cell)) this.#addBegun([begun]);
    }
    this.#addBegun(open.filter(({ column }) => column >= paragraph.text.split('|').length));
  }

  #endsName(begun: string, cell: string): boolean {
    return this.context.registry.entityNames.get(`${begun} ${cell.trim()}`) !== undefined;
  }

  /** The names that a cell holds; one may have begun in the cell above: DEMOCRATIC PEOPLE’S, REPUBLIC OF KOREA. */
  #inCell(cell: string, begun: string): ListedName[] {
    const { registry } = this.context;
    const ends = begun === '' ? undefined : registry.entityNames.get(`${begun} ${cell.trim()}`);
    if (ends?.kind === 'entity') {
      const start = cell.length - cell.trimStart().length;
      return [{ start, end: cell.trimEnd().length, entity: { id: ends.id, unknown: null } }];
    }
    const { names } = readNameList(cell, 0, cell.length, registry);
    return names.every(({ entity }) => entity.unknown === null) ? [...names] : [];
  }

  /** A name that the registry does not know is one all the same in a list in capitals, or where it is an organization’s. */
  #addBegun(cells: readonly BegunCell[]): void {
    for (const { cell, paragraph, index } of cells) {
      if (/\p{Ll}|\p{Script=Han}/u.test(cell) && !endsOrganization(cell)) continue;
      const start = paragraph.text.indexOf(cell, index);
      const entity = { id: unknownId(cell), unknown: cell };
      this.#add(paragraph, [{ start, end: start + cell.length, entity }], this.#carried);
    }
  }

  /** Names of the last row that were not told whole. */
  endRows(): void {
    if (this.#begun.length > 0) this.#addBegun(this.#begun);
    this.#begun = [];
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
    if (/:$/.test(folded.trimEnd())) this.#carried = capacity ?? 'other';
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

  /** 签署国甲未派代表出席，签署国乙派观察员出席了会议: the clauses that tell who did. */
  #readPresent(paragraph: ParsedParagraph, folded: string, { start, end }: Span): void {
    const { attended, absent } = this.context.grammar.attendance;
    for (const clause of folded.slice(start, end).matchAll(/[^,;]+/g)) {
      if (!attended.test(clause[0]) || absent.test(clause[0])) continue;
      const from = start + clause.index;
      const span = { start: from, end: from + clause[0].length };
      this.#readProse(paragraph, span, categoryOf(clause[0], this.context.grammar));
    }
  }

  /** 《公约》签署国伊朗伊斯兰共和国派观察员出席了会议: the names stand before the verb, or behind 出席会议的还有. */
  #readProse(paragraph: ParsedParagraph, sentence: Span, capacity: Capacity | null): void {
    const folded = fold(paragraph.text);
    const { attendance: grammarOf } = this.context.grammar;
    const verb = folded.slice(sentence.start, sentence.end).search(grammarOf.attended);
    const told = namesIn(paragraph.text, this.context.registry, sentence.start, sentence.end);
    const attending = told.filter(
      ({ entity, end }) =>
        !NOT_ATTENDING.includes(entity.id) && !OF_MEMBERS.test(folded.slice(end, end + 16))
    );
    const subject = this.#subject(paragraph, sentence);
    if (subject) return this.#add(paragraph, [subject], capacity);
    const listed = this.#listBefore(paragraph, sentence, verb);
    if (listed.length > 0) return this.#add(paragraph, listed, capacity);
    const opens = grammarOf.namesAfter.test(folded.slice(sentence.start, sentence.end));
    const names = opens ? attending : attending.filter((name) => name.end <= sentence.start + verb);
    for (const { part, told: kind } of this.#parts(folded, sentence))
      this.#add(
        paragraph,
        names.filter(({ start }) => start >= part.start && start < part.end),
        kind ?? capacity
      );
    if (names.length > 0 || capacity)
      this.#addGaps(paragraph, gapsIn(paragraph.text, sentence.start, sentence.end), capacity);
  }

  /** A、B以及C也作为观察员与会: a list before the verb, whose names the registry may lack where they are organizations’. */
  #listBefore({ text }: ParsedParagraph, { start }: Span, verb: number): ListedName[] {
    const { registry } = this.context;
    const head = fold(text).slice(start, start + verb);
    const lead = LEAD_OF_LIST.exec(head)![0].length;
    const to = start + head.replace(ALSO, '').length;
    if (verb < 0 || registry.entityNames.longestAt(fold(text), start + lead) === null) return [];
    const { names } = readNameList(text, start + lead, to, registry);
    const isList = names.length > 1 && names.some(({ entity }) => entity.unknown !== null);
    const isPlain = ({ entity: { unknown } }: ListedName): boolean =>
      unknown === null ||
      (unknown.length < LONGEST_ORGANIZATION &&
        endsOrganization(unknown) &&
        namesIn(unknown, registry).length === 0);
    return isList && names.every(isPlain) ? [...names] : [];
  }

  /** 签署国加拿大和非签署国中国: the parts of a sentence that each tell a kind; else the whole. */
  #parts(folded: string, { start, end }: Span): { part: Span; told: Capacity | null }[] {
    const { grammar } = this.context;
    const cuts = [...folded.slice(start, end).matchAll(grammar.attendance.parts)].map(
      (m) => start + m.index
    );
    const kinds = [start, ...cuts].map((from, i) => {
      const part = { start: from, end: cuts[i] ?? end };
      return {
        part,
        told: cuts.length > 0 ? categoryOf(folded.slice(from, part.end), grammar) : null
      };
    });
    return kinds.every(({ told }) => told !== null)
      ? kinds
      : [{ part: { start, end }, told: null }];
  }

  /** “The X, a non-governmental organization …, was represented”: the name, known or not. */
  #subject({ text }: ParsedParagraph, { start, end }: Span): ListedName | null {
    const { registry, grammar } = this.context;
    const m = grammar.attendance.apposition.exec(fold(text).slice(start, end));
    const lead = m && /^the\s+/i.exec(m[0]);
    if (!m) return null;
    const from = start + (lead?.[0].length ?? 0);
    return readNameList(text, from, start + m[1]!.length, registry).names[0] ?? null;
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
    const kind = this.#isMixed ? this.#byKind(name) : told;
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
  return reader.facts;
};
