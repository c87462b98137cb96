/** Chairs, panellists and others: persons named with their country or office. */
import type { NamedEntity, OfficerFact, StatementFact } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import { fold, sentences, type Span } from '../text.ts';
import { bodiesFor, itemNumbers, type DocumentContext } from './context.ts';

type OfficerRole = OfficerFact['role'];

interface Person extends Span {
  readonly name: string;
  /** From the person’s title to the bracket that closes the affiliation. */
  readonly whole: Span;
  readonly affiliation: string | null;
  readonly entity: NamedEntity | null;
}

const HONORIFIC = "(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Judge|Ambassador)\\.?\\s+|H\\.\\s?E\\.\\s+)?";
const PARTICLE = "(?:(?:de|da|do|dos|del|der|den|di|la|le|el|al|bin|binti|ben|ibn|van|von|y|e|ter)\\s+|[dl]'|[Aa]l-|[Ee]l-)";
const NAME_WORD = "(?=\\p{Lu})\\p{Script=Latin}(?:\\p{Script=Latin}|\\p{M}|['.-])*";
const LATIN_NAME = `${NAME_WORD}(?:\\s+${PARTICLE}*${NAME_WORD})+`;
const AFTER = '(?:先生|女士|博士|教授|阁下|大使|法官)?';
const WITH_BRACKETS = new RegExp(`${HONORIFIC}(${LATIN_NAME})\\s*${AFTER}\\s*\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)`, 'gu');
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文';
const HAN_NAME = new RegExp(`(?<=由|[,、;:]|长|员|官|师|授|任|事|席|家|书|问|表|和|^)([${SURNAMES}]\\p{Script=Han}{1,2})${AFTER}\\(([^()]*)\\)`, 'gu');

