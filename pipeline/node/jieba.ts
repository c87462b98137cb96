import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import type { WordCutter } from '../segment.ts';
import { readDictionary, suggestFrequencies } from '../word-frequencies.ts';

export interface UserWord {
  readonly word: string;
  readonly tag: string;
}

export interface Jieba {
  /** Cuts a run of Han characters by the dictionary alone (no hidden Markov model). */
  readonly cut: WordCutter;
  /** The part of speech of a dictionary word, in ICTCLAS tags; null for any other. */
  readonly tag: (word: string) => string | null;
}

/** The paths of nodejieba's own dictionaries, which its types leave out. */
const dictionaries = nodejieba as unknown as Record<
  'DEFAULT_DICT' | 'DEFAULT_HMM_DICT' | 'DEFAULT_IDF_DICT' | 'DEFAULT_STOP_WORD_DICT',
  string
>;

/** cppjieba ends the whole process if it cannot open a dictionary. */
function checkDictionaries() {
  const { DEFAULT_DICT, DEFAULT_HMM_DICT, DEFAULT_IDF_DICT, DEFAULT_STOP_WORD_DICT } = dictionaries;
  for (const file of [DEFAULT_DICT, DEFAULT_HMM_DICT, DEFAULT_IDF_DICT, DEFAULT_STOP_WORD_DICT])
    if (!existsSync(file))
      throw new Error(`nodejieba’s dictionary ${file} is missing: run \`npm ci\` again`);
}

const isWord = (word: string) => word !== '' && !/\s/.test(word);

/** A line a word: the word, a frequency that keeps it whole, its tag. */
function userDictionary(words: readonly UserWord[]) {
  const usable = words.filter(({ word }) => isWord(word));
  const dictionary = readDictionary(readFileSync(dictionaries.DEFAULT_DICT, 'utf8'));
  const frequencies = suggestFrequencies(
    usable.map(({ word }) => word),
    dictionary
  );
  return usable.map(({ word, tag }) => `${word} ${frequencies.get(word)} ${tag}\n`).join('');
}

/** nodejieba reads its user dictionary from a file, and reads it whole before it returns. */
function load(words: readonly UserWord[]) {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  const userDict = join(folder, 'words.utf8');
  try {
    writeFileSync(userDict, userDictionary(words));
    nodejieba.load({ userDict });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isKnownTag = (tag: string) => tag !== '' && tag !== 'x';

function tag(word: string) {
  const [first, ...others] = nodejieba.tag(word);
  return first && others.length === 0 && isKnownTag(first.tag) ? first.tag : null;
}

/** The words that nodejieba is loaded with, if it is. */
let loaded: string | null = null;

/**
 * Loads nodejieba with the dictionary that it brings and the words given. nodejieba has one
 * dictionary for the whole process: one that was opened with other words is loaded again, which
 * takes a second, when it is next asked.
 */
export function openJieba(words: readonly UserWord[]): Jieba {
  const wanted = words.map(({ word, tag: its }) => `${word} ${its}`).join('\n');
  const ensure = () => {
    if (wanted === loaded) return;
    checkDictionaries();
    load(words);
    loaded = wanted;
  };
  ensure();
  const after =
    <V>(ask: (text: string) => V) =>
    (text: string) => {
      ensure();
      return ask(text);
    };
  return { cut: after((run) => nodejieba.cut(run)), tag: after(tag) };
}
