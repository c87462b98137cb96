/** Speakers told in prose: 伊朗伊斯兰共和国的观察员也作了发言; the observers for A and B also made statements. */
import type { Registry } from '../registry/registry.ts';
import type { Language } from '../schema.ts';
import { namesIn, readNameList, unknownId, type ListedName } from './names.ts';

const POST_ZH =
  '(?:\\([^()]*\\))?(?:\\[[^\\]]*\\])?(?:政府)?的?(?:各?[一两二三]?[名位])?(?:常驻|政府|资深|与会)?(?:代表(?!团)|观察员|发言人|主讲人|官员|大使|处长|司长|科长|局长|执行主任|主任|部长|高级专员|总检察长)';
const REPRESENTATIVE_ZH = new RegExp(`^${POST_ZH}`);
const ANY_POST_ZH = new RegExp(POST_ZH, 'g');
const OFFICE_ZH =
  /^(?:\([^()]*\))?(?:作了|做了|就|简要|介绍|通报|还?向|在[^,.;]{0,24}(?:作了|做了))/;
const COORDINATED =
  /^\s*(?:\([^()]*\))?\s*(?:[、,]|以及|及|和|与|\s+and\b|,\s*and\b)\s*(?:the\s+|for\s+the\s+|for\s+|of\s+)?$/i;

const BEHALF_BEFORE_ZH = /(?:(?:兼?以|代表|代|并代表)(?:《[^》]*》)?)$/;
const BEHALF_AFTER_ZH =
  /^(?:\([^()]*\))?(?:[^,.;、]{0,14}?的?(?:名义|身份)|(?:作了?|做了?)?发言|及其(?:\d+个)?成员国)/;
const BEHALF_BEFORE_EN =
  /(?:on behalf of|speaking for|in (?:its|his|her) capacity as (?:\w+ )*(?:of|for))\s+(?:the\s+)?(?:member )?(?:states (?:of|members of) )?(?:the\s+)?$/i;

/** 以77国集团和中国的名义; on behalf of the African Group. */
export const isBehalf = (folded: string, name: ListedName): boolean => {
  const before = folded.slice(0, name.start);
  if (BEHALF_BEFORE_EN.test(before)) return true;
  return BEHALF_BEFORE_ZH.test(before) && BEHALF_AFTER_ZH.test(folded.slice(name.end));
};

