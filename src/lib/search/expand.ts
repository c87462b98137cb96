import type { Lang } from '#lib/i18n/lang.ts';
import { registryFiles } from '#lib/topics/registry.ts';
import { readRegistry } from '#pipeline/registry/registry.ts';
import { type Lexicon, lexiconOf, otherWords } from './lexicon.ts';

let lexicon: Lexicon | undefined;
let convert: ((text: string) => string) | undefined;

const HAN = /\p{Script=Han}/u;

/** A text in simplified characters. Taiwan’s and Hong Kong’s are all among the traditional ones. */
async function simplified(text: string): Promise<string> {
  if (!HAN.test(text)) return text;
  const { Converter } = await import('opencc-js/t2cn');
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(text);
}

const isIn = (word: string, lang: Lang) => HAN.test(word) === (lang === 'zh');

/** What says the same in a language, to the reader of that language; else the word itself. */
export const saidIn = async (word: string, lang: Lang): Promise<string> =>
  isIn(word, lang) ? word : ((await expand(word)).find((other) => isIn(other, lang)) ?? word);

/**
 * What else to look for where a reader looks for a word: the same in simplified characters, in the
 * other language, and under its other names, as far as the registry knows them.
 */
export async function expand(word: string): Promise<string[]> {
  lexicon ??= lexiconOf(readRegistry(registryFiles));
  const plain = await simplified(word);
  const others = otherWords(plain, lexicon);
  return plain === word ? others : [plain, ...others];
}
