/** Who spoke, under which item, for whom: lists of statements and speakers told in prose. */
import type { AttendanceFact, NamedEntity, StatementFact, StatementGapFact } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import type { Capacity, SpeakerCapacity } from '../schema.ts';
import { fold, sentences, type Span } from '../text.ts';
import { beforeStop, capacityIn, categoryOf, listStart } from './attendance.ts';
import { bodiesFor, itemNumbers, namedItems, type DocumentContext } from './context.ts';
import { gapsIn, namesIn, readNameList, type ListedName } from './names.ts';

export interface StatementFacts {
  readonly statements: StatementFact[];
  readonly gaps: StatementGapFact[];
}

interface ItemOfBody {
  readonly body: string;
  readonly item: string | null;
  readonly isInferred: boolean;
}

interface Speakers {
  readonly names: readonly ListedName[];
  readonly category: Capacity | null;
}

const REPRESENTATIVE_ZH =
  /^(?:\([^()]*\))?(?:政府)?的?(?:各?[一两二三]?[名位])?(?:常驻|政府|资深|与会)?(?:代表|观察员|发言人|主讲人|专家|官员|大使|部长)/;
const OFFICE_ZH = /^(?:\([^()]*\))?(?:作了|做了|就|简要|介绍|通报|还?向|在[^,.;]{0,20}(?:作了|做了))/;
const COORDINATED = /^\s*(?:\([^()]*\))?\s*(?:[、,]|以及|及|和|与|\s+and\b|,\s*and\b)\s*(?:the\s+)?$/i;
const FOR_EN = /(?:representatives?\s+(?:of|from)|observers?\s+(?:for|of|from)|delegations?\s+of|on behalf of)\s+(?:the\s+)?$/i;

const BEHALF_BEFORE_ZH = /(?:(?:兼?以|代表|代|并代表)(?:《[^》]*》)?)$/;
const BEHALF_AFTER_ZH = /^(?:\([^()]*\))?(?:[^,.;、]{0,14}?的?(?:名义|身份)|(?:作了?|做了?)?发言|及其(?:\d+个)?成员国)/;
const BEHALF_BEFORE_EN = /(?:on behalf of|speaking for|in (?:its|his|her) capacity as (?:\w+ )*(?:of|for))\s+(?:the\s+)?(?:member )?(?:states (?:of|members of) )?(?:the\s+)?$/i;

const isBehalf = (folded: string, name: Span): boolean => {
  const before = folded.slice(0, name.start);
  if (BEHALF_BEFORE_EN.test(before)) return true;
  return BEHALF_BEFORE_ZH.test(before) && BEHALF_AFTER_ZH.test(folded.slice(name.end));
};

/** Names in prose that are speakers: followed by 的代表 (or preceded by “representative of”), alone or coordinated. */
const speakersIn = (folded: string, names: readonly ListedName[], isZh: boolean): ListedName[] =>
  isZh ? speakersZh(folded, names) : speakersEn(folded, names);

const speakersZh = (folded: string, names: readonly ListedName[]): ListedName[] => {
  const chosen: ListedName[] = [];
  let next: ListedName | null = null;
  for (const name of [...names].reverse()) {
    const after = folded.slice(name.end);
    const direct = REPRESENTATIVE_ZH.test(after) || (name.entity.id === 'secretariat' && OFFICE_ZH.test(after));
    const chained: boolean = next !== null && COORDINATED.test(folded.slice(name.end, next.start));
    next = direct || chained ? name : null;
    if (next) chosen.unshift(name);
  }
  return chosen;
};

const speakersEn = (folded: string, names: readonly ListedName[]): ListedName[] => {
  const chosen: ListedName[] = [];
  let last: ListedName | null = null;
  for (const name of names) {
    const before = folded.slice(0, name.start);
    const direct = FOR_EN.test(before) || (name.entity.id === 'secretariat' && /\b(?:the|The)\s+$/.test(before));
    const chained: boolean = last !== null && COORDINATED.test(folded.slice(last.end, name.start));
    last = direct || chained ? name : null;
    if (last) chosen.push(name);
  }
  return chosen;
};

