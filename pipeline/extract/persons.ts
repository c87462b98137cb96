/** Persons in prose: 国家高级检察官 X Y（坦桑尼亚联合共和国）; Ms. X Y (Brazil), Federal Prosecutor; X Y，…检察官. */
import type { NamedEntity } from '../facts.ts';
import { fold, type Span } from '../text.ts';
import type { DocumentContext } from './context.ts';

export interface Person extends Span {
  readonly name: string;
  /** As printed; the country where nothing else stands there. */
  readonly affiliation: string | null;
  readonly entity: NamedEntity | null;
  /** From the title before the name to the end of country and affiliation. */
  readonly whole: Span;
  /** End of name and bracket: what follows may be an office at this meeting. */
  readonly nameEnd: number;
}

const HONORIFIC =
  '(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Judge|Ambassador|Sir|Dame|Sheikh)\\.?\\s+|H\\.\\s?E\\.\\s+)';
const LATIN = '(?:\\p{Script=Latin}|\\p{M})';
const WORD = `(?=\\p{Lu})${LATIN}(?:${LATIN}|['.-](?=${LATIN})|\\.(?=\\s\\p{Lu}))*`;
const PARTICLE =
  "(?:(?:de|da|do|dos|das|del|della|der|den|di|la|las|los|le|el|al|bin|binti|ben|ibn|van|von|y|e|ter|du)\\s+|[dl]'|[AaEe]l-)";
const NAME = new RegExp(
  `(${HONORIFIC})?(${WORD}(?:\\s+${PARTICLE}*${WORD})+)|(${HONORIFIC})(${WORD})`,
  'gu'
);
const AFTER_NAME = /^\s*(?:先生|女士|博士|教授|阁下|大使|法官)?\s*/;
const BRACKET = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)/;
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文';
const HAN_NAME = new RegExp(
  `(?<=由|[,、;:]|长|员|官|师|授|任|事|席|家|书|问|表|和|^)([${SURNAMES}]\\p{Script=Han}{1,2})(?=(?:先生|女士|博士|教授|大使)?\\()`,
  'gu'
);

interface Candidate extends Span {
  readonly honorific: boolean;
  /** Start of the honorific, or of the name. */
  readonly from: number;
}

const isEntity = (context: DocumentContext, name: string): boolean =>
  context.registry.entityNames.get(name) !== undefined ||
  context.registry.bodyNames.get(name) !== undefined;

const NO_NAME =
  /^(?:United|Working|Under|State|States|Republic|Conference|Convention|Commission|Council|Office|International|Organized|General|Security|Secretary|Vice|Chair|Article|Protocol|National|Federal|European|African|Expert|Group|The|At|In|On|With|One|Some|Several|Head|Director|Deputy|Senior|Ministry|Department|Legal|Technical|Regional|Project|Public|Chief|Judicial)\b/;

const OFFICE_WORD =
  /\b(?:Agency|Unit|Office|Cent(?:er|re)|Services?|Department|Ministry|Commission|Committee|Authority|Bureau|Institute|Network|Division|Branch|Section|Group|Court|Council|Police|Prosecutor|Director|Secretar(?:y|iat)|Convention|Protocol|Programme|Project|Operation|Association|Organi[sz]ation|Union|Bank|Academy|University|Federation|Fund|Forum|Treaty|Law|Act|Model|Initiative|Conference|Nations|States|Assembly|Affairs)\b/;

const candidates = (context: DocumentContext, folded: string): Candidate[] => {
  const latin = [...folded.matchAll(NAME)].flatMap((m) => {
    const honorific = m[1] ?? m[3] ?? '';
    const name = (m[2] ?? m[4])!;
    const start = m.index + honorific.length;
    if (
      isEntity(context, name) ||
      (honorific === '' && (NO_NAME.test(name) || OFFICE_WORD.test(name)))
    )
      return [];
    if (
      honorific === '' &&
      context.grammar.language === 'en' &&
      !/^\s*\(/.test(folded.slice(start + name.length))
    )
      return [];
    return [{ from: m.index, start, end: start + name.length, honorific: honorific !== '' }];
  });
  const han = [...folded.matchAll(HAN_NAME)].map((m) => ({
    from: m.index,
    start: m.index,
    end: m.index + m[1]!.length,
    honorific: false
  }));
  return [...latin, ...han].sort((a, b) => a.start - b.start);
};

const entityIn = (context: DocumentContext, ...texts: (string | null)[]): NamedEntity | null => {
  for (const text of texts) {
    const ids = text
      ? context.registry.entityNames
          .find(text)
          .flatMap((m) => (m.value.kind === 'entity' ? [m.value.id] : []))
      : [];
    const state = ids.find((id) => context.registry.entities.get(id)?.kind === 'state');
    const id = state ?? ids[0];
    if (id) return { id, unknown: null };
  }
  return null;
};

/** The words before a name, back to the person, mark or verb before it: 国家高级检察官 Elisante Gadiel Masaki. */
const titleBefore = (
  text: string,
  folded: string,
  start: number,
  previous: number
): string | null => {
  const lead = /^[^]*(?:[;:.)]|由|小组成员|主讲人|以及)/.exec(folded.slice(previous, start));
  const from = previous + (lead?.[0].length ?? 0);
  const title = text
    .slice(from, start)
    .replace(/^[,、，\s]*(?:以及|及|和)?/, '')
    .replace(/的$/, '')
    .trim();
  const isOffice =
    /\p{Script=Han}{2}/u.test(title) &&
    title.length <= 60 &&
    !/主席|担任|会议|主持|讨论|来自/.test(title);
  return isOffice && !/,.*,/.test(fold(title)) ? title : null;
};

