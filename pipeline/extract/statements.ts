/** Who spoke, under which item, for whom: lists of statements and speakers told in prose. */
import type { AttendanceFact, NamedEntity, StatementFact, StatementGapFact } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import type { Capacity, SpeakerCapacity } from '../schema.ts';
import { fold, sentences, type Span } from '../text.ts';
import { titleForm } from '../registry/registry.ts';
import { extractAgenda } from './agenda.ts';
import { beforeStop, capacityIn, categoryOf, listStart, STATE_CAPACITIES } from './attendance.ts';
import { bodiesFor, itemNumbers, type DocumentContext } from './context.ts';
import { gapsIn, readNameList, type ListedName } from './names.ts';
import { isRepresentative, speakersIn } from './speakers.ts';

export interface StatementFacts {
  readonly statements: StatementFact[];
  readonly gaps: StatementGapFact[];
}

interface ItemOfBody {
  readonly body: string;
  readonly item: string | null;
  readonly isInferred: boolean;
}

/** Without a list after a colon, the nouns 研究所 or “institute” may stand in a speaker’s name and say nothing. */
const categoryTold = (head: string, isList: boolean, context: DocumentContext): Capacity | null => {
  const told = categoryOf(head, context.grammar);
  return isList || told === null || STATE_CAPACITIES.includes(told) ? told : null;
};

class StatementReader {
  readonly facts: StatementFacts = { statements: [], gaps: [] };
  #items: readonly ItemOfBody[] = [];
  #section: number | null = null;
  #carried: Capacity | null = null;
  #awaitsItems = false;

  constructor(
    readonly context: DocumentContext,
    readonly attendance: readonly AttendanceFact[]
  ) {}

  /** A paragraph of the list of statements: an item not named is that of the list it continues. */
  readListed(paragraph: ParsedParagraph): void {
    this.#read(paragraph, 'statements');
  }

