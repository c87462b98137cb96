/** Walks paragraphs that tell speakers, and remembers what one leaves to the next. */
import type { AttendanceFact, NamedEntity, StatementFact, StatementGapFact } from '../../facts.ts';
import type { StatementGrammar } from '../../grammar/grammar.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import type { Capacity } from '../../schema.ts';
import { endsInSemicolon, fold, sentences, type Span, wordsBefore } from '../../text.ts';
import { footnoteOn, type DocumentContext } from '../context.ts';
import { listStart } from '../lists.ts';
import { isState, namesIn, unknownId, withoutNames, type ListedName } from '../names.ts';
import { speakersIn } from '../speakers.ts';
import { categoryTold, speakerCapacity } from './capacity.ts';
import { groupFor } from './group.ts';
import { ItemMemory, type ItemOfBody } from './items.ts';
import { readSpeakers, type SentenceSpeakers, type Telling } from './sentence.ts';

export interface StatementFacts {
  readonly statements: StatementFact[];
  readonly gaps: StatementGapFact[];
}

const sliceOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Whether a paragraph says who made statements, wherever it stands. */
export const tellsSpeakers = (paragraph: ParsedParagraph, { tells }: StatementGrammar): boolean =>
  tells.test(paragraph.text);

/** Before a group: nobody is told who speaks for it. */
const ANONYMOUS =
  /(?:发言者|发言人|与会者)[^.;]{0,30}$|\b(?:speakers?|participants?)\b[^.;]{0,60}$/i;

/** What stands in brackets right behind a name. */
const BRACKETS = /^\s*\([^()]*\)/;

/** 巴基斯坦代表(代表77国集团和中国): an office may stand between name and brackets. */
const OFFICE_BETWEEN = /^的?(?:代表|观察员)(?=\s*\()/;

/** What all statements of one sentence have in common. */
type Common = Pick<StatementFact, 'kind' | 'source' | 'paragraph'> & {
  readonly items: readonly ItemOfBody[];
};

/** “made by A, B and [...]”: a list without a colon that ends in a placeholder. */
const endsIn = (
  { folded, isListing }: Telling,
  prose: readonly ListedName[],
  gap: Span
): boolean => {
  const last = prose.findLast((name) => name.end <= gap.start);
  const between = last && folded.slice(last.end, gap.start);
  return isListing && between !== undefined && /^[\s,、\])]*(?:and|和|及|以及)?\s*$/.test(between);
};

export class StatementReader {
  readonly facts: StatementFacts = { statements: [], gaps: [] };
  readonly #items: ItemMemory;
  readonly #grammar: StatementGrammar;
  /** Category of a paragraph that ends in a colon, for the items below it. */
  #carried: Capacity | null = null;
  #awaitsItems = false;
  /** Place of the first statement of the paragraph that is being read. */
  #first = 0;
  /** The list of statements does not go on where the deliberations ended. */
  #wasDeliberation = false;

  constructor(
    readonly context: DocumentContext,
    readonly attendance: readonly AttendanceFact[]
  ) {
    this.#items = new ItemMemory(context);
    this.#grammar = context.grammar.statements;
  }