/** Words after the name and a comma, to the next person or the end of the clause: , Federal Prosecutor, Office of …. */
const affiliationAfter = (
  text: string,
  folded: string,
  from: number,
  to: number
): { text: string; end: number } | null => {
  const lead = /^\s*,\s*/.exec(folded.slice(from, to));
  if (!lead) return null;
  const start = from + lead[0].length;
  const rest = /^[^;.:]*?(?=\s*(?:,?\s*(?:and|以及|和)?\s*$|[;.:]))/i.exec(folded.slice(start, to));
  const end = start + (rest?.[0].length ?? 0);
  return end > start ? { text: text.slice(start, end).trim(), end } : null;
};

/** 来自肯尼亚的专题讨论小组成员 X Y. */
const FROM_ZH = /来自([^,.;:的]{2,14})的(?:专题)?(?:讨论)?(?:小组成员|主讲人|专家|代表)$/;

const IS_OFFICE_HERE =
  /^(?:the\s+)?(?:vice-)?(?:chair|president)|^(?:with|and|presid|moderat|act|serv|elect)|^主席|^担任|^作为|^who\b|^which\b|^在|^也/i;

const personOf = (
  context: DocumentContext,
  text: string,
  folded: string,
  candidate: Candidate,
  next: Candidate | undefined,
  previous: number
): Person | null => {
  const gap = AFTER_NAME.exec(folded.slice(candidate.end))![0].length;
  const bracket = BRACKET.exec(folded.slice(candidate.end + gap));
  const open = candidate.end + gap + 1;
  const inBrackets = bracket ? text.slice(open, open + bracket[1]!.length).trim() : null;
  const nameEnd = bracket ? candidate.end + gap + bracket[0].length : candidate.end + gap;
  const title = titleBefore(text, folded, candidate.from, previous);
  const told = affiliationAfter(text, folded, nameEnd, next?.from ?? text.length);
  const mayFollow = candidate.honorific || bracket !== null || context.grammar.language === 'zh';
  const after = told && mayFollow && !IS_OFFICE_HERE.test(fold(told.text)) ? told : null;
  const from = FROM_ZH.exec(folded.slice(0, candidate.from))?.[1] ?? null;
  const state = entityIn(context, inBrackets, from);
  const entity =
    state ??
    entityIn(
      context,
      after?.text ?? null,
      title,
      trailingBracket(folded, text, after?.end ?? nameEnd)
    );
  if (!entity || (!bracket && !candidate.honorific && !after && !title && !from)) return null;
  const isBare = inBrackets !== null && context.registry.entityNames.get(inBrackets) !== undefined;
  return {
    start: candidate.start,
    end: candidate.end,
    name: text.slice(candidate.start, candidate.end),
    affiliation:
      title ??
      (isBare || inBrackets === null ? withoutCountry(context, after?.text ?? null) : inBrackets) ??
      inBrackets ??
      from,
    entity,
    whole: {
      start: candidate.from - (title?.length ?? 0),
      end: Math.max(after?.end ?? 0, nameEnd)
    },
    nameEnd
  };
};

/** Director, Asset Recovery Agency (Kenya): the country stands behind the office. */
const trailingBracket = (folded: string, text: string, from: number): string | null => {
  const match = BRACKET.exec(folded.slice(from).trimStart());
  return match
    ? text
        .slice(from)
        .trimStart()
        .slice(1, 1 + match[1]!.length)
    : null;
};

const withoutCountry = (context: DocumentContext, affiliation: string | null): string | null => {
  const match = affiliation && /^(.*?)\s*[(（]([^()（）]*)[)）]$/.exec(affiliation);
  if (!match) return affiliation;
  const id = context.registry.entityNames.get(match[2]!);
  return id?.kind === 'entity' && context.registry.entities.get(id.id)?.kind === 'state'
    ? match[1]!
    : affiliation;
};

/** Every person of a paragraph whose country or organization is told. */
export const personsIn = (context: DocumentContext, text: string): Person[] => {
  const folded = fold(text);
  const found = candidates(context, folded);
  const persons: Person[] = [];
  found.forEach((candidate, i) => {
    const person = personOf(
      context,
      text,
      folded,
      candidate,
      found[i + 1],
      persons.at(-1)?.nameEnd ?? 0
    );
    if (person) persons.push(person);
  });
  return persons;
};