  /** A paragraph of the deliberations: only speakers who are named, and presentations. */
  readDeliberation(paragraph: ParsedParagraph): void {
    if (paragraph.section !== this.#section) this.#items = [];
    this.#section = paragraph.section;
    this.#read(paragraph, 'deliberations', tellsSpeakers(paragraph));
  }

  #read(
    paragraph: ParsedParagraph,
    source: StatementFact['source'],
    isListing = source === 'statements'
  ): void {
    const folded = fold(paragraph.text);
    let category: Capacity | null = paragraph.kind === 'item' ? this.#carried : null;
    let goesOn = false;
    for (const sentence of sentences(paragraph.text)) {
      const from = listStart(folded, sentence);
      const head = folded.slice(sentence.start, from < 0 ? sentence.end : from);
      const isList = from > 0 && this.context.grammar.spoke.test(head);
      const isItem = paragraph.kind === 'item' && this.#awaitsItems;
      const told =
        goesOn ||
        (source === 'deliberations' && !isListing) ||
        this.context.grammar.spoke.test(folded.slice(sentence.start, sentence.end));
      if ((!isItem && !told) || NEGATED.test(folded.slice(sentence.start, sentence.end))) continue;
      category = categoryTold(head, isList, this.context) ?? category;
      this.#readSentence(
        paragraph,
        folded,
        sentence,
        isList ? from : isItem ? sentence.start : -1,
        category,
        source,
        isListing
      );
      goesOn = (isList || goesOn) && /;\s*$/.test(folded.slice(0, sentence.end));
    }
    if (paragraph.kind === 'body')
      this.#awaitsItems = /:$/.test(folded.trimEnd()) && this.context.grammar.spoke.test(folded);
    this.#carried = this.#awaitsItems ? category : null;
  }

  #readSentence(
    paragraph: ParsedParagraph,
    folded: string,
    sentence: Span,
    listFrom: number,
    category: Capacity | null,
    source: StatementFact['source'],
    isListing: boolean
  ): void {
    if (listFrom > 0 && SPEAKS_FOR.test(folded.slice(listFrom, sentence.end))) listFrom = -1;
    const headEnd = listFrom > 0 ? listFrom : sentence.end;
    const { text } = paragraph;
    const head = folded.slice(sentence.start, headEnd);
    const { registry, grammar } = this.context;
    const { speakers, behalf } = speakersIn(
      text,
      folded,
      sentence.start,
      headEnd,
      registry,
      grammar.language
    );
    const tail = listFrom < 0 ? -1 : tailOfList(folded, listFrom, sentence.end);
    const others =
      tail < 0
        ? []
        : speakersIn(text, folded, tail, sentence.end, registry, grammar.language).speakers;
    const prose = [
      ...(isListing
        ? speakers
        : speakers.filter((name) => opensDeliberation(text, folded.slice(0, headEnd), name))),
      ...others
    ];
    const list =
      listFrom < 0
        ? { names: [], gaps: gapsIn(text, sentence.start, sentence.end) }
        : readNameList(text, listFrom, tail < 0 ? beforeStop(folded, sentence) : tail, registry);
    if (prose.length + list.names.length + behalf.length + list.gaps.length === 0) return;
    const items = this.#itemsOf(paragraph, folded, { start: sentence.start, end: headEnd }, source);
    const isPresentation =
      grammar.presented.test(head) &&
      !/发言|made statements?|statements? (?:was|were) made/i.test(head);
    const add = (name: ListedName, capacity: Capacity | null, forWhom: NamedEntity | null): void =>
      this.#add(
        paragraph,
        name,
        items,
        capacity,
        isPresentation ? 'presentation' : 'statement',
        source,
        forWhom
      );
    for (const name of prose) add(name, listFrom < 0 ? category : null, groupFor(name, behalf));
    for (const name of list.names) add(name, category, null);
    if (prose.length === 0 && list.names.length === 0)
      for (const group of behalf.filter((g) => !isState(g.entity.id)))
        add(group, null, group.entity);
    const gap = list.gaps[0];
    if (gap && source === 'statements')
      for (const { body, item } of items)
        this.facts.gaps.push({ body, item, paragraph: paragraph.ordinal, ...gap });
  }

  #itemsOf(
    paragraph: ParsedParagraph,
    folded: string,
    head: Span,
    source: StatementFact['source']
  ): readonly ItemOfBody[] {
    const named = this.#namedItems(paragraph, folded.slice(head.start, head.end));
    if (named.length > 0) return (this.#items = named);
    if (source === 'deliberations') {
      const above = this.#namedItems(paragraph, folded.slice(0, head.start));
      if (above.length > 0) return above;
      const item = this.context.itemOf(paragraph);
      return bodiesFor(this.context, paragraph).map((body) => ({
        body,
        item,
        isInferred: item !== null
      }));
    }
    const joint = jointItems(this.context, folded.slice(head.start, head.end));
    if (joint.length > 0) return (this.#items = joint);
    const above = this.#namedItems(paragraph, folded.slice(0, head.start));
    if (above.length > 0) return (this.#items = above);
    if (this.#items.length > 0) return this.#items.map((i) => ({ ...i, isInferred: true }));
    const item = paragraph.role === 'organization' ? null : this.context.itemOf(paragraph);
    return bodiesFor(this.context, paragraph).map((body) => ({
      body,
      item,
      isInferred: item !== null
    }));
  }

  /** 在国际合作工作组议程项目2下: in a joint document the body before the item says whose item it is. */
  #namedItems(paragraph: ParsedParagraph, head: string): ItemOfBody[] {
    const { grammar, registry, ownBodies } = this.context;
    const bodies = registry.bodyNames.find(head).filter((m) => ownBodies.includes(m.value));
    return [...head.matchAll(grammar.item)].flatMap((m) => {
      const before = bodies.findLast((b) => b.end <= m.index && m.index - b.end < 14);
      const owners = before ? [before.value] : bodiesFor(this.context, paragraph);
      return itemNumbers(m[1]!, grammar).flatMap((item) =>
        owners.map((body) => ({ body, item, isInferred: false }))
      );
    });
  }

  #add(
    paragraph: ParsedParagraph,
    name: ListedName,
    items: readonly ItemOfBody[],
    category: Capacity | null,
    kind: StatementFact['kind'],
    source: StatementFact['source'],
    onBehalfOf: NamedEntity | null
  ): void {
    for (const { body, item, isInferred } of items)
      this.facts.statements.push({
        body,
        item,
        itemIsInferred: isInferred,
        entity: name.entity,
        capacity: this.#capacity(name, body, category),
        kind,
        source,
        onBehalfOf,
        paragraph: paragraph.ordinal,
        start: name.start,
        end: name.end
      });
  }

  /** A signatory’s observer is a signatory wherever it speaks: the attendance list decides, then the sentence. */
  #capacity(name: ListedName, body: string, category: Capacity | null): SpeakerCapacity {
    const { id } = name.entity;
    if (id === 'secretariat' || id.startsWith('unodc')) return 'secretariat';
    const listed = this.attendance.find((a) => a.body === body && a.entity.id === id)?.capacity;
    if (listed) return listed;
    const kind = this.context.registry.entities.get(id)?.kind;
    if (kind === 'reio') return /^(?:CTOC|CAC)\//.test(body) ? 'reio-party' : 'igo';
    if (kind === 'state' && (category === null || category === 'party'))
      return name.isObserver ? 'observer-state' : 'party';
    if (kind === 'state') return capacityIn(category!, id);
    if (this.context.registry.entities.get(id)?.isInstitute) return 'institute';
    if (kind === 'igo' || kind === 'un-entity' || kind === 'ngo') return kind;
    return category ?? 'other';
  }
}

const isState = (id: string): boolean => /^[A-Z]{3}$/.test(id) && id !== 'EUE';

/** The group that a speaker names next; speaking for oneself is no behalf. */
const groupFor = (name: ListedName, behalf: readonly ListedName[]): NamedEntity | null => {
  const group = behalf.find((b) => b.start > name.start)?.entity ?? null;
  return group === null || group.id === name.entity.id || isState(group.id) ? null : group;
};

