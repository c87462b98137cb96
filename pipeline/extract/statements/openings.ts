/** How sentences that tell speakers begin, and how their lists go on. */
import { wordsBefore, type Span } from '../../text.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import type { StatementGrammar } from '../../grammar/grammar.ts';
import type { DocumentContext } from '../context.ts';
import { listStart } from '../lists.ts';
import { isStateOrUnion, namesIn, type ListedName } from '../names.ts';
import { OFFICE_ZH } from '../names/list.ts';
import { endsOrganization } from '../names/organizations.ts';
import type { Telling } from './sentence.ts';

/** Of a list behind semicolons: a name and its brackets. */
const LONGEST_PART = 120;

/** Whether a paragraph says who made statements, wherever it stands. */
export const tellsSpeakers = (paragraph: ParsedParagraph, { tells }: StatementGrammar): boolean =>
  tells.test(paragraph.text);

/** Where a list of speakers begins: behind a colon, or behind 发言的还有 where no office stands with the names; -1 where neither is. */
export const listFromOf = (
  { registry, grammar }: DocumentContext,
  folded: string,
  sentence: Span
): number => {
  const colon = listStart(folded, sentence);
  if (colon > 0)
    return grammar.statements.behalf.listed.test(folded.slice(sentence.start, colon)) ? -1 : colon;
  const m = grammar.statements.opensList.exec(folded.slice(sentence.start, sentence.end));
  const at = m ? sentence.start + m.index + m[0].length : -1;
  return at > 0 && registry.entityNames.longestAt(folded, at) ? at : -1;
};

/** “; as well as the European Union, the ICRC and …”: more names of a list whose parts stand behind semicolons. */
export const listGoesOn = (
  { registry, grammar }: DocumentContext,
  folded: string,
  { start, end }: Span
): boolean => {
  const part = folded.slice(start, end).replace(/[;.\s]+$/, '');
  if (part.length < LONGEST_PART && endsOrganization(part) && !grammar.statements.spoke.test(part))
    return true;
  const lead = /^\s*(?:and|as well as|以及|和)?\s*(?:the\s+)?/i.exec(folded.slice(start))!;
  const first = registry.entityNames.longestAt(folded, start + lead[0].length);
  if (first?.value.kind === 'entity' && part.length < LONGEST_PART && OFFICE_ZH.test(part))
    return true;
  return (
    first?.value.kind === 'entity' &&
    /^\s*(?:\([^()]*\))?\s*(?:[,、]|和|以及|and\b)/.test(folded.slice(first.end))
  );
};

/** 主席介绍了以下小组成员：… lists persons, not delegations. */
export const listsPersons = (
  { registry, grammar }: DocumentContext,
  head: string,
  folded: string,
  from: number
): boolean => {
  const start = from + /^\s*/.exec(folded.slice(from))![0].length;
  const first = registry.entityNames.longestAt(folded, start);
  if (first && /^\s*(?:[、,;.[(]|和|and\b|$)/.test(folded.slice(first.end))) return false;
  return grammar.officers.before.some(
    ([pattern, role]) =>
      role === 'panellist' &&
      [...head.matchAll(pattern)].some((m) => m.index + m[0].length >= head.length - 24)
  );
};

/** …、南非和瑞士强调: whoever stands beside the first says it too. */
const chainSays = (
  { registry, grammar }: DocumentContext,
  folded: string,
  end: number
): boolean => {
  const { says, coordinated } = grammar.statements;
  let last = end;
  for (const name of namesIn(folded, registry, end, end + 200)) {
    if (says.test(folded.slice(last)) || !coordinated.test(folded.slice(last, name.start))) break;
    last = name.end;
  }
  return says.test(folded.slice(last));
};

/** 中国表示…, 瑞士代表说…: who opens a sentence, and what it says. */
export const opensBare = (context: DocumentContext, folded: string, start: number): boolean => {
  const { opens, opensWith } = context.grammar.statements;
  const lead = opensWith.exec(folded.slice(start, start + 60))?.[0].length ?? 0;
  const first = context.registry.entityNames.longestAt(folded, start + lead);
  if (first?.value.kind !== 'entity') return false;
  if (lead > 0) return chainSays(context, folded, first.end);
  const isBare = start === 0 && isStateOrUnion(first.value.id);
  return (
    opens.test(folded.slice(first.end, first.end + 200)) ||
    (isBare && chainSays(context, folded, first.end))
  );
};

/** Before a group: nobody is told who speaks for it. */
const ANONYMOUS =
  /(?:发言者|发言人|与会者)[^.;]{0,30}$|\b(?:speakers?|participants?)\b[^.;]{0,60}$/i;

/** Whether somebody who is not named speaks for a group. */
export const isAnonymous = (folded: string, { start }: ListedName): boolean =>
  ANONYMOUS.test(wordsBefore(folded, start));

/** “made by A, B and [...]”: a list without a colon that ends in a placeholder. */
export const endsInGap = (
  { folded, isListing }: Telling,
  prose: readonly ListedName[],
  gap: Span
): boolean => {
  const last = prose.findLast((name) => name.end <= gap.start);
  const between = last && folded.slice(last.end, gap.start);
  return isListing && between !== undefined && /^[\s,、\])]*(?:and|和|及|以及)?\s*$/.test(between);
};
