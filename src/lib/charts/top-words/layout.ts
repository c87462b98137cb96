import { fitText, textWidth } from '#lib/charts/parts/text-width.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { max, scaleLinear } from 'd3';
import { type WordRows, type WordView, keyOf, markLabel, wordLabel } from './chart.ts';

export interface PlacedWord {
  readonly key: string;
  readonly label: string;
  readonly y: number;
  readonly width: number;
  readonly word: string;
  readonly language: string;
  readonly gloss: string;
  /** The word with its whole gloss, where that is cut. */
  readonly full: string;
  readonly glossX: number;
  readonly n: number;
}

export interface PlacedWords {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly words: readonly PlacedWord[];
}

const ROW = 24;
const FONT = 13.5;
/** Between a word and its gloss, and after that. */
const GAPS = 24;

/** Places a bar for each word, the most frequent first, `width` in pixels. */
export function layoutWords(
  rows: WordRows,
  view: WordView,
  lang: Lang,
  width: number
): PlacedWords {
  const widest = max(rows.words, (row) => textWidth(wordLabel(row, lang), FONT)) ?? 0;
  const left = Math.min(widest + GAPS, width * 0.6);
  const scale = scaleLinear()
    .domain([0, max(rows.words, (row) => row.n) ?? 1])
    .range([0, width - left - 44]);
  return {
    width,
    height: rows.words.length * ROW + 4,
    left,
    words: rows.words.map((row, i) => {
      const gloss = wordLabel(row, lang).slice(row.word.length).trim();
      const wordWidth = textWidth(row.word, FONT);
      const fitted = fitText(gloss, left - wordWidth - 20, FONT);
      return {
        key: keyOf(row, view),
        label: markLabel(row, lang),
        y: i * ROW,
        width: scale(row.n),
        word: fitText(row.word, left - 10, FONT),
        language: row.language,
        gloss: fitted,
        full: fitted === gloss ? '' : wordLabel(row, lang),
        glossX: wordWidth + 7,
        n: row.n
      };
    })
  };
}
