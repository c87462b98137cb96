/** Which agenda items a statement falls under. */
import type { StatementFact } from '../../facts.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { titleForm } from '../../registry/registry.ts';
import { endsInSemicolon, fold, lastBefore, type Span } from '../../text.ts';
import { extractAgenda } from '../agenda.ts';
import { bodiesFor, type DocumentContext } from '../context.ts';
import { isUnderHeadedItem, itemNumbers } from '../context/items.ts';

export interface ItemOfBody {
  readonly body: string;
  readonly item: string | null;
  readonly isInferred: boolean;
}

interface PlacedItem extends ItemOfBody {
  /** Where the words that name it end. */
  readonly end: number;
}

/** 在国际合作工作组议程项目2下: in a joint document the body before the item says whose item it is. */
const namedItems = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  head: string
): PlacedItem[] => {
  const { grammar, registry, ownBodies } = context;
  const named = [...head.matchAll(grammar.statements.item)];
  if (named.length === 0) return [];
  const bodies = registry.bodyNames.find(head).filter((m) => ownBodies.includes(m.value));
  return named.flatMap((m) => {
    const before = lastBefore(bodies, m.index);
    const isBeside = before !== undefined && m.index - before.end < 14;
    const owners = isBeside ? [before.value] : bodiesFor(context, paragraph);
    const end = m.index + m[0].length;
    return itemNumbers(m[1]!, grammar).flatMap((item) =>
      owners.map((body) => ({ body, item, isInferred: false, end }))
    );
  });
};

const withoutPlace = ({ body, item, isInferred }: PlacedItem): ItemOfBody => ({
  body,
  item,
  isInferred
});

const isOfSubstance = (title: string, { grammar }: DocumentContext): boolean => {
  if (grammar.agenda.otherMatters.test(fold(title))) return false;
  const role = grammar.structure.roles.find(([pattern]) => pattern.test(fold(title)))?.[1];
  return role !== 'adoption' && role !== 'agenda' && role !== 'organization';
};

/** 联合项目 or “the joint item on …” without a number: the joint items whose title has those words. */
const jointItems = (context: DocumentContext, head: string): ItemOfBody[] => {
  const named = context.grammar.statements.jointItem.exec(head);
  const words = named ? titleForm(named[1]!) : '';
  if (!named || (words.length > 0 && words.length < 4)) return [];
  return extractAgenda(context)
    .filter((a) => a.isJoint && (words.length > 0 || isOfSubstance(a.title, context)))
    .filter((a) => titleForm(a.title).includes(words))
    .map((a) => ({ body: a.body, item: a.number, isInferred: false }));
};

/** The items of the list that is being read: a paragraph that names none continues them. */
export class ItemMemory {
  #items: readonly ItemOfBody[] = [];
  #section: number | null = null;
  /** The paragraph that is being read, and all items that it names. */
  #read: { paragraph: ParsedParagraph; items: readonly PlacedItem[] } | null = null;

  constructor(readonly context: DocumentContext) {}

  /** In the deliberations each section begins anew. */
  enter(paragraph: ParsedParagraph): void {
    if (paragraph.section !== this.#section) this.#items = [];
    this.#section = paragraph.section;
  }

  /** The items of the statements told at `head` of a folded paragraph. */
  itemsAt(
    paragraph: ParsedParagraph,
    folded: string,
    head: Span,
    source: StatementFact['source']
  ): readonly ItemOfBody[] {
    const told = folded.slice(head.start, head.end);
    const named = namedItems(this.context, paragraph, told).map(withoutPlace);
    if (named.length > 0) {
      const goesOn = endsInSemicolon(folded, head.start);
      this.#items = goesOn ? [...this.#items, ...named] : named;
      return named;
    }
    const above = this.#above(paragraph, folded, head.start);
    if (source === 'deliberations') {
      if (above.length > 0) return above;
      return this.#isOne ? this.#continued : this.#ofSection(paragraph);
    }
    const joint = jointItems(this.context, told);
    if (joint.length > 0) return (this.#items = joint);
    if (above.length > 0) return (this.#items = above);
    if (this.#items.length > 0) return this.#continued;
    return this.#ofSection(paragraph, this.#mayInfer(paragraph));
  }

  /** At the opening nobody speaks on an item, unless a heading there bears its number. */
  #mayInfer(paragraph: ParsedParagraph): boolean {
    const { document, grammar } = this.context;
    return paragraph.role !== 'organization' || isUnderHeadedItem(document, paragraph, grammar);
  }

  /** The items that a paragraph names before a place. */
  #above(paragraph: ParsedParagraph, folded: string, at: number): readonly ItemOfBody[] {
    if (this.#read?.paragraph !== paragraph)
      this.#read = { paragraph, items: namedItems(this.context, paragraph, folded) };
    return this.#read.items.filter(({ end }) => end <= at).map(withoutPlace);
  }

  get #continued(): ItemOfBody[] {
    return this.#items.map((i) => ({ ...i, isInferred: true }));
  }

  /** One item for each body: no section that considers several together. */
  get #isOne(): boolean {
    const bodies = new Set(this.#items.map(({ body }) => body));
    return this.#items.length > 0 && bodies.size === this.#items.length;
  }

  #ofSection(paragraph: ParsedParagraph, mayInfer = true): ItemOfBody[] {
    const item = mayInfer ? this.context.itemOf(paragraph) : null;
    return bodiesFor(this.context, paragraph).map((body) => ({
      body,
      item,
      isInferred: item !== null
    }));
  }
}
