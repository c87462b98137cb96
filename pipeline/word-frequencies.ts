/** Frequencies that make a statistical word cutter keep a word whole. */

/** A cutter's dictionary: how often each word occurs in what it was made from. */
export interface FrequencyDictionary {
  readonly frequencies: ReadonlyMap<string, number>;
  /** The sum of all frequencies. */
  readonly total: number;
}

/** Reads a jieba dictionary: a word, its frequency and its tag a line. */
export function readDictionary(text: string): FrequencyDictionary {
  const frequencies = new Map<string, number>();
  let total = 0;
  for (const line of text.split('\n')) {
    const [word, frequency] = line.split(' ');
    if (!word || !frequency) continue;
    frequencies.set(word, Number(frequency));
    total += Number(frequency);
  }
  return { frequencies, total };
}

/**
 * The logarithm of the probability of the likeliest way to cut `characters` into two or more words
 * of the dictionary; a single character that it lacks counts as seen once.
 */
function likeliestCut(
  characters: readonly string[],
  frequencyOf: (word: string) => number | undefined,
  total: number
): number {
  const best = [0];
  for (let end = 1; end <= characters.length; end++) {
    best[end] = -Infinity;
    for (let start = 0; start < end; start++) {
      if (end - start === characters.length) continue;
      const frequency =
        frequencyOf(characters.slice(start, end).join('')) ?? (end - start === 1 ? 1 : undefined);
      if (frequency === undefined) continue;
      best[end] = Math.max(best[end]!, best[start]! + Math.log(frequency / total));
    }
  }
  return best[characters.length]!;
}

/**
 * The least frequency with which each word is likelier whole than cut up, and never less than the
 * dictionary's own: jieba's `suggest_freq`, for many words that may contain one another. A word of
 * one character keeps the dictionary's frequency, or one.
 *
 * @see https://github.com/fxsjy/jieba (`Tokenizer.suggest_freq`)
 */
export function suggestFrequencies(
  words: Iterable<string>,
  { frequencies, total }: FrequencyDictionary
): Map<string, number> {
  const suggested = new Map<string, number>();
  const frequencyOf = (word: string) => suggested.get(word) ?? frequencies.get(word);
  for (const word of [...new Set(words)].sort((a, b) => a.length - b.length)) {
    const cut = likeliestCut([...word], frequencyOf, total);
    const least = Math.floor(Math.exp(cut) * total) + 1;
    suggested.set(word, Math.max(least, frequencies.get(word) ?? 1));
  }
  return suggested;
}