/** 西非国家经济共同体(西非经共体): the name in brackets is the same speaker. */
const withoutAliases = (folded: string, names: readonly ListedName[]): ListedName[] =>
  names.filter((name, i) => {
    const before = names[i - 1];
    return !(before && before.entity.id === name.entity.id && /^\s*\($/.test(folded.slice(before.end, name.start)));
  });

class StatementReader {
  readonly facts: StatementFacts = { statements: [], gaps: [] };
  #items: readonly ItemOfBody[] = [];
  #section: number | null = null;
  #carried: Speakers['category'] = null;
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
    this.#read(paragraph, 'deliberations');
  }

  #read(paragraph: ParsedParagraph, source: StatementFact['source']): void {
    const folded = fold(paragraph.text);
    let category: Capacity | null = paragraph.kind === 'item' ? this.#carried : null;
    for (const sentence of sentences(paragraph.text)) {
      const from = listStart(folded, sentence);
      const head = folded.slice(sentence.start, from < 0 ? sentence.end : from);
      const isList = from > 0 && this.context.grammar.spoke.test(head);
      const isItem = paragraph.kind === 'item' && this.#awaitsItems;
      const told = source === 'deliberations' || this.context.grammar.spoke.test(folded.slice(sentence.start, sentence.end));
      if (!isItem && !told) continue;
      category = categoryOf(head, this.context.grammar) ?? category;
      this.#readSentence(paragraph, folded, sentence, isList ? from : isItem ? sentence.start : -1, category, source);
    }
    if (paragraph.kind === 'body') this.#awaitsItems = /:$/.test(folded.trimEnd()) && this.context.grammar.spoke.test(folded);
    this.#carried = this.#awaitsItems ? category : null;
  }

  #readSentence(
    paragraph: ParsedParagraph,
    folded: string,
    sentence: Span,
    listFrom: number,
    category: Capacity | null,
    source: StatementFact['source']
  ): void {
    const headEnd = listFrom > 0 ? listFrom : sentence.end;
    const text = paragraph.text;
    const inHead = withoutAliases(folded, namesIn(text, this.context.registry, sentence.start, headEnd));
    const behalf = inHead.filter((name) => isBehalf(folded.slice(0, headEnd), name));
    const prose = this.#prose(folded.slice(0, headEnd), inHead.filter((n) => !behalf.includes(n)), paragraph, source);
    const list = listFrom < 0 ? { names: [], gaps: gapsIn(text, sentence.start, sentence.end) } : readNameList(text, listFrom, beforeStop(folded, sentence), this.context.registry);
    if (prose.length + list.names.length + behalf.length + list.gaps.length === 0) return;
    const items = this.#itemsOf(paragraph, folded, { start: sentence.start, end: headEnd }, source);
    const isPresentation = this.context.grammar.presented.test(folded.slice(sentence.start, headEnd)) && !/发言/.test(folded.slice(sentence.start, headEnd));
    const add = (name: ListedName, capacity: Capacity | null, forWhom: NamedEntity | null): void =>
      this.#add(paragraph, name, items, capacity, isPresentation ? 'presentation' : 'statement', source, forWhom);
    for (const name of prose) add(name, listFrom < 0 ? category : null, behalf.find((b) => b.start > name.start)?.entity ?? null);
    for (const name of list.names) add(name, category, null);
    if (prose.length === 0 && list.names.length === 0) for (const group of behalf) add(group, null, group.entity);
    const gap = list.gaps[0];
    if (gap && source === 'statements')
      for (const { body, item } of items) this.facts.gaps.push({ body, item, paragraph: paragraph.ordinal, ...gap });
  }

  #prose(head: string, names: readonly ListedName[], paragraph: ParsedParagraph, source: StatementFact['source']): ListedName[] {
    const speakers = speakersIn(head, names, this.context.grammar.language === 'zh');
    if (source === 'statements') return speakers;
    return speakers.filter((name) => opensDeliberation(paragraph.text, fold(head), name));
  }

  #itemsOf(paragraph: ParsedParagraph, folded: string, head: Span, source: StatementFact['source']): readonly ItemOfBody[] {
    const named = this.#namedItems(paragraph, folded.slice(head.start, head.end));
    if (named.length > 0) return (this.#items = named);
    if (source === 'deliberations') {
      const above = this.#namedItems(paragraph, folded.slice(0, head.start));
      if (above.length > 0) return above;
      const item = this.context.itemOf(paragraph);
      return bodiesFor(this.context, paragraph).map((body) => ({ body, item, isInferred: item !== null }));
    }
    if (this.#items.length > 0) return this.#items.map((i) => ({ ...i, isInferred: true }));
    const item = this.context.itemOf(paragraph);
    return bodiesFor(this.context, paragraph).map((body) => ({ body, item, isInferred: item !== null }));
  }

  /** 在国际合作工作组议程项目2下: in a joint document the body before the item says whose item it is. */
  #namedItems(paragraph: ParsedParagraph, head: string): ItemOfBody[] {
    const { grammar, registry, ownBodies } = this.context;
    const bodies = registry.bodyNames.find(head).filter((m) => ownBodies.includes(m.value));
    return [...head.matchAll(grammar.item)].flatMap((m) => {
      const before = bodies.findLast((b) => b.end <= m.index && m.index - b.end < 14);
      const owners = before ? [before.value] : bodiesFor(this.context, paragraph);
      return itemNumbers(m[1]!, grammar).flatMap((item) => owners.map((body) => ({ body, item, isInferred: false })));
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
        capacity: this.#capacity(name.entity.id, body, category),
        kind,
        source,
        onBehalfOf,
        paragraph: paragraph.ordinal,
        start: name.start,
        end: name.end
      });
  }

  /** A signatory’s observer is a signatory wherever it speaks: the attendance list decides, then the sentence. */
  #capacity(id: string, body: string, category: Capacity | null): SpeakerCapacity {
    if (id === 'secretariat') return 'secretariat';
    const listed = this.attendance.find((a) => a.body === body && a.entity.id === id)?.capacity;
    if (listed) return listed;
    const kind = this.context.registry.entities.get(id)?.kind;
    if (kind === 'reio') return 'reio-party';
    if (kind === 'state') return category === null ? 'party' : capacityIn(category, id);
    if (kind === 'igo' || kind === 'un-entity' || kind === 'ngo') return kind;
    return category ?? 'other';
  }
}

