/** Lists in a sentence in which some speak for a group: “Cuba, Gabon on behalf of the African Group, and Jamaica for …”, 古巴代表77国集团和中国、埃及代表非洲集团. */
import type { NamedEntity } from '../../facts.ts';
import type { Registry } from '../../registry/registry.ts';
import { isState, unknownId, type ListedName } from '../names.ts';
import type { Passage } from './passage.ts';

/** Between two entries. */
const BETWEEN =
  /^(?:\s*(?:[,;、]|and\b|as well as\b|以及|和|及|与))*\s*(?:by\s+)?(?:the\s+)?(?:(?:representatives?|observers?|delegations?)\s+(?:of|for)\s+(?:the\s+)?)?/i;

const OFFICE = /^的?(?:代表团?|观察员)(?=代表|以|,?\s*(?:代表|on behalf)|[、,;(和及与]|以及)/;

const BRACKETS = /^\s*\([^()]*\)/;

/** Before the group that is spoken for. */
const FOR =
  /^,?\s*(?:(?:also\s+)?speaking\s+)?(?:also\s+)?(?:on behalf of|in (?:its|his|her) capacity as chair of)\s+(?:the\s+)?|^\s+for\s+(?:the\s+)?|^(?:也|还|并|兼|分别)?(?:代表|以)/i;

/** Behind a group: those who belong to it, or in whose name. */
const OF_GROUP =
  /^(?:\s+and its (?:\d+ )?member states|(?:及其|的)(?:\d+个)?成员国)?(?:的?名义|的?身份)?/i;

const ENDS_ENTRY = /^\s*(?:$|[,;、.:\]]|and\b|as well as\b|以及|和|及|与)/i;

/** Where the list is over: the verb, or the stop. */
const ENDS_LIST =
  /^\s*(?:$|[.]|(?:也|还|均|都|先后|分别|相继|随后)*(?:在[^,.;]{1,10}?)?(?:作了?|做了?|发了?言|发言|发表|说|表示)|(?:also |then |each |subsequently )*(?:made|spoke|took|delivered|intervened|addressed)\b)/i;

interface Group {
  readonly entity: NamedEntity;
  readonly end: number;
}

/** “Uganda for Africa”: the group by its region. */
const REGION =
  /^(?:(?:Central and South America|Latin America) and the Caribbean|North America|Africa|Asia and the Pacific|Asia|Europe|Oceania)(?=\s*(?:[,;.]|and\b|$))/i;

const GROUP_OF: Readonly<Record<string, string>> = {
  africa: 'African',
  asia: 'Asian',
  'asia and the pacific': 'Asia-Pacific',
  'latin america and the caribbean': 'Latin American and Caribbean',
  'central and south america and the caribbean': 'Latin American and Caribbean'
};

/** In UTF-16 units, of a group that the registry lacks. */
const UNKNOWN_GROUP = /^(?:the\s+)?(\p{Lu}[^,;.()、]{3,60}?)(?=\s*[,;.]|\s+and\s|$)/u;

const groupAt = (text: string, folded: string, at: number, registry: Registry): Group | null => {
  const lead = FOR.exec(folded.slice(at));
  if (!lead) return null;
  const start = at + lead[0].length;
  const known = registry.entityNames.longestAt(folded, start);
  if (known?.value.kind === 'entity') {
    if (isState(known.value.id)) return null;
    const end = known.end + OF_GROUP.exec(folded.slice(known.end))![0].length;
    return { entity: { id: known.value.id, unknown: null }, end };
  }
  const region = REGION.exec(folded.slice(start))?.[0];
  if (region !== undefined) {
    const group = registry.entityNames.get(`Group of ${GROUP_OF[region.toLowerCase()]} States`);
    const end = start + region.length;
    const printed = text.slice(start, end);
    const isGroup = group?.kind === 'entity';
    return {
      entity: isGroup
        ? { id: group.id, unknown: null }
        : { id: unknownId(printed), unknown: printed },
      end
    };
  }
  const unknown = /behalf/i.test(lead[0])
    ? UNKNOWN_GROUP.exec(folded.slice(start))?.[1]
    : undefined;
  if (unknown === undefined) return null;
  const printed = text.slice(start, start + unknown.length);
  return { entity: { id: unknownId(printed), unknown: printed }, end: start + unknown.length };
};

interface Entry {
  readonly name: ListedName;
  readonly end: number;
}

const entryAt = (
  { text, folded, to, registry }: Passage,
  at: number,
  isIntroduced: boolean
): Entry | null => {
  const match = registry.entityNames.longestAt(folded, at);
  if (match?.value.kind !== 'entity' || match.end > to) return null;
  const office = OFFICE.exec(folded.slice(match.end, to))?.[0] ?? '';
  const named = match.end + office.length;
  const brackets = BRACKETS.exec(folded.slice(named, to))?.[0].length ?? 0;
  const group = groupAt(text, folded, named + brackets, registry);
  const name = {
    start: at,
    end: match.end,
    entity: { id: match.value.id, unknown: null },
    ...((isIntroduced || office.endsWith('观察员')) && { isObserver: true }),
    ...(group && { speaksFor: group.entity })
  };
  return { name, end: group?.end ?? named + brackets };
};

/** A list has so many entries at least. */
const FEWEST = 2;

/** The speakers of such a list that begins at `from`; none where it is no list, or nobody in it speaks for a group. */
export const entriesFrom = (passage: Passage, from: number): ListedName[] => {
  const { folded, to } = passage;
  const names: ListedName[] = [];
  for (let at = from; at < to;) {
    const lead = BETWEEN.exec(folded.slice(at, to))![0];
    const entry = entryAt(passage, at + lead.length, /observer/i.test(lead));
    if (entry === null) return [];
    names.push(entry.name);
    at = entry.end;
    if (ENDS_LIST.test(folded.slice(at, to))) break;
    if (!ENDS_ENTRY.test(folded.slice(at, to))) return [];
  }
  const isTold = names.length >= FEWEST && names.some(({ speaksFor }) => speaksFor);
  return isTold ? names : [];
};

/** Begins such a list without a colon: “were made by”, or the clause. */
const STARTS = /(?:\b(?:made|delivered|given|taken) by|^|[.,;])\s*(?=\S)/gi;

/** The speakers of the first such list in a passage. */
export const entriesIn = (passage: Passage): ListedName[] => {
  const { folded, from, to } = passage;
  if (!/\b(?:on behalf of|for)\b|代表|名义/.test(folded.slice(from, to))) return [];
  for (const m of folded.slice(from, to).matchAll(STARTS)) {
    const names = entriesFrom(passage, from + m.index + m[0].length);
    if (names.length > 0) return names;
  }
  return [];
};
