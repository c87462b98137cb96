import { byCodePoint } from '#lib/fonts/characters.ts';

/** A page and the characters that it shows. */
export interface PageCharacters {
  readonly name: string;
  readonly characters: readonly string[];
}

/** Characters that are served together, because much the same pages need them. */
export interface Shared {
  readonly name: string;
  readonly characters: readonly string[];
}

/** The home pages: their files bear their names. */
const HOMES = ['en', 'zh'];

/** What a file costs each page: a request and 600 bytes, in characters of about 160 bytes. */
const FILE = 15;

/** Characters with the pages that would ask for their file. */
interface Group {
  readonly pages: ReadonlySet<string>;
  readonly characters: readonly string[];
}

/**
 * Parts the characters of pages into files, so that pages ask for few files, and for little that
 * they do not show. It begins with one file for each set of pages and joins two files as long as
 * that makes all pages together lighter.
 *
 * @returns each character once, in the order of code points
 */
export const shareOut = (pages: readonly PageCharacters[]): readonly Shared[] =>
  joinWhatPays(exactGroups(pages)).map((group) => ({
    name: nameOf(group, pages),
    characters: [...group.characters].sort(byCodePoint)
  }));

const exactGroups = (pages: readonly PageCharacters[]): Group[] => {
  const users = new Map<string, string[]>();
  for (const { name, characters } of pages) {
    for (const character of new Set(characters)) {
      users.set(character, [...(users.get(character) ?? []), name]);
    }
  }
  const groups = new Map<string, { pages: Set<string>; characters: string[] }>();
  for (const [character, names] of users) {
    const key = names.join('+');
    const group = groups.get(key) ?? { pages: new Set(names), characters: [] };
    group.characters.push(character);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const weightOf = (pages: number, characters: number): number => pages * (characters + FILE);

const weightOfGroup = ({ pages, characters }: Group): number =>
  weightOf(pages.size, characters.length);

/** How much lighter all pages are together if two files become one; negative if heavier. */
const gainOf = (a: Group, b: Group): number => {
  let pages = a.pages.size;
  for (const page of b.pages) if (!a.pages.has(page)) pages += 1;
  const together = weightOf(pages, a.characters.length + b.characters.length);
  return weightOfGroup(a) + weightOfGroup(b) - together;
};

const joined = (a: Group, b: Group): Group => ({
  pages: new Set([...a.pages, ...b.pages]),
  characters: [...a.characters, ...b.characters]
});

interface Partner {
  readonly gain: number;
  readonly group: Group | null;
}

const bestFor = (group: Group, others: Iterable<Group>): Partner => {
  let best: Partner = { gain: 0, group: null };
  for (const other of others) {
    if (other === group) continue;
    const gain = gainOf(group, other);
    if (gain > best.gain) best = { gain, group: other };
  }
  return best;
};

/** Joins the two groups that gain most, again and again; partners are kept until they are gone. */
const joinWhatPays = (groups: readonly Group[]): Group[] => {
  const partners = new Map<Group, Partner>();
  for (const group of groups) partners.set(group, bestFor(group, groups));
  for (;;) {
    const [first, { group: second }] = strongest(partners);
    if (first === null || second === null) return [...partners.keys()];
    const one = joined(first, second);
    partners.delete(first);
    partners.delete(second);
    for (const [group, partner] of partners) {
      const isLost = partner.group === first || partner.group === second;
      const gain = gainOf(group, one);
      if (isLost) partners.set(group, bestFor(group, [...partners.keys(), one]));
      else if (gain > partner.gain) partners.set(group, { gain, group: one });
    }
    partners.set(one, bestFor(one, partners.keys()));
  }
};

const strongest = (partners: ReadonlyMap<Group, Partner>): [Group | null, Partner] => {
  let best: [Group | null, Partner] = [null, { gain: 0, group: null }];
  for (const [group, partner] of partners) {
    if (partner.gain > best[1].gain) best = [group, partner];
  }
  return best;
};

/** A home page by its name, other pages by number: `p3`, `p3-5`. */
const nameOf = ({ pages: users }: Group, pages: readonly PageCharacters[]): string => {
  const [first] = users;
  if (users.size === 1 && HOMES.includes(first)) return first;
  if (users.size === pages.length && users.size > 1) return 'all';
  const numbers = pages.flatMap(({ name }, i) => (users.has(name) ? [i] : []));
  return `p${numbers.join('-')}`;
};