/** “…: A, B and C, as well as by the representative of D”: where the list ends and prose goes on; -1 where it does not. */
const tailOfList = (folded: string, from: number, to: number): number => {
  const at = folded
    .slice(from, to)
    .search(
      /,?\s*(?:as well as|and)\s+(?:by\s+)?(?:the\s+)?(?:representatives?|observers?)\s+(?:of|for|from)\b|[,;](?:以及|和)?[^、,;:.]{2,40}的(?:一[名位])?(?:代表|观察员)(?:也|[.;]|$)/i
    );
  return at < 0 ? -1 : from + at;
};

/** A list of speakers each of whom speaks for others: 伊拉克代表以77国集团和中国的名义. */
const SPEAKS_FOR = /代表(?:以|代表)|on behalf of/i;

const NEGATED =
  /\bno (?:other )?statements?\b|没有[^,.]{0,12}发言|未(?:作|有)[^,.]{0,6}发言|无人发言/i;

const OPENING =
  /^(?:(?:At (?:its|the) [^,]{0,30}meetings?,(?: on [^,]{0,20},)? |在[^,]{0,30}场会议上,))?(?:(?:在|就)(?:本|该|上述)?(?:议程)?项目[^,]{0,12},|在这方面,|(?:(?:the|a)\s+)?(?:representative|observer)s?\s+(?:of|for|from)\s+(?:the\s+)?|the\s+)?$/i;
const PRESENTED =
  /^(?:的)?(?:[一两][名位])?(?:代表)?[^,.;]{0,20}(?:作|做)了?(?:[^,.;]{0,6})介绍|^[^.;]{0,60}\bpresentation/i;

/** In the deliberations a named speaker opens the paragraph: 秘书处的一名代表向工作组通报了…; a presentation by the Secretariat counts wherever it is told. */
const opensDeliberation = (text: string, head: string, name: ListedName): boolean => {
  const after = head.slice(name.end);
  const isSecretariat = name.entity.id === 'secretariat';
  if (isSecretariat && PRESENTED.test(after)) return true;
  const opens = OPENING.test(head.slice(0, name.start).replace(/^[\s[("]+/, ''));
  return (
    opens &&
    text.length > 0 &&
    (isRepresentative(after) ||
      (isSecretariat && !/^'s|^的/.test(after)) ||
      /^(?:the |a )?(?:representative|observer)/i.test(head))
  );
};

/** 联合项目 or “the joint item on …” without a number: the joint items whose title has those words. */
const jointItems = (context: DocumentContext, head: string): ItemOfBody[] => {
  const named =
    /(?:joint (?:agenda )?items?|联合(?:议程)?项目)\s*(?:on|concerning|entitled)?\s*(?:the\s+)?["《]?([^,:"》]*)/i.exec(
      head
    );
  const words = named ? titleForm(named[1]!) : '';
  if (words.length < 4) return [];
  return extractAgenda(context)
    .filter((a) => a.isJoint && titleForm(a.title).includes(words))
    .map((a) => ({ body: a.body, item: a.number, isInferred: false }));
};

const TOLD = [
  'introduction',
  'documentation',
  'attendance',
  'recommendations',
  'background',
  'annex'
];

/**
 * Reads statements from the section on statements; where a report has none, from any
 * paragraph that lists speakers. Deliberations give the speakers that they name.
 */
export const extractStatements = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[]
): StatementFacts => {
  const reader = new StatementReader(context, attendance);
  const isReport = ['report', 'draft-report'].includes(context.document.masthead.kind);
  if (!isReport) return reader.facts;
  for (const paragraph of context.document.paragraphs) {
    if (paragraph.kind !== 'body' && paragraph.kind !== 'item') continue;
    if (paragraph.role === 'statements') reader.readListed(paragraph);
    else if (paragraph.role === 'deliberations') reader.readDeliberation(paragraph);
    else if (!TOLD.includes(paragraph.role) && tellsSpeakers(paragraph))
      reader.readListed(paragraph);
  }
  return reader.facts;
};

const TELLS =
  /\bdelivered (?:an? |the )?(?:opening |keynote )?(?:address|statement|remarks)|致(?:开幕|欢迎)?[辞词]|\bstatements? (?:was|were) (?:also )?made (?:by|on behalf)|\bmade (?:an? )?(?:introductory |opening |general )?statements?\b|(?:代表|观察员|成员国|缔约[国方]|主任|处长|司长)[^。.]{0,30}(?:作|做)了(?:[^。.]{0,6})发言|发言的有|^The (?:representative|observer)s? (?:of|for)[^.]{0,120}\bon behalf of|^[^,.。，]{2,16}代表(?:以|代表)[^。.]{2,40}(?:名义)/;

/** Where a report has no section on statements, a paragraph that says who made statements stands for one. */
const tellsSpeakers = (paragraph: ParsedParagraph): boolean => TELLS.test(paragraph.text);
