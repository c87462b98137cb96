/** Text → words with the places where they stand. */
import { MONTH_NAMES } from './grammar/en/dates.ts';
import { NameMatcher } from './match.ts';
import type { Registry } from './registry/registry.ts';
import { fold, type Span } from './text.ts';

export type WordKind = 'han' | 'latin' | 'number' | 'date' | 'symbol' | 'address' | 'name';

export interface SegmentedWord extends Span {
  readonly word: string;
  readonly kind: WordKind;
}

/** A run of Han characters only → its words, in order and without a character lost. */
export type WordCutter = (hanRun: string) => readonly string[];

/** Finds the names in a text: in order, none overlapping another. */
export type NameFinder = (text: string) => readonly Span[];

interface Piece extends Span {
  readonly kind: WordKind;
}

/** A UN symbol, such as `CTOC/COP/WG.3/2020/1`: letters, then parts of which one has a digit. */
const SYMBOL = String.raw`(?=[\w./]*\d)[A-Z]+(?:\.\d+)?(?:\/[A-Z\d](?:[\w.]*\w)?)+`;
const MONTH = `(?:${MONTH_NAMES})`;

const BEFORE_LATIN = String.raw`(?<!(?!\p{Script=Han})[\p{L}\p{N}])`;
const AFTER_LATIN = String.raw`(?!(?!\p{Script=Han})[\p{L}\p{N}])`;

/** What is one word whatever stands inside it. Two bodies that share a document join its symbols. */
const WHOLE: Pieces = {
  kinds: ['address', 'symbol', 'date'],
  pattern: new RegExp(
    [
      String.raw`((?:https?:\/\/|www\.)[\w\-.~:/?#@!$&*+=%]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
      String.raw`(${BEFORE_LATIN}(?:${SYMBOL}(?:-${SYMBOL})*|[A-Z]{1,3}\.\d{2}-\d{5,6}))`,
      String.raw`((?<!\p{N})(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)`,
      String.raw`${BEFORE_LATIN}(?:\d{1,2} ${MONTH}(?: \d{4})?|${MONTH} (?:\d{1,2}, )?\d{4}|\d{4}-\d{2}-\d{2})${AFTER_LATIN})`
    ].join('|'),
    'gu'
  )
};

const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}])`;
const INNER = String.raw`[&@+-]|'(?!s(?![\p{L}\p{N}]))|[./](?=\p{N})`;

/**
 * A run of Han characters; a word of another script with the marks that belong to it (`I-24/7`,
 * `Iber@`, `COVID-19`, `Add.1`, `U.S.A.`); a number (`1,234.5`, `58/4`, `25%`).
 */
const WORD: Pieces = {
  kinds: ['han', 'latin', 'number'],
  pattern: new RegExp(
    [
      String.raw`(\p{Script=Han}+)`,
      String.raw`((?:\p{Lu}\.){2,}|${LETTER}(?:${LETTER}|\p{N})*(?:(?:${INNER})(?:${LETTER}|\p{N})+)*[@+]?)`,
      String.raw`(\p{N}+(?:[.,/-]\p{N}+)*[%‰]?)`
    ].join('|'),
    'gu'
  )
};

/** Folds what stands inside words only: a full stop between two numbers still parts them. */
const foldWithinWords = (text: string) =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．／％＠＆＋－‐‑–’]/g, fold);

/** A pattern each of whose groups, in this order, finds words of one kind. */
interface Pieces {
  readonly pattern: RegExp;
  readonly kinds: readonly WordKind[];
}

/** Matches in the folded text, which has the same length, so that spans hold in both. */
const piecesOf = ({ pattern, kinds }: Pieces, text: string): Piece[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: kinds.find((_, i) => match[i + 1] !== undefined)!
  }));

const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

/** Of spans that overlap, the one that starts first, and of those the longest. */
function leftmostLongest<S extends Span>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of [...spans].sort(byPlace))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** The glossary's terms that a cutter of Han characters cannot keep whole (伊比利亚-美洲). */
function mixedTerms({ glossary }: Registry): NameMatcher<string> {
  const matcher = new NameMatcher<string>();
  for (const { zh } of glossary) if (!HAN_ONLY.test(zh)) matcher.add(zh, zh);
  return matcher;
}

/** Finds the names of States, organizations, bodies and instruments. */
export function namesOf(registry: Registry): NameFinder {
  const terms = mixedTerms(registry);
  return (text) =>
    leftmostLongest([
      ...registry.entityNames.find(text).filter(({ value }) => value.kind !== 'trap'),
      ...registry.bodyNames.find(text),
      ...registry.instrumentNames.find(text),
      ...terms.find(text)
    ]);
}

const isClear = (span: Span, others: readonly Span[]) =>
  !others.some((other) => span.start < other.end && other.start < span.end);

/** The parts of a text of `length` units that no span covers. `spans` are in order. */
function gapsBetween(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map((span) => span.end)];
  const ends = [...spans.map((span) => span.start), length];
  return starts.map((start, i) => ({ start, end: ends[i]! }));
}

/** @throws Error if the cutter lost or changed a character. */
function cutRun(text: string, { start, end }: Span, cut: WordCutter): SegmentedWord[] {
  const run = text.slice(start, end);
  const words = cut(run);
  if (words.join('') !== run)
    throw new Error(`the word cutter made ${words.join('|')} of ${run}: characters differ`);
  let at = start;
  return words.map((word) => ({ word, kind: 'han', start: at, end: (at += word.length) }));
}

const wordAt = (text: string, { start, end, kind }: Piece): SegmentedWord => ({
  word: text.slice(start, end),
  kind,
  start,
  end
});

/**
 * Segments a paragraph. Symbols, dates, names, numbers and words of other scripts are kept whole;
 * the cutter sees runs of Han characters only. Punctuation is no word.
 *
 * @param text the paragraph; spans are in its UTF-16 units
 * @param cut cuts a run of Han characters, without a hidden Markov model
 * @param findNames finds the names of the registry; the longest that starts first wins
 * @returns the words in order, without overlap: `text.slice(start, end) === word`
 */
export function segment(
  text: string,
  cut: WordCutter,
  findNames: NameFinder = () => []
): SegmentedWord[] {
  const folded = foldWithinWords(text);
  const whole = piecesOf(WHOLE, folded);
  const names = findNames(text)
    .filter((span) => isClear(span, whole))
    .map(({ start, end }): Piece => ({ start, end, kind: 'name' }));
  const kept = [...whole, ...names].sort(byPlace);
  const rest = gapsBetween(kept, text.length).flatMap(({ start, end }) =>
    piecesOf(WORD, folded.slice(start, end)).map((piece) => ({
      ...piece,
      start: piece.start + start,
      end: piece.end + start
    }))
  );
  return [...kept, ...rest]
    .sort(byPlace)
    .flatMap((piece) => (piece.kind === 'han' ? cutRun(text, piece, cut) : wordAt(text, piece)));
}
