/** Lists of names: 阿根廷、巴西和中国[……]. */
import type { Registry } from '../../registry/registry.ts';
import { fold, wordsBefore, type Span } from '../../text.ts';
import { isStateOrUnion, unknownId, type ListedName } from '../names.ts';
import { gapAt } from './gaps.ts';
import { endsOrganization, partsNames } from './organizations.ts';

export interface NameList {
  readonly names: readonly ListedName[];
  /** Placeholders that say the list is not complete. */
  readonly gaps: readonly Span[];
}

const SEPARATOR =
  /^(?:[\s、,;[\]/／]|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?!\))|以及|及其他?|及|和(?![平解睦])|与|(?:and|as well as)\b)/i;
const BOUNDARY =
  /^(?:\s*$|\s*[、,;.()[\]…/／]|\s*(?:以及|及|和(?![平解睦])|与)|\s+(?:and|as well as|on|about|with|who|which)\b)/i;

const parenthesisEnd = (folded: string, at: number, to: number): number => {
  if (folded[at] !== '(') return at;
  const close = folded.indexOf(')', at);
  return close < 0 || close >= to ? at : close + 1;
};

const skip = (folded: string, at: number, to: number): number => {
  let i = at;
  while (i < to && !gapAt(folded, i)) {
    const match = SEPARATOR.exec(folded.slice(i, to));
    if (!match) break;
    i += match[0].length;
  }
  return i;
};

/** End of an unknown name: the next separator outside brackets. */
const segmentEnd = (folded: string, at: number, to: number): number => {
  let depth = 0;
  for (let i = at; i < to; i++) {
    const c = folded[i]!;
    if (c === '(') depth += 1;
    else if (c === ')') depth -= 1;
    else if (depth <= 0 && '、,;[…'.includes(c)) return i;
  }
  return to;
};

/** 妇女、和平与安全网络; “Women, Peace and Security Network”: what an organization is for, as its name begins. */
const SUBJECT =
  /^(?:和平|妇女|女性|儿童|青年|青少年|难民|移民|毒品|药物|犯罪|法律|人权|教育|科学|环境|健康|卫生|发展|民主|正义|司法|安全|家庭|文化|社会|经济|农业|工业|劳工|贸易|技术|腐败|和解|Women|Peace|Children|Youth|Girls|Drugs?|Crime|Justice|Law|Health|Education|Science|Security|Development|Democracy|Families|Refugees|Migrants|Environment|Trade|Human Rights)$/;

/** 泰国副总理: ends the office of who speaks. */
export const OFFICE_ZH =
  /(?:主任|国务卿|国务秘书|常务秘书|[部司处局署院厅]长|秘书长|大臣|大使|专员|总统|总理|总检察长)$/;
/** 联合国环境规划署执行主任X女士: the office and who holds it. */
const HOLDER_ZH =
  /(?:主任|[部司处局署院厅]长|秘书长?|大臣|大使|专员|总统|总理|总干事|主席|署长|代表|观察员|顾问|特使)[^、,;:()]{2,30}(?:先生|女士|阁下|博士|教授|大使)+(?:\([^()]*\))?$/;
const OFFICE_EN =
  /^(?:(?:Deputy|Vice|Assistant|Prime|Executive|Attorney|Secretary)[\s-]+)*(?:Minister|Director|General|Chief|Head|President|Commissioner|Ambassador)\b.*\b(?:of|for)\b/;
/** UNODC for Central America and the Caribbean: of one of its regional offices. */
const REGION = /^\s+(?:for|in)\s+(?:the\s+)?\p{Lu}[^,;:.()]*/u;

/** The regions of a body whose members represent them. */
const REGION_OF =
  /^(?:(?:North|South|Central|Latin|East(?:ern)?|West(?:ern)?|and|the|Africa|America|Asia|Europe|Oceania|Caribbean|Pacific|非洲|亚洲|欧洲|大洋洲|北美洲?|中南美洲|拉丁美洲|加勒比|太平洋|[和及])\s*)+(?:区域|地区)?\(([^()]+(?:\([^()]*\))?)\)$/;

/** 非洲国家组:, “African States:” before the names of a part of the list. */
const LABEL =
  /^(?:[^、,;:()[\]]{2,40}:\s*|(?:非?签署国|非?缔约国|观察员国?|(?:作为|担任)观察员的|(?:非政府|政府间|区域|国际)组织)(?=\p{Script=Han}))/u;

