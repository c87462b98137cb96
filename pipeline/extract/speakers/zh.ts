/** Speakers told in Chinese prose: the office stands behind the name. */
import {
  AND_FOLLOWING,
  COORDINATED,
  GENERIC,
  OFFICE,
  OFFICE_OF_STATE,
  ORGANIZATION,
  PART_OF_OFFICE,
  POST,
  PRESENTED,
  SAYS,
  SECRETARY,
  SPEAKS,
  WRITTEN
} from '../../grammar/zh/speakers.ts';
import { wordsBefore } from '../../text.ts';
import { isState, isStateOrUnion, unknownId, type ListedName } from '../names.ts';
import { partsNames } from '../names/organizations.ts';
import { byStart, type Passage } from './passage.ts';

const REPRESENTATIVE = new RegExp(`^${POST}`);
const ANY_POST = new RegExp(POST, 'g');

/** Begin of the clause that ends at `end`: after the last mark. */
const clauseStart = (folded: string, from: number, end: number): number => {
  const clause = folded.slice(from, end);
  return from + Math.max(...[...',、:.;'].map((mark) => clause.lastIndexOf(mark))) + 1;
};

/** 瑞士联邦环境局局长Katrin Schneeberger女士. */
const HOLDER =
  /^[\p{Script=Han}]{1,10}(?:部|局|厅|署|司|处|院)长(?=[\p{Lu}、和及与作致介发])|^[\p{Script=Han}、]{0,24}?(?:副?部长|大臣|国务秘书|国务部长|内阁秘书|常务秘书|副?总理|副?总统|首相|国王|女王|副?市长|省长|州长|国务委员|议长)(?=\p{Lu}|[\p{Script=Han}]{1,10}[·]|先生|女士|阁下|致|作了|发了|发表|发言|介绍|宣布[^,.;]{0,10}(?:开幕|闭幕)并致)/u;

/** 也代表欧洲联盟成员国以及阿尔巴尼亚作了发言. */
const FOR_OTHERS = /(?:代表|以(?!及))[^,.;:]*$/;

const outsideBrackets = (folded: string, at: number): string =>
  wordsBefore(folded, at).replace(/\([^()]*\)/g, '');

/** 赞同加纳代表团代表非洲集团所作的发言. */
const ECHOES = /(?:赞同|支持|同意|附和|响应)[^,.;]*$/;
const TOLD_OF = /^[^,.;]{0,40}所作的[^,.;]{0,8}发言/;

/** 听取了国际废除核武器运动的发言. */
const HEARD = /听取了[^.;]*$/;
const OF_STATEMENT = /^的(?:[^,.;的]{0,6})发言/;

const afterKnown = (folded: string, name: ListedName): number =>
  name.end +
  (/^(?:的?(?:代表|观察员)(?=以及|及|和|与))?(?:以及|及|和|与)/.exec(folded.slice(name.end))?.[0]
    .length ?? 0);

