import { rollup } from 'd3';
import { shareOut, type PageCharacters, type Shared } from './share-out.ts';

/** What a page of a kind loads: files that it has in common with others, and what is left for its own. */
export interface KindShare {
  readonly shared: readonly Shared[];
  readonly own: readonly string[];
}

/** What fewer pages of a kind show is no matter of the kind. */
const COMMON = 0.05;

/** A page takes a file of which it shows at least so much; else it has the characters in its own. */
const WORTH = 0.2;

/** A kind may have thousands of pages: so many tell what is common. */
const SAMPLE = 100;

/**
 * Parts the characters of pages of one kind into a few files for many of them and one for each.
 * Files for all alone would weigh on pages that show little of them; files of their own alone would
 * take the processor half a second a page to make.
 *
 * @returns what each page loads: each of its characters once, in one file
 */
export const shareKind = (pages: readonly PageCharacters[]): readonly KindShare[] => {
  const files = shareOut(commonOf(sampleOf(pages)));
  return pages.map(({ characters }) => {
    const shows = new Set(characters);
    const shared = files.filter(
      (file) => countOf(file, shows) >= Math.max(1, WORTH * file.characters.length)
    );
    const served = new Set(shared.flatMap((file) => file.characters));
    return { shared, own: [...shows].filter((character) => !served.has(character)) };
  });
};

const countOf = (file: Shared, shows: ReadonlySet<string>): number =>
  file.characters.filter((character) => shows.has(character)).length;

const sampleOf = <T>(pages: readonly T[]): T[] => {
  const step = Math.ceil(pages.length / SAMPLE);
  return pages.filter((_, i) => i % step === 0);
};

const commonOf = (pages: readonly PageCharacters[]): PageCharacters[] => {
  const counted = rollup(
    pages.flatMap(({ characters }) => [...new Set(characters)]),
    (same) => same.length,
    (character) => character
  );
  const least = Math.max(2, COMMON * pages.length);
  return pages.map((page) => ({
    ...page,
    characters: page.characters.filter((character) => counted.get(character)! >= least)
  }));
};