/** 巴基斯坦代表(代表77国集团和中国)、埃及观察员: a list may give each its office. */
const LISTED_OFFICE =
  /^(?: [Ss]ecretariat(?=[,;.]| and\b|$)|秘书处)|^的?(?:常驻)?(?:代表|观察员|副?执行主任|副?主任|总干事|副?秘书长|副?主席|署长|高级专员|[^、,;:.()和及与]{0,12}(?:科|处|司|局|部)长)(?=\s*(?:[(、,;.[…]|以及|及|和|与|$))/;

/** “the Basel Institute on Governance, an institute of the programme network”: no name of its own. */
const ASIDE = /^an?\s+\p{Ll}[^,;]*|^其?(?:\d{1,3}个)?成员国(?:的?代表)?(?=[、,;.]|和|以及|$)/u;

const PARTS = /\s+and\s+/g;

/** Two names that a conjunction joins are no longer. */
const LONGEST_PAIR = 400;

class ListReader {
  readonly names: ListedName[] = [];
  readonly gaps: Span[] = [];
  /** The conjunction before the last name has been read. */
  #isJoined = false;
  /** A stretch without brackets that was read to its separator: every name in it ends there at the latest. */
  #segment: Span = { start: 0, end: 0 };

  constructor(
    readonly text: string,
    readonly folded: string,
    readonly registry: Registry
  ) {}

  read(from: number, to: number): NameList {
    let at = skip(this.folded, from, to);
    while (at < to) {
      const end = this.#next(at, to);
      at = skip(this.folded, end, to);
      this.#isJoined ||= CONJUNCTION.test(this.folded.slice(end, at));
    }
    return this;
  }

  #next(at: number, to: number): number {
    const gap = gapAt(this.folded, at);
    if (gap) {
      this.gaps.push(gap);
      return gap.end;
    }
    const aside = ASIDE.exec(this.folded.slice(at, to));
    if (aside) return at + aside[0].length;
    const label = this.#label(at, to);
    if (label > 0) return at + label;
    const the = /^the\s+/i.exec(this.folded.slice(at, to));
    const start = the ? at + the[0].length : at;
    return this.#known(start, to) ?? (the ? this.#known(at, to) : null) ?? this.#unknown(start, to);
  }

  /** Length of 非洲国家组: before a name that is known, or a gap; 0 where none stands there. */
  #label(at: number, to: number): number {
    const length = LABEL.exec(this.folded.slice(at, to))?.[0].length ?? 0;
    const isName =
      this.folded[at + length - 1] !== ':' && this.registry.entityNames.longestAt(this.folded, at);
    if (isName) return 0;
    const isBeforeName =
      this.registry.entityNames.longestAt(this.folded, at + length) !== undefined ||
      gapAt(this.folded, at + length) !== null;
    return isBeforeName ? length : 0;
  }

  #known(at: number, to: number): number | null {
    const match = this.registry.entityNames.longestAt(this.folded, at);
    if (!match || match.end > to) return null;
    if (match.value.kind !== 'entity') return this.#trap(match.end, at, to);
    const office = LISTED_OFFICE.exec(this.folded.slice(match.end, to))?.[0] ?? '';
    const end = match.end + office.length;
    const owned = this.#owned(match.value.id, end, to);
    const after = parenthesisEnd(this.folded, this.#spaces(owned, to), to);
    if (!BOUNDARY.test(this.folded.slice(after, to))) return null;
    const entity = { id: match.value.id, unknown: null };
    const isObserver = office.endsWith('观察员');
    this.names.push({ start: at, end: match.end, entity, ...(office && { isObserver }) });
    return after > owned + 1 ? after : owned;
  }

  /** “the Commission X of the Organization Y”: where the name of the owner ends; `end` where none follows. */
  #owned(id: string, end: number, to: number): number {
    if (id.startsWith('unodc'))
      return end + (REGION.exec(this.folded.slice(end, to))?.[0].length ?? 0);
    const of = /^\s+of\s+(?:the\s+)?(?=\p{Lu})/u.exec(this.folded.slice(end, to))?.[0].length ?? 0;
    const owner = of > 0 ? this.registry.entityNames.longestAt(this.folded, end + of) : undefined;
    const isOrganization =
      owner?.value.kind === 'entity' && !isStateOrUnion(owner.value.id) && owner.end <= to;
    return isOrganization ? owner.end : end;
  }

  /** 中国香港, “Hong Kong, China”: a name that holds a State’s and is not the State’s. */
  #trap(end: number, at: number, to: number): number | null {
    if (!BOUNDARY.test(this.folded.slice(end, to))) return null;
    const name = this.text.slice(at, end);
    this.names.push({ start: at, end, entity: { id: unknownId(name), unknown: name } });
    return end;
  }

  /** The last part of “A, B and C” holds the list’s conjunction: if it holds one only, that one parts two names. A Chinese list may end in 、. */
  #endsList(segment: string, isLast: boolean): boolean {
    if (!isLast || this.#isJoined || this.names.length === 0) return false;
    return segment.length < LONGEST_PAIR && segment.match(PARTS)?.length === 1;
  }

  /** 意大利司法部长, “the Minister of Justice of Italy”: who holds an office of a State or organization speaks for it. */
  #office(at: number, end: number): boolean {
    const segment = this.folded.slice(at, end).trimEnd();
    const { entityNames } = this.registry;
    const found = entityNames.find(this.text.slice(at, end));
    const holder =
      OFFICE_ZH.test(segment) || HOLDER_ZH.test(segment)
        ? found.find((m) => m.start === 0)
        : OFFICE_EN.test(segment)
          ? found.find((m) => m.end === segment.length)
          : undefined;
    if (holder?.value.kind !== 'entity') return false;
    const entity = { id: holder.value.id, unknown: null };
    this.names.push({ start: at + holder.start, end: at + holder.end, entity });
    return true;
  }

  /** “Africa (Namibia)”: the State that sits for a region. */
  #region(at: number, end: number): boolean {
    const m = REGION_OF.exec(this.folded.slice(at, end).trimEnd());
    const state = m && this.registry.entityNames.get(m[1]!);
    if (state?.kind !== 'entity' || !isStateOrUnion(state.id)) return false;
    const start = at + m!.index + m![0].indexOf('(') + 1;
    const entity = { id: state.id, unknown: null };
    this.names.push({ start, end: start + m![1]!.length, entity });
    return true;
  }

  #spaces(at: number, to: number): number {
    let i = at;
    while (i < to && this.folded[i] === ' ') i++;
    return this.folded[i] === '(' ? i : at;
  }

  #segmentEnd(at: number, to: number): number {
    const { start, end } = this.#segment;
    if (at >= start && at < end && end <= to) return end;
    const found = segmentEnd(this.folded, at, to);
    if (!/[()]/.test(this.folded.slice(at, found))) this.#segment = { start: at, end: found };
    return found;
  }

  /** Past the marks within 和平、裁军与公共安全中心: where a name that lists what it is for ends as an organization’s does. */
  #wholeName(at: number, first: number, to: number): number {
    let end = first;
    for (let parts = 0; parts < 3 && end < to && /[、,]/.test(this.folded[end]!); parts += 1) {
      end = segmentEnd(this.folded, end + 1, to);
      const segment = this.folded.slice(at, end);
      const joint = [...segment.matchAll(/(?:以及|及|和|与)|\s+and\s+/g)].find(
        ({ index }) => index > first - at && endsOrganization(segment.slice(0, index))
      );
      if (joint) return at + joint.index;
      if (endsOrganization(segment.trimEnd())) return end;
    }
    return first;
  }

  /** Takes the whole segment, but ends before a conjunction that a known name follows. */
  #unknown(at: number, to: number): number {
    let end = this.#segmentEnd(at, to);
    const isSubject =
      SUBJECT.test(this.folded.slice(at, end)) && /[、,]/.test(this.folded[end] ?? '');
    if (isSubject) end = this.#wholeName(at, end, to);
    const behalf = BEHALF.exec(this.folded.slice(at, end));
    if (behalf) end = at + behalf.index;
    const segment = this.folded.slice(at, end);
    for (const m of isSubject
      ? []
      : segment.matchAll(/(?:以及|及|和|与)|\s+and\s+(?:for\s+)?(?:the\s+)?/g)) {
      const right = at + m.index + m[0].length;
      const known = this.registry.entityNames.longestAt(this.folded, right);
      const isKnown =
        known?.value.kind === 'entity' &&
        (BOUNDARY.test(this.folded.slice(known.end, to)) ||
          OFFICE_ZH.test(this.folded.slice(right, end)));
      if (
        m.index > 0 &&
        (isKnown ||
          this.#endsList(segment, end === to) ||
          partsNames(
            segment.slice(0, m.index),
            segment.slice(m.index + m[0].length),
            end === to,
            / the $/i.test(m[0])
          ))
      ) {
        end = at + m.index;
        break;
      }
    }
    if (this.#office(at, end) || this.#region(at, end)) return Math.max(end, at + 1);
    const trimmed = this.text.slice(at, end).replace(/[\s.]+$/, '');
    const start = at + (trimmed.length - trimmed.trimStart().length);
    const name = trimmed.trim();
    if (/\p{L}{2}/u.test(name) && !/^(?:Mr|Ms|Mrs|Dr|Judge|Ambassador)\b/.test(name))
      this.names.push({
        start,
        end: at + trimmed.length,
        entity: { id: unknownId(name), unknown: name }
      });
    return Math.max(end, at + 1);
  }
}

/** (also on behalf of …): no part of the name before it. */
const BEHALF =
  /\s*\((?:[也并兼还]|同时)?(?:代表|(?:also )?(?:speaking )?(?:also )?on behalf of\s)/i;

/** “, … and”: before the last name of a list. */
const CONJUNCTION = /\band\b/i;

/** Reads the list of names in `text[from, to)`; spans count in the whole text. */
export const readNameList = (
  text: string,
  from: number,
  to: number,
  registry: Registry
): NameList => {
  const folded = fold(text);
  const lead = /\[\s*$/.exec(wordsBefore(folded, from));
  const { names, gaps } = new ListReader(text, folded, registry).read(
    lead ? from - lead[0].length : from,
    to
  );
  return { names, gaps };
};