/** 西非国家经济共同体(西非经共体): the name in brackets is the same speaker. */
export const withoutAliases = (folded: string, names: readonly ListedName[]): ListedName[] =>
  names.filter((name, i) => {
    const before = names[i - 1];
    return !(
      before &&
      before.entity.id === name.entity.id &&
      /^\s*\($/.test(folded.slice(before.end, name.start))
    );
  });

const ORGANIZATION_ZH =
  /(?:组织|协会|联盟|研究所|研究院|中心|基金会|委员会|理事会|大学|学院|网络|会议|集团|秘书处|机构|办公室|联合会|学会|机制|署|局|计划|倡议|论坛|法院|银行|联合体|共同体|方案|教团)$/;
const GENERIC_ZH =
  /下列|以下|缔约|签署|成员国|会员国|各国|国家$|政府间组织$|非政府组织$|区域组织$|秘书处$|工作组|主席|一些|几个|其他|该|有关|本国/;

/** A name that the registry does not know, right before 的观察员: from the last mark to there. */
const unknownZh = (
  text: string,
  folded: string,
  from: number,
  to: number,
  known: readonly ListedName[]
): ListedName[] =>
  [...folded.slice(from, to).matchAll(ANY_POST_ZH)].flatMap((m) => {
    const end = from + m.index;
    if (known.some((k) => k.end === end || (k.start < end && k.end > end))) return [];
    const clause = folded.slice(from, end);
    const start =
      from +
      Math.max(
        clause.lastIndexOf(','),
        clause.lastIndexOf('、'),
        clause.lastIndexOf(':'),
        clause.lastIndexOf('.'),
        clause.lastIndexOf(';')
      ) +
      1;
    const lastKnown = known.findLast((k) => k.end <= end && k.end > start);
    const begin = lastKnown
      ? lastKnown.end + (/^(?:以及|及|和|与)/.exec(folded.slice(lastKnown.end))?.[0].length ?? 0)
      : start;
    const name = text.slice(begin, end);
    if (!ORGANIZATION_ZH.test(name) || GENERIC_ZH.test(name) || name.length < 4) return [];
    return [{ start: begin, end, entity: { id: unknownId(name), unknown: name } }];
  });

const speakersZh = (folded: string, names: readonly ListedName[]): ListedName[] => {
  const chosen: ListedName[] = [];
  let next: ListedName | null = null;
  for (const name of [...names].reverse()) {
    const after = folded.slice(name.end);
    const direct =
      REPRESENTATIVE_ZH.test(after) ||
      (name.entity.id === 'secretariat' && OFFICE_ZH.test(after)) ||
      name.entity.unknown !== null;
    const chained: boolean = next !== null && COORDINATED.test(folded.slice(name.end, next.start));
    const isObserver: boolean = direct
      ? /^[^,.;、]{0,12}?观察员/.test(after)
      : ((next as ListedName | null)?.isObserver ?? false);
    next = direct || chained ? { ...name, isObserver } : null;
    if (next) chosen.unshift(next);
  }
  return chosen;
};

const MARKER_EN =
  /\b(?:representatives?|observers?|delegations?)\s+(?:of|for|from)\s+(?!the following\b)(?:the\s+)?/gi;
const OFFICE_EN =
  /\b(?:Director(?:-General)?|Deputy Director|Chief|Head|Deputy Executive Director|Executive Director)\s+(?:of|for)\s+(?:the\s+)?/g;
const END_EN =
  /\s+(?:(?:also|then|each|both)\s+)?(?:made|spoke|delivered|took|gave|addressed|introduced|reported|informed|presented|noted|stated|referred|described|recalled|provided)\b|,?\s*(?:speaking\s+)?(?:on behalf|in (?:its|his|her) capacity)|,?\s*(?:as well as|and)\s+(?:by\s+)?(?:the\s+)?(?:representatives?|observers?)\b|,\s+(?:a|an|which|who|in its)\s|[;:]|\.(?:\s|$)/i;

const listsEn = (
  text: string,
  folded: string,
  from: number,
  to: number,
  registry: Registry
): ListedName[] =>
  [...folded.slice(from, to).matchAll(MARKER_EN)].flatMap((m) => {
    const start = from + m.index + m[0].length;
    const rest = folded.slice(start, to);
    const stop = END_EN.exec(rest);
    const { names } = readNameList(text, start, stop ? start + stop.index : to, registry);
    const isObserver = /^observer/i.test(m[0]);
    return names.map((name) => ({ ...withoutPreposition(name), isObserver }));
  });

/** “for A and for the B”: the preposition is no part of the name. */
const withoutPreposition = (name: ListedName): ListedName => {
  const lead = name.entity.unknown
    ? /^(?:for|of|by)\s+(?:the\s+)?/.exec(name.entity.unknown)
    : null;
  if (!lead) return name;
  const unknown = name.entity.unknown!.slice(lead[0].length);
  return {
    ...name,
    start: name.start + lead[0].length,
    entity: { id: unknownId(unknown), unknown }
  };
};

const SECRETARY_EN =
  /(?:^|[.;]\s+)The (Secretary)(?: of the (?:Commission|Conference|Working Group|Committee))?\s+(?=[a-z])/g;

/** “The Secretary informed the Working Group”: the Secretariat speaks. */
const secretaryEn = (folded: string, from: number, to: number): ListedName[] =>
  [...folded.slice(from, to).matchAll(SECRETARY_EN)].map((m) => {
    const start = from + m.index + m[0].indexOf('Secretary');
    return { start, end: start + 'Secretary'.length, entity: { id: 'secretariat', unknown: null } };
  });

const secretariatEn = (folded: string, names: readonly ListedName[]): ListedName[] =>
  names.filter(
    (name) => name.entity.id === 'secretariat' && /\b[Tt]he\s+$/.test(folded.slice(0, name.start))
  );

const byStart = (a: ListedName, b: ListedName): number => a.start - b.start;

const speakersEn = (
  text: string,
  folded: string,
  names: readonly ListedName[],
  from: number,
  to: number,
  registry: Registry
): ListedName[] => {
  const listed = listsEn(text, folded, from, to, registry).filter(
    (n) =>
      n.entity.unknown === null ||
      /^(?!(?:Mr|Ms|Mrs|Dr|Judge|Ambassador)\b)\p{Lu}/u.test(n.entity.unknown)
  );
  const heads = names.filter(
    (n) =>
      n.entity.id.startsWith('unodc') &&
      new RegExp(`${OFFICE_EN.source}$`).test(folded.slice(from, n.start))
  );
  const office = [...secretariatEn(folded, names), ...heads].filter(
    (n) => !listed.some((l) => l.start === n.start)
  );
  return [...listed, ...office, ...secretaryEn(folded, from, to)].sort(byStart);
};

export interface Speakers {
  readonly speakers: readonly ListedName[];
  /** Groups that somebody speaks for. */
  readonly behalf: readonly ListedName[];
}

/** Speakers told in `text[from, to)` otherwise than in a list after a colon. */
export const speakersIn = (
  text: string,
  folded: string,
  from: number,
  to: number,
  registry: Registry,
  language: Language
): Speakers => {
  const all = withoutAliases(folded, namesIn(text, registry, from, to));
  const head = folded.slice(0, to);
  const behalf = all.filter((name) => name.entity.id !== 'secretariat' && isBehalf(head, name));
  const rest = all.filter((n) => !behalf.includes(n));
  const speakers =
    language === 'zh'
      ? speakersZh(head, [...rest, ...unknownZh(text, folded, from, to, all)].sort(byStart))
      : speakersEn(text, folded, rest, from, to, registry).filter(
          (s) => !behalf.some((b) => b.start === s.start)
        );
  return { speakers, behalf };
};

export const isRepresentative = (after: string): boolean => REPRESENTATIVE_ZH.test(after);
