/** Walks paragraphs that tell speakers, and remembers what one leaves to the next. */
import type { AttendanceFact, NamedEntity, StatementFact, StatementGapFact } from '../../facts.ts';
import type { StatementGrammar } from '../../grammar/grammar.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import type { Capacity } from '../../schema.ts';
import { endsInSemicolon, fold, sentences, type Span, wordsBefore } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { isState, withoutNames, type ListedName } from '../names.ts';
import { behalfBeside, isInBrackets, speakerFor } from './behalf.ts';
import { categoryTold, speakerCapacity } from './capacity.ts';
import { groupFor } from './group.ts';
import { ItemMemory, type ItemOfBody } from './items.ts';
import {
  endsInGap,
  isAnonymous,
  listFromOf,
  listGoesOn,
  listsPersons,
  opensBare,
  tellsSpeakers
} from './openings.ts';
import { readSpeakers, type SentenceSpeakers, type Telling } from './sentence.ts';

export interface StatementFacts {
  readonly statements: StatementFact[];
  readonly gaps: StatementGapFact[];
}

const sliceOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** “Statements were made by A, …;”: more speakers may stand behind the semicolon, but not behind one in brackets. */
const madeBy = (head: string, grammar: StatementGrammar): boolean =>
  grammar.madeBy.test(head) && head.lastIndexOf('(') <= head.lastIndexOf(')');

/** What all statements of one sentence have in common. */
type Common = Pick<StatementFact, 'kind' | 'source' | 'paragraph'> & {
  readonly items: readonly ItemOfBody[];
};

export class StatementReader {
  readonly facts: StatementFacts = { statements: [], gaps: [] };
  readonly #items: ItemMemory;
  readonly #grammar: StatementGrammar;
  /** Category of a paragraph that ends in a colon, for the items below it. */
  #carried: Capacity | null = null;
  #awaitsItems = false;
  /** The paragraph before introduces panellists, each an item below it. */
  #awaitsPersons = false;
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
    if (paragraph.kind === 'item' && this.#awaitsPersons) return;
    this.#read(paragraph, 'deliberations', tellsSpeakers(paragraph, this.#grammar));
  }

  #read(paragraph: ParsedParagraph, source: StatementFact['source'], isListing: boolean): void {
    const folded = fold(paragraph.text);
    this.#first = this.facts.statements.length;
    const isItem = paragraph.kind === 'item' && this.#awaitsItems;
    let category: Capacity | null = paragraph.kind === 'item' ? this.#carried : null;
    let goesOn: boolean = false;
    for (const sentence of sentences(paragraph.text)) {
      const from = listFromOf(this.context, folded, sentence);
      const head = folded.slice(sentence.start, from < 0 ? sentence.end : from);
      const isTelling: boolean = from > 0 && (goesOn || isItem || this.#grammar.spoke.test(head));
      const isOffices: boolean =
        isTelling && this.#grammar.listsOffices.test(folded.slice(from, sentence.end));
      const isList: boolean =
        isTelling && !isOffices && !listsPersons(this.context, head, folded, from);
      const isSpoken: boolean =
        isItem ||
        goesOn ||
        this.#grammar.spoke.test(sliceOf(folded, sentence)) ||
        (source === 'statements' && opensBare(this.context, folded, sentence.start));
      if (!this.#isTold(folded, sentence, isSpoken || source === 'deliberations')) continue;
      const told = isList
        ? withoutNames(head, this.context.registry)
        : head.replace(/\([^()]*\)/g, '');
      category = categoryTold(told, isList, this.context) ?? category;
      const listFrom = isList
        ? from
        : (isItem && !this.#grammar.listsOffices.test(sliceOf(folded, sentence))) ||
            (goesOn && listGoesOn(this.context, folded, sentence))
          ? sentence.start
          : -1;
      this.#readSentence(
        {
          paragraph,
          folded,
          sentence,
          listFrom,
          isListing: isListing && isSpoken,
          goesOn,
          isKind: isItem && from > 0
        },
        category,
        source
      );
      const mayGoOn: boolean =
        isList || isOffices || goesOn || (isSpoken && from < 0 && madeBy(head, this.#grammar));
      goesOn = mayGoOn && endsInSemicolon(folded, sentence.end);
    }
    this.#remember(paragraph, folded, category);
  }

  /** Whether a paragraph is an item below one that ends in a colon and tells speakers. */
  awaits({ kind, listNumber }: ParsedParagraph): boolean {
    return kind === 'item' && listNumber === null && this.#awaitsItems;
  }

  /** A paragraph that tells no speakers: what stands below it goes on with no list of them. */
  pass({ kind }: ParsedParagraph): void {
    if (kind === 'body') this.#awaitsItems = false;
  }

  #isTold(folded: string, sentence: Span, isSpoken: boolean): boolean {
    return isSpoken && !this.#grammar.negated.test(sliceOf(folded, sentence));
  }

  #remember(paragraph: ParsedParagraph, folded: string, category: Capacity | null): void {
    const isHead = paragraph.kind === 'body' && folded.trimEnd().endsWith(':');
    if (paragraph.kind === 'body')
      this.#awaitsPersons =
        isHead && listsPersons(this.context, folded.trimEnd(), folded, folded.length);
    if (paragraph.kind === 'body')
      this.#awaitsItems =
        isHead &&
        this.#grammar.spoke.test(folded) &&
        !this.#grammar.listsViews.test(folded.trimEnd());
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
        endsInGap(telling, prose, gap))
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
    const paragraph = this.context.document.paragraphs[common.paragraph - 1]!;
    const folded = fold(paragraph.text);
    const unbracketed = behalf.filter((group) => !isInBrackets(folded, group));
    const beside = (name: ListedName, next: ListedName | undefined): NamedEntity | null =>
      behalfBeside(this.context, paragraph, name, next);
    const { named } = this.#grammar.behalf;
    for (const [i, told] of prose.entries()) {
      const name = speakerFor(this.context, paragraph.text, told) ?? told;
      const group =
        told.speaksFor ??
        beside(name, prose[i + 1]) ??
        groupFor(name, prose[i + 1], unbracketed, folded, named);
      this.#add(common, name, isList ? null : category, group);
    }
    for (const [i, name] of list.names.entries()) {
      const speaker = speakerFor(this.context, paragraph.text, name) ?? name;
      this.#add(common, speaker, category, beside(speaker, list.names[i + 1]));
    }
    if (prose.length > 0 || list.names.length > 0) return;
    for (const group of behalf)
      if (!isState(group.entity.id) && !isAnonymous(folded, group))
        this.#add(common, group, null, group.entity);
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
