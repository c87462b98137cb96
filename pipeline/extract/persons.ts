/** Persons in prose: 国家高级检察官 X Y（坦桑尼亚联合共和国）; Ms. X Y (Brazil), Federal Prosecutor; X Y，…检察官. */
import type { NamedEntity } from '../facts.ts';
import { fold, wordsBefore, type Span } from '../text.ts';
import type { DocumentContext } from './context.ts';
import { personNames, type Candidate } from './persons/names.ts';

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

const AFTER_NAME = /^\s*(?:先生|女士|博士|教授|阁下|大使|法官){0,2}\s*/;

const BRACKET = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)/;

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

/** Words after the name and a comma, to the next person or the end of the clause: , Federal Prosecutor, Office of …. */
const affiliationAfter = (
  text: string,
  folded: string,
  from: number,
  to: number,
  pattern: RegExp
): { text: string; end: number } | null => {
  const lead =
    /^(?:\s*,\s*(?:an?\s+(?:\w+\s+)?(?:panel+ist|expert|speaker)\s+(?:representing|from|of)\s+(?:the\s+)?|(?:of|from)\s+(?:the\s+)?)?|\s*(?:of|on behalf of)\s+(?:the\s+)?)/.exec(
      folded.slice(from, to)
    );
  if (!lead) return null;
  const start = from + lead[0].length;
  const rest = pattern.exec(folded.slice(start, to));
  const end = start + (rest?.[0].length ?? 0);
  return end > start
    ? {
        text: text
          .slice(start, end)
          .trim()
          .replace(/[,，]$/, ''),
        end
      }
    : null;
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
  const match =
    affiliation && /^(.*?)\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]$/.exec(affiliation);
  if (!match) return affiliation;
  const id = context.registry.entityNames.get(match[2]!);
  return id?.kind === 'entity' && context.registry.entities.get(id.id)?.kind === 'state'
    ? match[1]!
    : affiliation;
};

interface Bracket {
  /** End of the name and of the bracket behind it. */
  readonly end: number;
  /** What stands in the bracket; null where there is none. */
  readonly text: string | null;
}

/** `副主席 | X Y | 中国`: the cell of a table beside a name, if it holds a country and nothing else. */
const CELLS = [/^\s*\|\s*([^|]+?)\s*(?=\||$)/, /(?:^|\|)\s*([^|]+?)\s*\|\s*$/];

const countryCell = (
  { registry }: DocumentContext,
  before: string,
  after: string
): string | null => {
  const cells = [CELLS[0]!.exec(after)?.[1], CELLS[1]!.exec(before)?.[1]];
  const isState = (cell: string): boolean => {
    const named = registry.entityNames.get(cell);
    return named?.kind === 'entity' && registry.entities.get(named.id)?.kind === 'state';
  };
  return cells.find((cell) => cell !== undefined && isState(cell)) ?? null;
};

const bracketAfter = (text: string, folded: string, nameEnd: number): Bracket => {
  const gap = AFTER_NAME.exec(folded.slice(nameEnd))![0].length;
  const open = nameEnd + gap;
  const found = BRACKET.exec(folded.slice(open));
  return {
    end: open + (found?.[0].length ?? 0),
    text: found ? text.slice(open + 1, open + 1 + found[1]!.length).trim() : null
  };
};

/** `Aisha Al-Harthy女士 阿曼（亚太国家）`: the State stands between the honorific and the brackets, or ends the line. */
const stateBehind = (
  { registry }: DocumentContext,
  text: string,
  folded: string,
  from: number
): Bracket | null => {
  const start = from + /^\s*/.exec(folded.slice(from))![0].length;
  const found = registry.entityNames.longestAt(folded, start);
  if (found?.value.kind !== 'entity') return null;
  if (registry.entities.get(found.value.id)?.kind !== 'state') return null;
  const rest = /^\s*(?:\([^()]*\)|(?=[,;.]|$|[^,.;:]{2,8}:))/.exec(folded.slice(found.end));
  return rest && { end: found.end + rest[0].length, text: text.slice(start, found.end) };
};

/** As far before a name as its country. */
const BEFORE = 24;

/** 推选哈萨克斯坦的X女士: the country right before 的 and the name. */
const stateBefore = ({ registry }: DocumentContext, folded: string, at: number): string | null => {
  if (folded[at - 1] !== '的') return null;
  const start = Math.max(0, at - 1 - BEFORE);
  const words = folded.slice(start, at - 1);
  const last = registry.entityNames.find(words).at(-1);
  const isState =
    last?.end === words.length &&
    last.value.kind === 'entity' &&
    registry.entities.get(last.value.id)?.kind === 'state';
  return isState ? words.slice(last.start) : null;
};

/** 突尼斯，代表非洲国家: whom the person represents in the bureau is no affiliation. */
const REPRESENTING =
  /^(.{2,60}?)\s*[,，;；、-]\s*(?:代表|代|on behalf of|representing|for the|非洲|亚[洲太]|东欧|拉丁|拉美|西欧|African|Africa\b|Asia|Eastern|Latin|Western|Middle East|South|North|Central|Caribbean|Pacific|GRULAC|WEOG).*$/s;

