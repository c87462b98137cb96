import { placesOf } from './evidence.ts';
import {
  type Sides,
  SIDED_TABLES,
  TOPIC_OF_LEVEL,
  sideParams,
  sidedOf,
  wordedOf,
  wordsOf
} from './sided.ts';
import { paragraphsOf } from './sources.ts';
import type { TopicLevel } from './topic-emphasis.ts';

/** One side, or both. */
export type SideAsked = 'a' | 'b' | 'ab';

/** The paragraphs of both sides in which a word stands, and how often. */
export const wordOnSides = (sides: Sides, word: string) =>
  placesOf(
    [...SIDED_TABLES, 'words', 'word_counts'],
    `SELECT paragraph_id, NULL AS start, NULL AS "end", n FROM (${wordsOf(`(${wordedOf(sides)})`)}) WHERE item = $3`,
    [...sideParams(sides), word]
  );

/** The mentions of a topic on one side or both. */
export const topicOnSides = (
  sides: Sides,
  topic: string,
  side: SideAsked,
  level: TopicLevel,
  masked: boolean
) =>
  placesOf(
    [...SIDED_TABLES, 'topics', 'topic_mentions'],
    `SELECT p.paragraph_id, m.start, m."end", 1 AS n
     FROM (${sidedOf(sides)}) p
     JOIN topic_mentions m USING (paragraph_id)
     JOIN topics t USING (topic_id)
     WHERE ($4 OR NOT m.is_masked) AND ${TOPIC_OF_LEVEL} = $5 AND contains($6, p.side)`,
    [...sideParams(sides), level, masked, topic, side]
  );

/** All paragraphs that are compared: those of the language of the words, or all of them. */
export const comparedParagraphs = (sides: Sides, of: 'words' | 'topics') =>
  placesOf(
    SIDED_TABLES,
    `SELECT paragraph_id, NULL AS start, NULL AS "end", 1 AS n
     FROM (${of === 'words' ? wordedOf(sides) : sidedOf(sides)})`,
    sideParams(sides)
  );

/** The substantive paragraphs of both sides. */
export const sidedSources = (sides: Sides) =>
  paragraphsOf(SIDED_TABLES, `SELECT paragraph_id FROM (${sidedOf(sides)})`, sideParams(sides));
