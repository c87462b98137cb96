/** Lists that are not complete, names that are not known, speakers who are not listed. */
import type {
  AttendanceFact,
  FindingFact,
  NamedEntity,
  StatementFact,
  Where
} from '../../facts.ts';
import type { DocumentContext } from '../context.ts';
import { gapsIn } from '../names/gaps.ts';
import { finding, numbered } from './finding.ts';

export const incompleteLists = (context: DocumentContext): FindingFact[] =>
  context.document.paragraphs
    .filter((p) => ['attendance', 'statements'].includes(p.role) && p.kind !== 'heading')
    .flatMap((p) =>
      gapsIn(p.text).map((gap) =>
        finding(
          'warning',
          'incomplete-list',
          { paragraph: p.ordinal, ...gap },
          {
            zh: `${numbered(p).zh}的名单写明不完整（“${p.text.slice(gap.start, gap.end)}”）；数字只能作为下限。`,
            en: `The list in ${numbered(p).en} says that it is not complete (“${p.text.slice(gap.start, gap.end)}”): its count is a lower bound.`
          }
        )
      )
    );

export const unknownNames = (
  facts: readonly (Where & { entity: NamedEntity | null })[]
): FindingFact[] => {
  const seen = new Set<string>();
  return facts.flatMap(({ entity, paragraph, start, end }) => {
    if (!entity?.unknown || seen.has(entity.id)) return [];
    seen.add(entity.id);
    return [
      finding(
        'warning',
        'unknown-name',
        { paragraph, start, end },
        {
          zh: `登记表不认识“${entity.unknown}”；已按原文计入。请把它加入 registry/organizations.csv 或 states.csv。`,
          en: `The registry does not know “${entity.unknown}”; it is counted as printed. Add it to registry/organizations.csv or states.csv.`
        }
      )
    ];
  });
};

/** Who is on a list of each body. */
const listedOf = (attendance: readonly AttendanceFact[]): Map<string | null, Set<string>> => {
  const listed = new Map<string | null, Set<string>>();
  for (const { body, entity } of attendance)
    listed.set(body, (listed.get(body) ?? new Set()).add(entity.id));
  return listed;
};

/** A speaker who is on no attendance list, where there is a list of that kind. */
export const unlistedSpeakers = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[],
  statements: readonly StatementFact[]
): FindingFact[] => {
  const seen = new Set<string>();
  const lists = listedOf(attendance);
  return statements.flatMap((s) => {
    const listed = lists.get(s.body);
    const key = `${s.body}|${s.entity.id}`;
    if (!listed || ['secretariat', 'panellist'].includes(s.capacity) || seen.has(key)) return [];
    if (listed.has(s.entity.id)) return [];
    seen.add(key);
    const p = context.document.paragraphs[s.paragraph - 1]!;
    const name = p.text.slice(s.start, s.end);
    return [
      finding('warning', 'speaker-not-listed', s, {
        zh: `${name}在${numbered(p).zh}发言，但不在出席名单上；已计为发言，未计为出席。`,
        en: `${name} spoke (${numbered(p).en}) but is not on the attendance list: counted as a speaker, not as attending.`
      })
    ];
  });
};

/** A participant whose name the document’s lists print in two ways: 美国 and 美利坚合众国. */
export const spelledTwice = (
  context: DocumentContext,
  facts: readonly (Where & { readonly entity: NamedEntity })[]
): FindingFact[] => {
  const forms = new Map<string, string>();
  const seen = new Set<string>();
  return facts.flatMap(({ entity, paragraph, start, end }) => {
    const printed = context.document.paragraphs[paragraph - 1]!.text.slice(start, end);
    const first = forms.get(entity.id) ?? printed;
    forms.set(entity.id, first);
    if (first === printed || seen.has(entity.id)) return [];
    seen.add(entity.id);
    return [
      finding(
        'note',
        'name-varies',
        { paragraph, start, end },
        {
          zh: `同一与会方在名单中写作“${first}”和“${printed}”；计为同一与会方。`,
          en: `The lists print one participant as “${first}” and “${printed}”: it is counted as one.`
        }
      )
    ];
  });
};