  /** A paragraph of the list of statements: an item not named is that of the list it continues. */
  readListed(paragraph: ParsedParagraph): void {
    if (paragraph.role !== 'statements' || this.#wasDeliberation) this.#items.enter(paragraph);
    this.#wasDeliberation = false;
    this.#read(paragraph, 'statements', true);
  }

  /** A paragraph of the deliberations: only speakers who are named, and presentations. */
  readDeliberation(paragraph: ParsedParagraph): void {
    this.#items.enter(paragraph);
    this.#wasDeliberation = true;
    this.#read(paragraph, 'deliberations', tellsSpeakers(paragraph, this.#grammar));
  }

  #read(paragraph: ParsedParagraph, source: StatementFact['source'], isListing: boolean): void {
    const folded = fold(paragraph.text);
    this.#first = this.facts.statements.length;
    const isItem = paragraph.kind === 'item' && this.#awaitsItems;
    let category: Capacity | null = paragraph.kind === 'item' ? this.#carried : null;
    let goesOn: boolean = false;
    for (const sentence of sentences(paragraph.text)) {
      const from = listStart(folded, sentence);
      const head = folded.slice(sentence.start, from < 0 ? sentence.end : from);
      const isTelling: boolean = from > 0 && (goesOn || this.#grammar.spoke.test(head));
      const isOffices: boolean =
        isTelling && this.#grammar.listsOffices.test(folded.slice(from, sentence.end));
      const isList: boolean = isTelling && !isOffices && !this.#listsPersons(head, folded, from);
      const isSpoken =
        isItem ||
        goesOn ||
        this.#grammar.spoke.test(sliceOf(folded, sentence)) ||
        (source === 'statements' && this.#opensBare(folded, sentence.start));
      if (!this.#isTold(folded, sentence, isSpoken || source === 'deliberations')) continue;
      const told = isList
        ? withoutNames(head, this.context.registry)
        : head.replace(/\([^()]*\)/g, '');
      category = categoryTold(told, isList, this.context) ?? category;
      const listFrom = isList
        ? from
        : isItem || this.#listGoesOn(folded, sentence, goesOn)
          ? sentence.start
          : -1;
      this.#readSentence(
        { paragraph, folded, sentence, listFrom, isListing: isListing && isSpoken, goesOn },
        category,
        source
      );
      goesOn = (isList || isOffices || goesOn) && endsInSemicolon(folded, sentence.end);
    }
    this.#remember(paragraph, folded, category);
  }

  /** “; as well as the European Union, the ICRC and …”: more names of a list whose parts stand behind semicolons. */
  #listGoesOn(folded: string, sentence: Span, goesOn: boolean): boolean {
    if (!goesOn) return false;
    const lead = /^\s*(?:and|as well as|以及|和)?\s*(?:the\s+)?/i.exec(
      folded.slice(sentence.start)
    )!;
    const first = this.context.registry.entityNames.longestAt(
      folded,
      sentence.start + lead[0].length
    );
    return (
      first?.value.kind === 'entity' &&
      /^\s*(?:\([^()]*\))?\s*(?:[,、]|和|以及|and\b)/.test(folded.slice(first.end))
    );
  }

  /** 主席介绍了以下小组成员：… lists persons, not delegations. */
  #listsPersons(head: string, folded: string, from: number): boolean {
    const { registry, grammar } = this.context;
    const start = from + /^\s*/.exec(folded.slice(from))![0].length;
    const first = registry.entityNames.longestAt(folded, start);
    if (first && /^\s*(?:[、,;.[(]|和|and\b|$)/.test(folded.slice(first.end))) return false;
    return grammar.officers.before.some(
      ([pattern, role]) =>
        role === 'panellist' &&
        [...head.matchAll(pattern)].some((m) => m.index + m[0].length >= head.length - 24)
    );
  }

  /** 中国表示…, 瑞士代表说…: who opens a sentence, and what it says. */
  #opensBare(folded: string, start: number): boolean {
    const lead = this.#grammar.opensWith.exec(folded.slice(start, start + 60))?.[0].length ?? 0;
    const first = this.context.registry.entityNames.longestAt(folded, start + lead);
    if (first?.value.kind !== 'entity') return false;
    if (lead > 0) return this.#chainSays(folded, first.end);
    const after = folded.slice(first.end, first.end + 200);
    const isBare = start === 0 && /^[A-Z]{3}$/.test(first.value.id);
    return this.#grammar.opens.test(after) || (isBare && this.#chainSays(folded, first.end));
  }

  /** …、南非和瑞士强调: whoever stands beside the first says it too. */
  #chainSays(folded: string, end: number): boolean {
    const { says, coordinated } = this.#grammar;
    const names = namesIn(folded, this.context.registry, end, end + 200);
    let last = end;
    for (const name of names) {
      if (says.test(folded.slice(last)) || !coordinated.test(folded.slice(last, name.start))) break;
      last = name.end;
    }
    return says.test(folded.slice(last));
  }

