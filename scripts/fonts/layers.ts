import {
  BASIC_LATIN,
  HAN_PUNCTUATION,
  MORE_LATIN,
  SHARED_PUNCTUATION
} from '#lib/fonts/characters.ts';
import { chineseFamily, FACES, type Face } from '#lib/fonts/faces.ts';
import type { OpenSource, Source } from './sources.ts';
import type { FaceStyle, Use } from './usage.ts';

/** The characters of one family and weight, and the source that draws them. */
export interface Layer {
  readonly id: string;
  readonly family: string;
  readonly weights: string;
  readonly source: Source;
  readonly isWanted: (character: string, use: Use) => boolean;
  /** Cut only where every byte counts: pages in English have their Latin whole, for its kerning. */
  readonly isForHeavy: boolean;
}

/** @returns what of first views is cut out of the general fonts, of every face */
export const layers = async (open: OpenSource): Promise<readonly Layer[]> =>
  (await Promise.all(FACES.map((face) => layersOf(face, open)))).flat();

/** @returns the characters among `uses` that the layer draws, each once */
export const charactersIn = (uses: readonly Use[], { isWanted, source }: Layer): string[] => [
  ...new Set(
    uses.flatMap((use) =>
      [...use.characters].filter((one) => isWanted(one, use) && source.has(one))
    )
  )
];

/**
 * Han for every text, Latin and marks for Chinese text (in one file, so that space between two marks
 * can be taken out), and for it the signs (≥) that only the English face has; Latin for English text.
 */
const layersOf = async (face: Face, open: OpenSource): Promise<readonly Layer[]> => {
  const { id, family, weights } = face;
  const style = styleOf(face);
  const [han, english] = await Promise.all([
    open(face.han, 'chinese-simplified'),
    open(face.latin, 'latin')
  ]);
  const ours = (isWanted: Layer['isWanted']): Layer['isWanted'] => {
    return (character, use) => use.style === style && isWanted(character, use);
  };
  const isLatinOf =
    (isChinese: boolean) =>
    (character: string, { lang }: Use) =>
      (lang === 'zh') === isChinese && FIRST_LATIN.has(character);
  const isSign: Layer['isWanted'] = (character, use) =>
    isLatinOf(true)(character, use) && !han.has(character);
  const isMark: Layer['isWanted'] = (character, { lang }) => lang === 'zh' && MARKS.has(character);
  const chinese = { family: chineseFamily(family), weights, isForHeavy: false };
  return [
    {
      ...{ id, family, weights, source: han, isForHeavy: false },
      isWanted: ours((character, use) => !LATIN.has(character) && !isMark(character, use))
    },
    {
      ...{ ...chinese, id: `${id}-latin`, source: han },
      isWanted: ours((character, use) => isLatinOf(true)(character, use) || isMark(character, use))
    },
    { ...chinese, id: `${id}-signs`, source: english, isWanted: ours(isSign) },
    {
      ...{ id: `${id}-english`, family, weights, source: english, isForHeavy: true },
      isWanted: ours(isLatinOf(false))
    }
  ];
};

const FIRST_LATIN = new Set([...BASIC_LATIN, ...SHARED_PUNCTUATION]);
const LATIN = new Set([...FIRST_LATIN, ...MORE_LATIN]);
const MARKS = new Set(HAN_PUNCTUATION);

const styleOf = ({ family, weight }: Face): FaceStyle => {
  if (family === 'Rapporteur Serif') return 'serif';
  return weight > 500 ? 'bold' : 'regular';
};
