/** Panellists have spoken: presentations, apart from the delegations’ statements. */
import type { NamedEntity, OfficerFact, StatementFact, Where } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import { fold, wordsBefore } from '../text.ts';
import { bodiesFor, isReport, type DocumentContext } from './context.ts';
import { namedItems } from './context/items.ts';
import { namesIn, type ListedName } from './names.ts';
import { itemFor } from './officers.ts';

/** Sections whose panellists have spoken. */
const SOURCES = ['deliberations', 'statements'] as const;

const presentation = (
  context: DocumentContext,
  entity: NamedEntity,
  { body, item }: { readonly body: string; readonly item: string | null },
  where: Where
): StatementFact => {
  const { text } = context.document.paragraphs[where.paragraph - 1]!;
  return {
    body,
    item,
    itemIsInferred: item !== null && namedItems(fold(text), context.grammar).length === 0,
    entity,
    capacity: 'panellist',
    kind: 'presentation',
    source: 'deliberations',
    onBehalfOf: null,
    paragraph: where.paragraph,
    start: where.start,
    end: where.end
  };
};

/** Persons that the deliberations introduce as panellists. */
const named = (context: DocumentContext, officers: readonly OfficerFact[]): StatementFact[] =>
  officers.flatMap((o) => {
    const { role } = context.document.paragraphs[o.paragraph - 1]!;
    const source = SOURCES.find((s) => s === role);
    if (o.role !== 'panellist' || source === undefined || !o.entity) return [];
    return [{ ...presentation(context, o.entity, o, o), source }];
  });

/** 来自肯尼亚的专题讨论小组成员介绍了…; “a panellist from Brazil”: nobody is named but the State. */
const isUnnamedPanellist = (
  folded: string,
  name: ListedName,
  context: DocumentContext
): boolean => {
  const { before, after } = context.grammar.statements.panellist;
  return before.test(wordsBefore(folded, name.start)) && after.test(folded.slice(name.end));
};

const unnamedIn = (context: DocumentContext, paragraph: ParsedParagraph): StatementFact[] => {
  const folded = fold(paragraph.text);
  return namesIn(paragraph.text, context.registry)
    .filter((name) => isUnnamedPanellist(folded, name, context))
    .flatMap(({ entity, start, end }) => {
      const item = itemFor(context, paragraph, start);
      const where = { paragraph: paragraph.ordinal, start, end };
      return bodiesFor(context, paragraph).map((body) =>
        presentation(context, entity, { body, item }, where)
      );
    });
};

const keyOf = ({ body, item, entity }: StatementFact): string => `${body}|${item}|${entity.id}`;

/** The panellists of the deliberations, each once under an item: by name, or by State alone where no name is given. */
export const panellistStatements = (
  context: DocumentContext,
  officers: readonly OfficerFact[]
): StatementFact[] => {
  if (!isReport(context)) return [];
  const byName = named(context, officers);
  const told = new Set(byName.map(keyOf));
  const unnamed = context.document.paragraphs
    .filter(({ kind, role }) => role === 'deliberations' && (kind === 'body' || kind === 'item'))
    .flatMap((p) => unnamedIn(context, p))
    .filter((s) => !told.has(keyOf(s)) && told.add(keyOf(s)));
  return [...byName, ...unnamed];
};

/** A presentation that is not told as a panellist’s: 最高审计机关国际组织秘书长X作了专题介绍 is one, not two. */
export const isNoneOf =
  (panellists: readonly StatementFact[]) =>
  ({ kind, paragraph, entity, body, onBehalfOf }: StatementFact): boolean => {
    const beside = panellists.filter((p) => p.paragraph === paragraph && p.body === body);
    const isGroup = onBehalfOf?.id === entity.id;
    if (kind !== 'presentation' && !isGroup) return true;
    return !beside.some((p) => isGroup || p.entity.id === entity.id);
  };
