/** Pieces of SQL that tell one sentence of a paragraph from another. They hold no parameters. */

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  '\\b(Mr|Ms|Mrs|Dr|Prof|No|Nos|para|paras|art|arts|vol|Rev|Add|Corr|e\\.g|i\\.e)\\.';

/**
 * How many sentences of a text end before a place: equal for two places in one sentence. Chinese
 * stops end a sentence, English ones where a space follows.
 */
export const sentenceAt = (text: string, place: string) => `
  length(regexp_replace(
    regexp_replace(
      regexp_replace(left(${text}, ${place}::BIGINT), '${ABBREVIATION}', '', 'g'),
      '[.!?;]\\s', '。', 'g'),
    '[^。！？；]', '', 'g'))`;
