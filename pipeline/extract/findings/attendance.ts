/** Numbers before a list that its names do not make up; States that are no more. */
import type { AttendanceFact, FindingFact, NamedEntity, Where } from '../../facts.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold, sentences } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { leadEnd } from '../lists.ts';
import { gapsIn } from '../names/gaps.ts';
import { finding, numbered } from './finding.ts';

/** `以下12个缔约国派代表出席了会议：…` before eleven names. */
const miscountedIn = (
  { grammar, ownBodies }: DocumentContext,
  p: ParsedParagraph,
  listed: readonly AttendanceFact[]
): FindingFact[] => {
  const folded = fold(p.text);
  return sentences(p.text).flatMap((sentence) => {
    const from = leadEnd(folded, sentence, grammar.attendance.opensList);
    if (from < 0 || gapsIn(p.text, from, sentence.end).length > 0) return [];
    const head = folded.slice(sentence.start, from).replace(/[\s:]+$/, '');
    const told = grammar.attendance.counts.exec(head)?.[1];
    const names = new Set(
      listed
        .filter((a) => a.body === ownBodies[0] && a.start >= from && a.end <= sentence.end)
        .map(({ start }) => start)
    );
    const isSubset = /包括|其中|including/.test(head);
    if (told === undefined || isSubset || names.size < 2 || names.size === grammar.readNumber(told))
      return [];
    return [
      finding(
        'warning',
        'count-differs',
        { paragraph: p.ordinal, start: sentence.start, end: sentence.end },
        {
          zh: `${numbered(p).zh}写明有${grammar.readNumber(told)}个，名单却列有${names.size}个；按名单计数，请核对原件。`,
          en: `${numbered(p).en} says ${grammar.readNumber(told)} but lists ${names.size}: the list is counted. Check the original.`
        }
      )
    ];
  });
};

/** Lists whose names are more or fewer than the number before them says. */
export const miscountedLists = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[]
): FindingFact[] => {
  const byParagraph = new Map<number, AttendanceFact[]>();
  for (const fact of attendance)
    if (!byParagraph.get(fact.paragraph)?.push(fact)) byParagraph.set(fact.paragraph, [fact]);
  return [...byParagraph].flatMap(([ordinal, listed]) =>
    miscountedIn(context, context.document.paragraphs[ordinal - 1]!, listed)
  );
};

/** A State that is no more: it counts as itself, not as one that followed it. */
export const formerStates = (
  { registry }: DocumentContext,
  facts: readonly (Where & { entity: NamedEntity | null })[]
): FindingFact[] => {
  const seen = new Set<string>();
  return facts.flatMap((fact) => {
    const state = registry.entities.get(fact.entity?.id ?? '');
    if (!state || state.ended === null || seen.has(state.id)) return [];
    seen.add(state.id);
    return [
      finding('note', 'former-state', fact, {
        zh: `${state.name.zh}于${state.ended}年不复存在；按当时的国家计，不计入后来的任何国家。`,
        en: `${state.name.en} ended in ${state.ended}: it is counted as the State of that time, not as any that followed it.`
      })
    ];
  });
};
