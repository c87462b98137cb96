import type { Lang } from '#lib/i18n/lang.ts';
import type { DriftTopicRow, DriftWordRow } from '#lib/queries/drift-items.ts';

/** A word or a topic that two sides use: occurrences of a word, paragraphs of a topic. */
export interface DriftItem {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** The language of a word; empty for a topic, whose name follows the page. */
  readonly language: string;
  readonly a: number;
  readonly b: number;
}

/** A Chinese word has its gloss beside it on an English page. */
export const wordItem = (row: DriftWordRow): DriftItem => ({
  id: row.word_id,
  zh: row.word,
  en: row.gloss_en === null || row.gloss_en === row.word ? row.word : `${row.word} ${row.gloss_en}`,
  language: row.language,
  a: row.a_n,
  b: row.b_n
});

export const topicItem = (row: DriftTopicRow): DriftItem => ({
  id: row.topic_id,
  zh: row.name_zh,
  en: row.name_en,
  language: '',
  a: row.a_k,
  b: row.b_k
});

/** The beginning of an item’s name that is not in the page’s language: the word before its gloss. */
export const foreignIn = ({ language, zh }: DriftItem, lang: Lang) =>
  language === '' || language === lang ? undefined : { language, length: zh.length };
