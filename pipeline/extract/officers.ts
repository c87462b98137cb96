/** Chairs, panellists and others: persons named with their country or office. */
import type { NamedEntity, OfficerFact, StatementFact } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import { fold, sentences, type Span } from '../text.ts';
import { bodiesFor, itemNumbers, namedItems, type DocumentContext } from './context.ts';
import { personsIn, type Person } from './persons.ts';

type OfficerRole = OfficerFact['role'];

/** Words before a person that tell the office; the nearest before the person counts. */
const BEFORE: readonly (readonly [RegExp, OfficerRole])[] = [
  [/副主席|vice-?chair(?:person|man|woman)?s?\b/gi, 'vice-chair'],
  [
    /(?:专题)?(?:讨论)?小组(?:讨论)?(?:成员|主讲人|专家)|following (?:experts|speakers)|以下专家|下列专家|主讲人|专题讨论嘉宾|演讲人|panel+ists?|keynote speakers?|presenters?|discussions?[^.;]{0,40}(?:facilitated|led|introduced) by|with the participation of|讨论由[^.;:]{0,20}(?:引导|推进|协助|带动)/gi,
    'panellist'
  ],
  [/(?<!特别)报告员|(?<!special )rapporteur/gi, 'rapporteur'],
  [/vice-presidents?\b|副会长/gi, 'vice-president'],
  [/协调人|facilitators?\b/gi, 'facilitator'],
  [/主持人|moderat(?:ed by|ors?\b)/gi, 'moderator'],
  [
    /(?:当选|选举|任命|推选)[^,.;]{0,14}主席|(?<!副)主席[:(]?$|(?<!副)主席为|(?:was|were|be) (?:co-)?chaired by|presided over by|elected[^.;]{0,40}\bchair\b|chair(?:person|man|woman)?\s*:|(?:^|[^-])\bchair(?:person|man|woman)?(?: of the [^,.;]{0,60})?,?\s*$/gi,
    'chair'
  ],
  [/(?<!副)会长[:(]|president\s*:|elected[^.;]{0,40}\bpresident\b/gi, 'president']
];

/** An office that stands right behind the name: (Mexico), Vice-Chair. */
const DIRECT: readonly (readonly [RegExp, OfficerRole])[] = [
  [/^,?\s*(?:as |the )?vice-chair/i, 'vice-chair'],
  [/^,\s*(?:the )?chair(?:person|man|woman)?\b/i, 'chair'],
  [/^,?\s*(?:as |the )?rapporteur\b/i, 'rapporteur']
];

/** Words after a person that tell the office. */
const AFTER: readonly (readonly [RegExp, OfficerRole])[] = [
  [/^,?\s*(?:as |the )?vice-president\b/i, 'vice-president'],
  [/^,?\s*(?:as |the )?president\b|^[^;.]{0,12}(?:担任|当选为?)[^,.;副]{0,14}会长/i, 'president'],
  [
    /^[^;.]{0,12}(?:担任|当选为?|任)[^,.;]{0,12}副主席|^,?\s*(?:as |the )?vice-chair/i,
    'vice-chair'
  ],
  [
    /^[^;.]{0,40}?(?:担任|当选为?)[^,.;副]{0,14}主席|^[^;.]{0,60}?主持(?!人)|^,?\s*(?:as |acting as |the |who served as )?(?:its |the )?chair(?:person|man|woman)?\b|^[^;.]{0,20}(?:chaired|presided over) the/i,
    'chair'
  ],
  [/^[^;.]{0,12}(?:担任|当选为?)[^,.;]{0,14}报告员|^,?\s*(?:as |the )?rapporteur/i, 'rapporteur']
];

const last = (text: string, pattern: RegExp): number => {
  const all = [...text.matchAll(pattern)];
  const match = all.at(-1);
  return match ? match.index + match[0].length : -1;
};

/** Titles and countries of the persons named before are no words about this meeting. */
const withoutPersons = (
  folded: string,
  persons: readonly Person[],
  from: number,
  to: number
): string =>
  [...folded.slice(from, to)]
    .filter((_, i) => !persons.some(({ whole }) => from + i >= whole.start && from + i < whole.end))
    .join('');

const roleBefore = (text: string): OfficerRole | null =>
  BEFORE.map(([pattern, role]) => ({ role, at: last(text, pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]?.role ?? null;

const roleFor = (
  folded: string,
  person: Person,
  persons: readonly Person[],
  sentence: Span
): OfficerRole | null => {
  const tail = folded.slice(person.nameEnd, sentence.end);
  const direct = DIRECT.find(([pattern]) => pattern.test(tail))?.[1];
  if (direct) return direct;
  const before = withoutPersons(folded, persons, sentence.start, person.whole.start);
  const told = roleBefore(before);
  if (told) return told;
  const after = withoutPersons(
    folded,
    persons.filter((p) => p !== person),
    person.whole.end,
    sentence.end
  );
  return AFTER.find(([pattern]) => pattern.test(after) || pattern.test(tail))?.[1] ?? null;
};

const itemFor = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  upTo: number
): string | null => {
  const folded = fold(paragraph.text).slice(0, upTo);
  const named = [...folded.matchAll(context.grammar.item)].at(-1);
  return (named && itemNumbers(named[1]!, context.grammar)[0]) ?? context.itemOf(paragraph);
};

/** Officers are elected under an item of the agenda. */
const isElection = (context: DocumentContext, paragraph: ParsedParagraph): boolean => {
  const section =
    paragraph.section === null ? null : context.document.sections[paragraph.section - 1];
  return section !== null && section !== undefined && /选举|election of/i.test(section.heading);
};

const WITH_ITEM: readonly OfficerRole[] = ['panellist', 'moderator', 'facilitator'];

interface Carried {
  role: OfficerRole | null;
}

/** 主席 of a Conference is its President, of a working group its Chair. */
const atConference = (context: DocumentContext, body: string, role: OfficerRole): OfficerRole => {
  const isConference = /^Conference of the/.test(context.registry.bodies.get(body)?.name.en ?? '');
  if (!isConference || context.grammar.language !== 'zh') return role;
  return role === 'chair' ? 'president' : role === 'vice-chair' ? 'vice-president' : role;
};

const officersOf = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  list: Carried
): OfficerFact[] => {
  const folded = fold(paragraph.text);
  const all = sentences(paragraph.text);
  const persons = personsIn(context, paragraph.text);
  let carried: OfficerRole | null = paragraph.number === null ? list.role : null;
  const found = persons.flatMap((person) => {
    const sentence = all.find((s) => person.start >= s.start && person.start < s.end) ?? {
      start: 0,
      end: folded.length
    };
    const isContinued = sentence.start === 0 || /;\s*$/.test(folded.slice(0, sentence.start));
    const role = roleFor(folded, person, persons, sentence) ?? (isContinued ? carried : null);
    carried = role;
    if (role === null) return [];
    return bodiesFor(context, paragraph).map((body) => ({
      body,
      role: atConference(context, body, role),
      person: person.name,
      entity: person.entity,
      affiliation: person.affiliation,
      item:
        WITH_ITEM.includes(role) || isElection(context, paragraph)
          ? itemFor(context, paragraph, person.start)
          : null,
      paragraph: paragraph.ordinal,
      start: person.start,
      end: person.end
    }));
  });
  list.role = /[.]$/.test(folded.trimEnd()) ? null : carried;
  return found;
};

const ROLES_READ = [
  'deliberations',
  'organization',
  'statements',
  'agenda',
  'attendance',
  'adoption',
  'other'
];

/** Persons with an office at the session, each with country and, for panellists, the item. */
export const extractOfficers = (context: DocumentContext): OfficerFact[] => {
  if (!['report', 'draft-report'].includes(context.document.masthead.kind)) return [];
  const list: Carried = { role: null };
  const found = context.document.paragraphs
    .filter(
      (p) =>
        (p.kind === 'body' || p.kind === 'item' || p.kind === 'table') &&
        ROLES_READ.includes(p.role)
    )
    .flatMap((p) => officersOf(context, p, list));
  const seen = new Set<string>();
  return found.filter((o) => {
    const key = `${o.body}|${o.role}|${o.person}|${o.item ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** A panellist named in the summary of deliberations has spoken: a presentation, apart from the delegations’ statements. */
export const panellistStatements = (
  context: DocumentContext,
  officers: readonly OfficerFact[]
): StatementFact[] =>
  officers.flatMap((o) => {
    const paragraph = context.document.paragraphs[o.paragraph - 1]!;
    const entity: NamedEntity | null = o.entity;
    if (o.role !== 'panellist' || paragraph.role !== 'deliberations' || !entity) return [];
    return [
      {
        body: o.body,
        item: o.item,
        itemIsInferred:
          o.item !== null && namedItems(fold(paragraph.text), context.grammar).length === 0,
        entity,
        capacity: 'panellist' as const,
        kind: 'presentation' as const,
        source: 'deliberations' as const,
        onBehalfOf: null,
        paragraph: o.paragraph,
        start: o.start,
        end: o.end
      }
    ];
  });
