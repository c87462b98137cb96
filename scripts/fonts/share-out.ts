import { byCodePoint } from '#lib/fonts/characters.ts';

/** A page and the characters that it shows. */
export interface PageCharacters {
  readonly name: string;
  readonly characters: readonly string[];
}

/** Characters that are served together, because the same pages need them. */
export interface Shared {
  readonly name: string;
  readonly characters: readonly string[];
}

/** The home pages, English before Chinese: it has few Chinese characters. */
const HOMES = ['en', 'zh'];

/** A file for fewer is not worth its request. */
const FEWEST = 16;

/**
 * Parts the characters of pages into files, so that a page asks for little that it does not
 * show: one file for all that the same pages show, if those are enough; else one a home page,
 * one that several other pages share, one a page alone.
 *
 * @returns each character once, in the order of code points
 */
export const shareOut = (pages: readonly PageCharacters[]): readonly Shared[] => {
  const exact = groupBy(usersOf(pages), (names) => names.join('+'));
  const groups = groupBy(usersOf(pages), (names) =>
    exact.get(names.join('+'))!.length < FEWEST ? roughGroup(names) : names.join('+')
  );
  return [...groups].map(([name, characters]) => ({
    name: HOMES.includes(name) || name === 'shared' ? name : shortName(name, pages),
    characters: characters.sort(byCodePoint)
  }));
};

type Users = ReadonlyMap<string, readonly string[]>;

/** The names of the pages that show a character. */
const usersOf = (pages: readonly PageCharacters[]): Users => {
  const users = new Map<string, string[]>();
  for (const { name, characters } of pages) {
    for (const character of new Set(characters)) {
      users.set(character, [...(users.get(character) ?? []), name]);
    }
  }
  return users;
};

const groupBy = (users: Users, nameOf: (names: readonly string[]) => string) => {
  const groups = new Map<string, string[]>();
  for (const [character, names] of users) {
    const name = nameOf(names);
    groups.set(name, [...(groups.get(name) ?? []), character]);
  }
  return groups;
};

const roughGroup = (names: readonly string[]): string =>
  HOMES.find((home) => names.includes(home)) ?? (names.length > 1 ? 'shared' : names[0]);

/** The pages by number: `p03`. */
const shortName = (name: string, pages: readonly PageCharacters[]): string =>
  `p${name
    .split('+')
    .map((page) => pages.findIndex((other) => other.name === page))
    .join('')}`;