/** 非政府组织“…”: the kind of organization is no part of its name. */
const KIND_OF = /^(?:(?:非政府|政府间|区域|国际)组织(?=["“\p{Script=Han}]{4}))?["“]?/u;

/** A和B, neither of which is known: each with its place in the whole. */
const pairOf = (name: string): [number, string][] => {
  const joint = [...name.matchAll(/以及|及|和|与/g)].find(({ 0: mark, index }) =>
    partsNames(name.slice(0, index), name.slice(index + mark.length), true, false)
  );
  if (!joint) return [[0, name]];
  const second = joint.index + joint[0].length;
  return [
    [0, name.slice(0, joint.index)],
    [second, name.slice(second)]
  ];
};

/** A name that the registry does not know, right before 的观察员: from the last mark to there. */
const unknownSpeakers = (
  { text, folded, from, to }: Passage,
  known: readonly ListedName[]
): ListedName[] =>
  [...folded.slice(from, to).matchAll(ANY_POST)].flatMap((m) => {
    const end = from + m.index;
    if (known.some((k) => k.end === end || (k.start < end && k.end > end))) return [];
    const clause = clauseStart(folded, from, end);
    const last = known.findLast((k) => k.end <= end && k.end > clause);
    const begin = last ? afterKnown(folded, last) : clause;
    const start = begin + KIND_OF.exec(folded.slice(begin, end))![0].length;
    const name = text.slice(start, end).replace(/["”]$/, '');
    const isBeside = last !== undefined && start > last.end && start - last.end <= 2;
    if (GENERIC.test(name) || name.length < 4) return [];
    if (last?.end === start) return [];
    if (!ORGANIZATION.test(name) && !isBeside) return [];
    return pairOf(name).map(([at, unknown]) => ({
      start: start + at,
      end: start + at + unknown.length,
      entity: { id: unknownId(unknown), unknown }
    }));
  });

/** Names between marks, each ending as an organization’s does: 废奴主义者国际联合会、 before one that is known. */
const BESIDE_KNOWN = /(?:^|[,.;:])((?:[^,.;:、()的]{4,30}[、和])+)$/;

/** 韩国刑事司法政策研究院: the State that the name of an organization begins with. */
const isOfState = ({ start, end, entity }: ListedName, begin: number, name: string): boolean =>
  isState(entity.id) && start === begin && end < begin + name.length;

/** A、B和C的观察员, of which only C is known: A and B too are names. */
const unknownBefore = (
  { text, folded, from }: Passage,
  known: readonly ListedName[]
): ListedName[] =>
  known
    .filter(({ end }) => REPRESENTATIVE.test(folded.slice(end)))
    .flatMap(({ start }) => {
      const chain = BESIDE_KNOWN.exec(folded.slice(from, start))?.[1] ?? '';
      let at = start - chain.length;
      return [...chain.matchAll(/([^、和]+)[、和]|[、和]/g)].flatMap(([whole, name]) => {
        const begin = at;
        at += whole.length;
        const isNew =
          name !== undefined &&
          ORGANIZATION.test(name) &&
          !GENERIC.test(name) &&
          !known.some(
            (k) => k.start < begin + name.length && k.end > begin && !isOfState(k, begin, name)
          );
        const unknown = isNew ? text.slice(begin, begin + name.length) : '';
        return isNew
          ? [
              {
                start: begin,
                end: begin + name.length,
                entity: { id: unknownId(unknown), unknown }
              }
            ]
          : [];
      });
    });

const isEchoed = (folded: string, name: ListedName): boolean =>
  TOLD_OF.test(folded.slice(name.end)) && ECHOES.test(wordsBefore(folded, name.start));

/** What stands behind a name, and behind the part of a United Nations office that is named with it. */
const behindParts = (folded: string, { end, entity }: ListedName): string => {
  const after = folded.slice(end);
  const parts = /^(?:unodc|secretariat)/.test(entity.id) ? PART_OF_OFFICE : null;
  const part = (isState(entity.id) ? OFFICE_OF_STATE : parts)?.exec(after);
  return after.slice(part?.[0].length ?? 0).replace(/^["”]/, '');
};

/** 古巴(代表77国集团和中国)、…: those in the brackets are spoken for. */
const isSpokenFor = (folded: string, { start }: ListedName): boolean =>
  /\((?:[也并兼还]|同时)?(?:代表|以)[^()]*$/.test(wordsBefore(folded, start));

/** 毒品和犯罪问题办公室条约事务司: the part speaks, and is named with the whole. */
const isPartOf = (folded: string, name: ListedName, next: ListedName): boolean =>
  name.entity.id === 'unodc' &&
  next.entity.id.startsWith('unodc-') &&
  /^(?:\([^()]*\))?$/.test(folded.slice(name.end, next.start));

/** 条约事务司司长代表秘书处作了发言: one speaker, not two. */
const withoutRepresented = (folded: string, chosen: readonly ListedName[]): ListedName[] => {
  const isOffice = chosen.some(({ entity }) => entity.id.startsWith('unodc'));
  return chosen.filter(
    ({ entity, start }) =>
      !isOffice ||
      !/^(?:secretariat|unodc)/.test(entity.id) ||
      !/[长任员]代表$/.test(wordsBefore(folded, start))
  );
};

/** 委员会秘书作了介绍性发言: the Secretariat speaks. */
const secretaries = ({ folded, from, to }: Passage): ListedName[] =>
  [...folded.slice(from, to).matchAll(SECRETARY)].map((m) => {
    const end = from + m.index + m[0].length;
    const start = end - m[1]!.length;
    return { start, end, entity: { id: 'secretariat', unknown: null } };
  });

const SAID = new RegExp(`^${SAYS}`);

/** 埃及、南非和瑞士强调…: States that open a paragraph, and what they say. */
const bareSubjects = (
  { folded, from }: Passage,
  names: readonly ListedName[]
): readonly ListedName[] => {
  const chosen: ListedName[] = [];
  for (const name of from === 0 ? names : []) {
    const last = chosen.at(-1);
    const isBeside = last ? COORDINATED.test(folded.slice(last.end, name.start)) : name.start === 0;
    if (!isBeside || !isStateOrUnion(name.entity.id)) break;
    chosen.push(name);
  }
  const last = chosen.at(-1);
  return last && SAID.test(folded.slice(last.end)) ? chosen : [];
};

/** 委员会秘书: of the body that meets, the Secretariat’s. */
const isOfBody = (folded: string, { end }: ListedName): boolean =>
  /[会组]$/.test(wordsBefore(folded, end)) && /^秘书(?![处长])/.test(folded.slice(end, end + 3));

/** Names with an office behind them, and those coordinated with one. */
const withOffice = (folded: string, names: readonly ListedName[]): ListedName[] => {
  const chosen: ListedName[] = [];
  let next: ListedName | null = null;
  for (const name of [...names].reverse()) {
    const after = behindParts(folded, name);
    if (next && (isPartOf(folded, name, next) || isSpokenFor(folded, name))) continue;
    if (WRITTEN.test(after) || isEchoed(folded, name)) {
      next = null;
      continue;
    }
    const direct =
      (REPRESENTATIVE.test(after) && !isOfBody(folded, name)) ||
      AND_FOLLOWING.test(after) ||
      (name.entity.id === 'secretariat' && OFFICE.test(after)) ||
      (name.entity.id.startsWith('unodc') && PRESENTED.test(after)) ||
      name.entity.unknown !== null ||
      HOLDER.test(after) ||
      (SPEAKS.test(after) && !FOR_OTHERS.test(outsideBrackets(folded, name.start))) ||
      (OF_STATEMENT.test(after) && HEARD.test(wordsBefore(folded, name.start)));
    const chained: boolean = next !== null && COORDINATED.test(folded.slice(name.end, next.start));
    const isObserver: boolean = direct
      ? OF_OBSERVER.test(after)
      : ((next as ListedName | null)?.isObserver ?? false);
    const isAlone = ALONE.test(after);
    next = direct || chained ? { ...name, isObserver: isObserver && !isAlone } : null;
    if (next) chosen.unshift({ ...name, isObserver: isObserver || isAlone });
  }
  return withoutRepresented(folded, chosen);
};

/** The office right behind a name, which that of another does not tell: 日本的代表以及国际刑警组织的观察员. */
const OF_OBSERVER = /^(?:(?!代表|以及|[和及与])[^,.;、]){0,12}?观察员/;

/** 土耳其(作为观察员国): what stands in brackets is told of that speaker alone. */
const ALONE = /^\([^()]*观察员/;

/** 国际麻醉品管制局秘书处: that of the organization right before it. */
const isOfName = (
  folded: string,
  { entity, start }: ListedName,
  known: readonly ListedName[]
): boolean =>
  entity.id === 'secretariat' &&
  (OF_ORGANIZATION.test(wordsBefore(folded, start)) ||
    known.some((k) => k.end === start && k.entity.id !== entity.id));

const OF_ORGANIZATION = /(?:组织|理事会|联盟|共同体|协会|论坛|网络|机构|基金会|银行)$/;

/** `known`: all names of the passage; `names`: those nobody speaks for. */
export const speakersZh = (
  passage: Passage,
  names: readonly ListedName[],
  known: readonly ListedName[]
): ListedName[] => {
  const unknown = [...unknownSpeakers(passage, known), ...unknownBefore(passage, known)];
  const isPart = ({ start, end }: ListedName): boolean =>
    unknown.some((u) => u.start <= start && u.end >= end);
  const office = withOffice(
    passage.folded.slice(0, passage.to),
    [
      ...names.filter((name) => !isPart(name) && !isOfName(passage.folded, name, known)),
      ...unknown
    ].sort(byStart)
  );
  const told = new Set(office.map(({ start }) => start));
  const bare = bareSubjects(passage, names).filter(({ start }) => !told.has(start));
  return [...office, ...bare, ...secretaries(passage)].sort(byStart);
};