const ROLE_WORDS: readonly (readonly [RegExp, OfficerRole])[] = [
  [/副主席|vice-?chair/i, 'vice-chair'],
  [/副主持人/, 'moderator'],
  [/专题讨论小组(?:成员|主讲人|专家)|小组(?:讨论)?成员|主讲人|专题讨论嘉宾|panel+ists?|keynote speakers?|presenters?/i, 'panellist'],
  [/报告员|rapporteur/i, 'rapporteur'],
  [/副会长|副总裁|vice-president/i, 'vice-president'],
  [/协调人|协调员|facilitat/i, 'facilitator'],
  [/主持人|moderat/i, 'moderator'],
  [/(?:担任|当选|选举|为)[^,.;]{0,12}主席|由[^,.;]{0,60}主持|主席[:(]|主席为|共同主席|(?:was|were|be) (?:co-)?chaired|as (?:its |the )?(?:co-)?chair|chair(?:person|man|woman)?\s*[:(]|elected [^.]{0,60}chair|presided over|chaired by/i, 'chair'],
  [/会长[:(]|担任[^,.;]{0,8}会长|president\s*[:(]|elected [^.]{0,60}president/i, 'president'],
  [/秘书[:(]|担任[^,.;]{0,12}秘书|as secretary/i, 'secretary']
];

const LED_BY_PANEL = /讨论[^.;]{0,30}(?:专题讨论小组|小组|主讲人)|panel/i;

const affiliatedState = (context: DocumentContext, ...texts: (string | null)[]): NamedEntity | null => {
  const found = texts.flatMap((t) => (t ? context.registry.entityNames.find(t) : [])).flatMap((m) => (m.value.kind === 'entity' ? [m.value.id] : []));
  const state = found.find((id) => context.registry.entities.get(id)?.kind === 'state');
  const id = state ?? found[0];
  return id ? { id, unknown: null } : null;
};

/** The words before a name, back to the mark or verb before it: 国家高级检察官 Elisante Gadiel Masaki. */
const titleBefore = (text: string, folded: string, start: number): string | null => {
  const lead = /(?:^|[;:.)]|由|任命|选举)([^;:.()由]{2,60}?)$/u.exec(folded.slice(0, start));
  if (!lead) return null;
  const title = text.slice(start - lead[1]!.length, start).replace(/^[,、，\s]*(?:以及|及|和)?/, '').trim();
  return /成员|主讲人|主席|担任|会议|主持|讨论|chaired|panel/i.test(title) || !/\p{Script=Han}/u.test(title) ? null : title;
};

const personsIn = (context: DocumentContext, text: string): Person[] => {
  const folded = fold(text);
  const matches = [...folded.matchAll(WITH_BRACKETS), ...folded.matchAll(HAN_NAME)].sort((a, b) => a.index - b.index);
  return matches.flatMap((m) => {
    const start = m.index + m[0].indexOf(m[1]!);
    const end = start + m[1]!.length;
    const open = folded.indexOf('(', end);
    const inBrackets = text.slice(open + 1, open + 1 + m[2]!.length).trim();
    const title = titleBefore(text, folded, m.index);
    const entity = affiliatedState(context, inBrackets, title);
    if (!entity || context.registry.entityNames.get(m[1]!)) return [];
    const whole = { start: m.index - (title?.length ?? 0), end: m.index + m[0].length };
    return [{ start, end, whole, name: text.slice(start, end), affiliation: title ?? inBrackets, entity }];
  });
};

/** Plain English lists name an office between the name and the country: Jane Doe, Prosecutor, Ministry of Justice (Austria). */
const roleFor = (folded: string, person: Person, persons: readonly Person[], sentence: Span): OfficerRole | null => {
  const before = withoutPersons(folded, persons, sentence.start, person.whole.start);
  const after = folded.slice(person.end, sentence.end);
  const near = /^[^;]*?\)\s*(?:先生|女士)?\s*(担任主席|主持(?!人)|当选(?:为)?主席|as (?:its |the )?chair\b)/i.exec(after);
  const nearest = ROLE_WORDS.flatMap(([pattern, role]) => {
    const all = [...before.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
    return all.length > 0 ? [{ role, at: all.at(-1)!.index + all.at(-1)![0].length }] : [];
  }).sort((a, b) => b.at - a.at)[0];
  if (nearest && nearest.role !== 'chair') return nearest.role;
  if (nearest) return 'chair';
  if (near) return 'chair';
  return /由[^.;]*$/.test(before) && /主持/.test(after) && !LED_BY_PANEL.test(before) ? 'chair' : null;
};

/** Titles of the persons named before are no roles of this meeting. */
const withoutPersons = (folded: string, persons: readonly Person[], from: number, to: number): string =>
  [...folded.slice(from, to)].filter((_, i) => !persons.some(({ whole }) => from + i >= whole.start && from + i < whole.end)).join('');

const itemFor = (context: DocumentContext, paragraph: ParsedParagraph, upTo: number): string | null => {
  const folded = fold(paragraph.text).slice(0, upTo);
  const named = [...folded.matchAll(context.grammar.item)].at(-1);
  return (named && itemNumbers(named[1]!, context.grammar)[0]) ?? context.itemOf(paragraph);
};

const WITH_ITEM: readonly OfficerRole[] = ['panellist', 'moderator', 'facilitator'];

const officersOf = (context: DocumentContext, paragraph: ParsedParagraph): OfficerFact[] => {
  const folded = fold(paragraph.text);
  const all = sentences(paragraph.text);
  let carried: OfficerRole | null = null;
  const persons = personsIn(context, paragraph.text);
  return persons.flatMap((person) => {
    const sentence = all.find((s) => person.start >= s.start && person.start < s.end) ?? { start: 0, end: folded.length };
    const role = roleFor(folded, person, persons, sentence) ?? (carried && continues(folded, person, sentence) ? carried : null);
    carried = role ?? carried;
    if (role === null) return [];
    return bodiesFor(context, paragraph).map((body) => ({
      body,
      role,
      person: person.name,
      entity: person.entity,
      affiliation: person.affiliation,
      item: WITH_ITEM.includes(role) ? itemFor(context, paragraph, person.start) : null,
      paragraph: paragraph.ordinal,
      start: person.start,
      end: person.end
    }));
  });
};

/** A list of panellists may be cut by semicolons. */
const continues = (folded: string, person: Span, sentence: Span): boolean =>
  sentence.start > 0 && /[;；]\s*$/.test(folded.slice(0, sentence.start)) && person.start >= sentence.start;

const ROLES_READ = ['deliberations', 'organization', 'statements', 'agenda', 'attendance', 'adoption', 'other'];

/** Persons with an office at the session, each with country and, for panellists, the item. */
export const extractOfficers = (context: DocumentContext): OfficerFact[] => {
  if (!['report', 'draft-report'].includes(context.document.masthead.kind)) return [];
  const found = context.document.paragraphs
    .filter((p) => (p.kind === 'body' || p.kind === 'item' || p.kind === 'table') && ROLES_READ.includes(p.role))
    .flatMap((p) => officersOf(context, p));
  const seen = new Set<string>();
  return found.filter((o) => {
    const key = `${o.body}|${o.role}|${o.person}|${o.item ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** A panellist named in the summary of deliberations has spoken: a presentation, apart from the delegations’ statements. */
export const panellistStatements = (context: DocumentContext, officers: readonly OfficerFact[]): StatementFact[] =>
  officers.flatMap((o) => {
    const paragraph = context.document.paragraphs[o.paragraph - 1]!;
    if (o.role !== 'panellist' || paragraph.role !== 'deliberations' || !o.entity) return [];
    return [
      {
        body: o.body,
        item: o.item,
        itemIsInferred: false,
        entity: o.entity,
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
