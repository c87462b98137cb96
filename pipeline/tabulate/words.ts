/** Words of the corpus and where they occur. */
import type { DocumentFacts } from '../facts.ts';
import type { Registry } from '../registry/registry.ts';
import type { Language, Row } from '../schema.ts';
import { isHan } from '../text.ts';
import { paragraphId } from './ids.ts';

/** Part of speech of a word, where the dictionary knows it. */
export type Tagger = (word: string) => string | null;

const languageOf = (word: string): Language => (isHan(word) ? 'zh' : 'en');
const wordId = (word: string): string => `${languageOf(word)}:${word}`;

const IS_WORD = /\p{L}/u;

/** What Chinese words say in English: names, everyday words, and, before them, terms. */
const glossesOf = ({ entities, bodies, instruments, glosses, glossary }: Registry) =>
  new Map([
    ...[...entities.values(), ...bodies.values(), ...instruments.values()].flatMap(
      ({ surfaces, name }) => surfaces.map((surface) => [surface, name.en] as const)
    ),
    ...glosses,
    ...glossary.map(({ zh, en }) => [zh, en] as const)
  ]);

/** The words of all paragraphs, and how often each occurs in each. `tagOf` gives parts of speech. */
export const wordTables = (
  documents: readonly DocumentFacts[],
  ids: ReadonlyMap<DocumentFacts, string>,
  registry: Registry,
  tagOf: Tagger
): { words: Row<'words'>[]; word_counts: Row<'word_counts'>[] } => {
  const glossary = new Map(
    registry.glossary.flatMap((t) => [[t.zh, t] as const, [t.en.toLowerCase(), t] as const])
  );
  const glosses = glossesOf(registry);
  const words = new Map<string, Row<'words'>>();
  const counts: Row<'word_counts'>[] = [];
  const wordIds = new Map<string, string>();
  for (const document of documents)
    for (const paragraph of document.paragraphs) {
      const paragraph_id = paragraphId(ids.get(document)!, paragraph.ordinal);
      for (const [word, count] of paragraph.words) {
        const id = wordIds.get(word) ?? wordId(word);
        wordIds.set(word, id);
        if (!words.has(id)) {
          const language = languageOf(word);
          const term = glossary.get(language === 'zh' ? word : word.toLowerCase());
          words.set(id, {
            word_id: id,
            word,
            language,
            part_of_speech: IS_WORD.test(word) ? (term?.tag ?? tagOf(word)) : 'm',
            gloss_en: language === 'zh' ? (glosses.get(word) ?? null) : null,
            is_term: term !== undefined,
            is_stopword: !IS_WORD.test(word) || registry.stopwords[language].has(word.toLowerCase())
          });
        }
        counts.push({ paragraph_id, word_id: id, count });
      }
    }
  return {
    words: [...words.values()].sort((a, b) => (a.word_id < b.word_id ? -1 : 1)),
    word_counts: counts
  };
};