/** ，通过视频连线; “, by videoconference”: how a person took part is no affiliation. */
const REMOTELY =
  /\s*(?:[,，、;；]\s*|[(（]\s*)(?:(?:通过|经由|经|以|利用)(?:视频|网络|互联网|在线|线上|远程|虚拟)[^,，()（）]{0,12}|(?:在线|线上|远程|视频)(?:参加|参会|与会|连线|出席|发言|方式)?|(?:(?:who )?(?:joined|joining|participat\w+|connect\w+|appear\w+|speaking) )?(?:via|by|through) (?:an? )?(?:video|web|internet|remote)[^,()]{0,24}|(?:(?:who )?(?:joined|joining|participat\w+|connect\w+) )?(?:online|remotely|virtually))\s*[)）]?$/iu;

const inPerson = (bracket: Bracket): Bracket =>
  bracket.text === null ? bracket : { ...bracket, text: bracket.text.replace(REMOTELY, '') };

/** What stands in brackets, without the group of the country. */
const withoutGroup = ({ registry }: DocumentContext, bracket: Bracket): Bracket => {
  const m = bracket.text === null ? null : REPRESENTING.exec(bracket.text);
  return m && registry.entityNames.get(m[1]!) ? { ...bracket, text: m[1]! } : bracket;
};

/** “of the ICRC on autonomy in weapons systems”: what the person spoke about is no affiliation. */
const withoutTopic = (
  { registry }: DocumentContext,
  told: { text: string; end: number }
): { text: string; end: number } => {
  const name = registry.entityNames.longestAt(fold(told.text), 0);
  const isTopic = name !== null && /^\s+(?:on|about|regarding)\s/.test(told.text.slice(name.end));
  return isTopic
    ? { text: told.text.slice(0, name.end), end: told.end - told.text.length + name.end }
    : told;
};

const affiliationBehind = (
  context: DocumentContext,
  text: string,
  folded: string,
  candidate: Candidate,
  bracket: Bracket,
  to: number
): { text: string; end: number } | null => {
  const { affiliation, officeHere, isNamedBare } = context.grammar.persons;
  const told = affiliationAfter(text, folded, bracket.end, to, affiliation);
  const mayFollow = candidate.honorific || bracket.text !== null || isNamedBare;
  return told && mayFollow && !officeHere.test(fold(told.text))
    ? withoutTopic(context, told)
    : null;
};

const affiliationOf = (
  context: DocumentContext,
  title: string | null,
  bracket: string | null,
  after: string | null,
  from: string | null
): string | null => {
  const isCountry = bracket !== null && context.registry.entityNames.get(bracket) !== undefined;
  const behind = isCountry || bracket === null ? withoutCountry(context, after) : bracket;
  return title ?? behind ?? bracket ?? from;
};

const personOf = (
  context: DocumentContext,
  text: string,
  folded: string,
  candidate: Candidate,
  to: number,
  previous: number
): Person | null => {
  const told = bracketAfter(text, folded, candidate.end);
  const mayStand = told.text === null && told.end > candidate.end;
  const behind = mayStand ? stateBehind(context, text, folded, told.end) : null;
  const inText = withoutGroup(context, inPerson(behind ?? told));
  const cell =
    inText.text === null && text.includes('|')
      ? countryCell(context, text.slice(0, candidate.from), text.slice(inText.end))
      : null;
  const bracket = { ...inText, text: inText.text ?? cell };
  const words = text.slice(previous, candidate.from);
  const { titleIn, headTitleIn } = context.grammar.persons;
  const title = titleIn(words) ?? (bracket.text === null ? headTitleIn(words) : null);
  const after = affiliationBehind(context, text, folded, candidate, bracket, to);
  const country = stateBefore(context, folded, candidate.from);
  const from =
    context.grammar.persons.from.exec(wordsBefore(folded, candidate.from))?.[1] ?? country;
  const trailing = trailingBracket(folded, text, after?.end ?? bracket.end);
  const entity =
    entityIn(context, bracket.text, from) ??
    entityIn(context, after?.text ?? null, title, trailing);
  const isTold = bracket.text !== null || candidate.honorific || after || title || from;
  const isCertain = entity !== null || title !== null || (candidate.honorific && after !== null);
  if (!isCertain || !isTold) return null;
  return {
    start: candidate.start,
    end: candidate.end,
    name: text.slice(candidate.start, candidate.end),
    affiliation: affiliationOf(context, title, bracket.text, after?.text ?? null, from),
    entity,
    whole: {
      start:
        country !== null
          ? candidate.from - country.length - 1
          : title
            ? previous + words.lastIndexOf(title)
            : candidate.from,
      end: Math.max(after?.end ?? 0, bracket.end)
    },
    nameEnd: bracket.end
  };
};

/** Every person of a paragraph whose country or organization is told. */
export const personsIn = (context: DocumentContext, text: string): Person[] => {
  const folded = fold(text);
  const found = personNames(context, folded);
  const persons: Person[] = [];
  found.forEach((candidate, i) => {
    const to = found[i + 1]?.from ?? text.length;
    const person = personOf(context, text, folded, candidate, to, persons.at(-1)?.nameEnd ?? 0);
    if (person) persons.push(person);
  });
  return persons;
};
