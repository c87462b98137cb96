import type { Sides } from './drift-items.ts';
import { placesOf } from './evidence.ts';
import { SIDED, SIDED_TABLES, TOPIC_OF_LEVEL, WORDED, wordsOf } from './sided.ts';
import { paragraphsOf } from './sources.ts';
import type { TopicLevel } from './topic-emphasis.ts';

/** One side, or both. */
export type SideAsked = 'a' | 'b' | 'ab';

/** The paragraphs of both sides in which a word stands, and how often. */
export const wordOnSides = ({ a, b }: Sides, word: string) =>
  placesOf(
    [...SIDED_TABLES, 'words', 'word_counts'],
    `SELECT paragraph_id, NULL AS start, NULL AS "end", n FROM (${wordsOf(`(${WORDED})`)}) WHERE item = $3`,
    [a.join(), b.join(), word]
  );

/** The mentions of a topic on one side or both. */
export const topicOnSides = (
  { a, b }: Sides,
  topic: string,
  side: SideAsked,
  level: TopicLevel,
  masked: boolean
) =>
  placesOf(
    [...SIDED_TABLES, 'topics', 'topic_mentions'],
    `SELECT p.paragraph_id, m.start, m."end", 1 AS n
     FROM (${SIDED}) p
     JOIN topic_mentions m USING (paragraph_id)
     JOIN topics t USING (topic_id)
     WHERE ($4 OR NOT m.is_masked) AND ${TOPIC_OF_LEVEL} = $5 AND contains($6, p.side)`,
    [a.join(), b.join(), level, masked, topic, side]
  );

/** All paragraphs that are compared: those of the language of the words, or all of them. */
export const comparedParagraphs = ({ a, b }: Sides, of: 'words' | 'topics') =>
  placesOf(
    SIDED_TABLES,
    `SELECT paragraph_id, NULL AS start, NULL AS "end", 1 AS n
     FROM (${of === 'words' ? WORDED : SIDED})`,
    [a.join(), b.join()]
  );

/** The substantive paragraphs of both sides. */
export const sidedSources = ({ a, b }: Sides) =>
  paragraphsOf(SIDED_TABLES, `SELECT paragraph_id FROM (${SIDED})`, [a.join(), b.join()]);
