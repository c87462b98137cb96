/** Those for whom a speaker in a list speaks, told in brackets or a footnote behind the name. */
import type { NamedEntity } from '../../facts.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold, wordsBefore } from '../../text.ts';
import { footnoteOn, type DocumentContext } from '../context.ts';
import { isState, namesIn, unknownId, type ListedName } from '../names.ts';
import { speakersIn } from '../speakers.ts';

/** What stands in brackets right behind a name. */
const BRACKETS = /^\s*\([^()]*\)/;

/** From an opening bracket to the name of whoever speaks. */
const FARTHEST = 24;

const LONGEST_GROUP = 80;

/** 巴基斯坦代表(代表77国集团和中国): an office may stand between name and brackets. */
const OFFICE_BETWEEN = /^的?(?:代表|观察员)(?=\s*\()/;

/** What stands in brackets belongs to the name before them alone. */
export const isInBrackets = (folded: string, { start }: ListedName): boolean => {
  const before = wordsBefore(folded, start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};

/** 代表非洲国家 is for 非洲国家组, “African countries” the Group of them. */
const groupOf = ({ registry }: DocumentContext, printed: string): NamedEntity | null => {
  const group = [`${printed}组`, `${printed}集团`, `Group of ${printed}`]
    .map((form) => registry.entityNames.get(form))
    .find((match) => match?.kind === 'entity');
  return group?.kind === 'entity' ? { id: group.id, unknown: null } : null;
};

/** （代表非洲集团）; a group that the registry does not know keeps its name, and States are no group. */
const behalfInBrackets = (
  context: DocumentContext,
  name: ListedName,
  brackets: string
): NamedEntity | null => {
  const m = context.grammar.statements.behalf.bracketed.exec(fold(brackets));
  if (!m) return null;
  const at = fold(brackets).indexOf(m[1]!);
  const printed = brackets.slice(at, at + m[1]!.length);
  const named = namesIn(printed, context.registry).map(({ entity }) => entity);
  const group = named.length === 0 ? groupOf(context, printed) : null;
  const told = group ? [group] : named;
  if (told.some(({ id }) => isState(id) || id === name.entity.id)) return null;
  if (told.length === 0 && /^(?:其|its\b|their\b)/i.test(printed)) return null;
  return told[0] ?? { id: unknownId(printed), unknown: printed };
};

const behalfTold = (
  { registry, grammar }: DocumentContext,
  name: ListedName,
  text: string,
  from: number,
  to: number
): NamedEntity | null => {
  const { behalf } = speakersIn({ text, folded: fold(text), from, to, registry }, grammar);
  const group = behalf.find(({ entity }) => !isState(entity.id));
  return group && group.entity.id !== name.entity.id ? group.entity : null;
};

/** 埃及(77国集团和中国): a group alone in the brackets behind a State. */
const groupInBrackets = (
  { registry }: DocumentContext,
  { entity }: ListedName,
  brackets: string
): NamedEntity | null => {
  const match = registry.entityNames.get(brackets.replace(/^\s*[(（]\s*|\s*[)）]$/g, ''));
  const isGroup = match?.kind === 'entity' && registry.entities.get(match.id)?.kind === 'bloc';
  return isGroup && isState(entity.id) ? { id: match.id, unknown: null } : null;
};

/** 77国集团和中国(由埃及代表): the group right before the brackets in which a name stands. */
const groupAround = (
  { registry, grammar }: DocumentContext,
  text: string,
  name: ListedName
): NamedEntity | null => {
  const folded = fold(text);
  const open = folded.lastIndexOf('(', name.start);
  if (open < 0 || name.start - open > FARTHEST) return null;
  const group = namesIn(text, registry, Math.max(0, open - LONGEST_GROUP), open).at(-1);
  const isBy =
    group !== undefined &&
    folded.slice(group.end).match(grammar.statements.behalf.by)?.[0].length ===
      name.start - group.end;
  return isBy && !isState(group.entity.id) && group.entity.id !== name.entity.id
    ? group.entity
    : null;
};

/** 77国集团和中国(由埃及代表) in a list: who speaks for the group that it names; null where nobody is told. */
export const speakerFor = (
  { registry, grammar }: DocumentContext,
  text: string,
  name: ListedName
): ListedName | null => {
  const folded = fold(text);
  const lead = grammar.statements.behalf.by.exec(folded.slice(name.end))?.[0].length;
  if (lead === undefined || isState(name.entity.id)) return null;
  const match = registry.entityNames.longestAt(folded, name.end + lead);
  return match?.value.kind === 'entity'
    ? { start: name.end + lead, end: match.end, entity: { id: match.value.id, unknown: null } }
    : null;
};

/** Brackets or a footnote behind a name in a list: (on behalf of the African Group), 还以欧洲联盟的名义发言. `next`: the name after it. */
export const behalfBeside = (
  context: DocumentContext,
  { text, ordinal }: ParsedParagraph,
  name: ListedName,
  next: ListedName | undefined
): NamedEntity | null => {
  const note = footnoteOn(context, ordinal, name.end, next?.start);
  const folded = fold(text);
  const from = name.end + (OFFICE_BETWEEN.exec(folded.slice(name.end))?.[0].length ?? 0);
  const to = from + (BRACKETS.exec(folded.slice(from))?.[0].length ?? 0);
  return (
    behalfTold(context, name, text, from, to) ??
    behalfInBrackets(context, name, text.slice(from, to)) ??
    groupInBrackets(context, name, text.slice(from, to)) ??
    groupAround(context, text, name) ??
    (note && behalfTold(context, name, note.text, 0, note.text.length))
  );
};