  #isTold(folded: string, sentence: Span, isSpoken: boolean): boolean {
    return isSpoken && !this.#grammar.negated.test(sliceOf(folded, sentence));
  }

  #remember(paragraph: ParsedParagraph, folded: string, category: Capacity | null): void {
    if (paragraph.kind === 'body')
      this.#awaitsItems = /:$/.test(folded.trimEnd()) && this.#grammar.spoke.test(folded);
    if (paragraph.kind === 'body') this.#carried = this.#awaitsItems ? category : null;
  }

  #readSentence(
    telling: Telling,
    category: Capacity | null,
    source: StatementFact['source']
  ): void {
    const { paragraph, folded } = telling;
    const told = readSpeakers(this.context, telling);
    const { head, list, prose, behalf } = told;
    const items = this.#items.itemsAt(paragraph, folded, head, source);
    if (prose.length + list.names.length + behalf.length + list.gaps.length === 0) return;
    const kind = this.#kindOf(folded.slice(head.start, head.end));
    this.#addSpeakers({ items, kind, source, paragraph: paragraph.ordinal }, told, category);
    const gap = list.gaps[0];
    if (
      gap &&
      (source === 'statements' ||
        told.isList ||
        this.#speaks(folded, gap) ||
        endsIn(telling, prose, gap))
    )
      for (const { body, item } of items)
        this.facts.gaps.push({ body, item, paragraph: paragraph.ordinal, ...gap });
  }

  #speaks(folded: string, { start, end }: Span): boolean {
    const after = folded.slice(end, end + 20);
    return this.#grammar.gapSpeaks.test(`${wordsBefore(folded, start)}#${after}`);
  }

  #kindOf(head: string): StatementFact['kind'] {
    const { presented, made } = this.#grammar;
    return presented.test(head) && !made.test(head) ? 'presentation' : 'statement';
  }

  /** Without a speaker of its own, a sentence is the statement of the group that it speaks for. */
  #addSpeakers(
    common: Common,
    { isList, list, prose, behalf }: SentenceSpeakers,
    category: Capacity | null
  ): void {
    const unbracketed = behalf.filter((group) => !this.#isInBrackets(common, group));
    for (const [i, name] of prose.entries())
      this.#add(
        common,
        name,
        isList ? null : category,
        this.#behalfBeside(common, name, prose[i + 1]) ??
          groupFor(name, prose[i + 1], unbracketed, this.#textOf(common))
      );
    for (const [i, name] of list.names.entries())
      this.#add(common, name, category, this.#behalfBeside(common, name, list.names[i + 1]));
    if (prose.length === 0 && list.names.length === 0)
      for (const group of behalf.filter(
        (g) => !isState(g.entity.id) && !ANONYMOUS.test(wordsBefore(this.#textOf(common), g.start))
      ))
        this.#add(common, group, null, group.entity);
  }

  #textOf({ paragraph }: Common): string {
    return fold(this.context.document.paragraphs[paragraph - 1]!.text);
  }

  /** What stands in brackets belongs to the name before them alone. */
  #isInBrackets({ paragraph }: Common, { start }: Span): boolean {
    const { text } = this.context.document.paragraphs[paragraph - 1]!;
    const before = wordsBefore(fold(text), start);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  /** Brackets or a footnote behind a name in a list: (on behalf of the African Group), 还以欧洲联盟的名义发言. */
  #behalfBeside(
    { paragraph }: Common,
    name: ListedName,
    next: ListedName | undefined
  ): NamedEntity | null {
    const { text } = this.context.document.paragraphs[paragraph - 1]!;
    const note = footnoteOn(this.context, paragraph, name.end, next?.start);
    const folded = fold(text);
    const from = name.end + (OFFICE_BETWEEN.exec(folded.slice(name.end))?.[0].length ?? 0);
    const to = from + (BRACKETS.exec(folded.slice(from))?.[0].length ?? 0);
    return (
      this.#behalfTold(name, text, from, to) ??
      this.#behalfInBrackets(name, text.slice(from, to)) ??
      (note && this.#behalfTold(name, note.text, 0, note.text.length))
    );
  }

  /** （代表非洲集团）; a group that the registry does not know keeps its name, and States are no group. */
  #behalfInBrackets(name: ListedName, brackets: string): NamedEntity | null {
    const m = this.#grammar.behalf.bracketed.exec(fold(brackets));
    if (!m) return null;
    const at = fold(brackets).indexOf(m[1]!);
    const printed = brackets.slice(at, at + m[1]!.length);
    const told = namesIn(printed, this.context.registry);
    const named = told.length > 0 ? told : this.#groupOf(printed);
    if (named.some(({ entity }) => isState(entity.id) || entity.id === name.entity.id)) return null;
    if (named.length === 0 && /^(?:其|its\b|their\b)/i.test(printed)) return null;
    return named[0]?.entity ?? { id: unknownId(printed), unknown: printed };
  }

  /** 代表非洲国家 is for 非洲国家组, “African countries” the Group of them. */
  #groupOf(printed: string): ListedName[] {
    const { registry } = this.context;
    return [`${printed}组`, `${printed}集团`, `Group of ${printed}`]
      .flatMap((form) => {
        const match = registry.entityNames.get(form);
        return match?.kind === 'entity'
          ? [{ start: 0, end: printed.length, entity: { id: match.id, unknown: null } }]
          : [];
      })
      .slice(0, 1);
  }

  #behalfTold(name: ListedName, text: string, from: number, to: number): NamedEntity | null {
    const { registry, grammar } = this.context;
    const { behalf } = speakersIn({ text, folded: fold(text), from, to, registry }, grammar);
    const group = behalf.find(({ entity }) => !isState(entity.id));
    return group && group.entity.id !== name.entity.id ? group.entity : null;
  }

  #add(
    { items, ...common }: Common,
    name: ListedName,
    category: Capacity | null,
    onBehalfOf: NamedEntity | null
  ): void {
    const isTold = ({ body, item }: ItemOfBody): boolean =>
      onBehalfOf === null &&
      common.source === 'deliberations' &&
      this.facts.statements
        .slice(this.#first)
        .some(
          (s) =>
            s.entity.id === name.entity.id &&
            s.kind === common.kind &&
            s.body === body &&
            s.item === item
        );
    for (const { body, item, isInferred } of items.filter((i) => !isTold(i)))
      this.facts.statements.push({
        body,
        item,
        itemIsInferred: isInferred,
        entity: name.entity,
        capacity: speakerCapacity(this.context, this.attendance, name, body, category),
        ...common,
        onBehalfOf,
        start: name.start,
        end: name.end
      });
  }
}