const OPENING = /^(?:(?:在|就)(?:本|该|上述)?(?:议程)?项目[^,]{0,12},|在这方面,|(?:(?:the|a)\s+)?(?:representative|observer)s?\s+(?:of|for|from)\s+(?:the\s+)?|the\s+)?$/i;
const PRESENTED = /^(?:的)?(?:[一两][名位])?(?:代表)?[^,.;]{0,20}(?:作|做)了?(?:[^,.;]{0,6})介绍|^[^.;]{0,60}\bpresentation/i;

/** In the deliberations a named speaker opens the paragraph: 秘书处的一名代表向工作组通报了…; a presentation by the Secretariat counts wherever it is told. */
const opensDeliberation = (text: string, head: string, name: ListedName): boolean => {
  const after = head.slice(name.end);
  const isSecretariat = name.entity.id === 'secretariat';
  if (isSecretariat && PRESENTED.test(after)) return true;
  const opens = OPENING.test(head.slice(0, name.start).replace(/^[\s[("]+/, ''));
  return opens && text.length > 0 && (REPRESENTATIVE_ZH.test(after) || /^(?:the |a )?(?:representative|observer)/i.test(head));
};

const TOLD = ['introduction', 'documentation', 'attendance', 'recommendations', 'background', 'annex'];

/**
 * Reads statements from the section on statements; where a report has none, from any
 * paragraph that lists speakers. Deliberations give the speakers that they name.
 */
export const extractStatements = (context: DocumentContext, attendance: readonly AttendanceFact[]): StatementFacts => {
  const reader = new StatementReader(context, attendance);
  const isReport = ['report', 'draft-report'].includes(context.document.masthead.kind);
  if (!isReport) return reader.facts;
  for (const paragraph of context.document.paragraphs) {
    if (paragraph.kind !== 'body' && paragraph.kind !== 'item') continue;
    if (paragraph.role === 'statements') reader.readListed(paragraph);
    else if (paragraph.role === 'deliberations') reader.readDeliberation(paragraph);
    else if (!TOLD.includes(paragraph.role) && paragraph.role !== 'agenda' && listsSpeakers(context, paragraph)) reader.readListed(paragraph);
  }
  return reader.facts;
};

const listsSpeakers = (context: DocumentContext, paragraph: ParsedParagraph): boolean => {
  const folded = fold(paragraph.text);
  const from = listStart(folded, { start: 0, end: folded.length });
  const head = folded.slice(0, Math.max(from, 0));
  return from > 0 && context.grammar.spoke.test(head) && categoryOf(head, context.grammar) !== null && namedItems(head, context.grammar).length > 0;
};
