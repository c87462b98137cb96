import type { Query, RowOf } from '#lib/data/query.ts';
import { type Sides, SIDED, SIDED_TABLES, sideParams, topicsOf } from './sided.ts';
import type { TopicLevel } from './topic-emphasis.ts';

/**
 * The paragraphs of both sides with their kind of agenda item: the item’s title, where both sides
 * have an item of that title; else the main topic that the title names most, the first of equals;
 * else the title itself; for a paragraph under no item, the role of its section.
 */
const KINDED = `
  WITH sided AS MATERIALIZED (${SIDED}),
  told AS (
    SELECT s.paragraph_id, s.side, p.role, p.agenda_item_id, i.title_zh, i.title_en,
      regexp_replace(lower(i.title_en), '[^\\p{L}\\p{N}]', '', 'g') AS title
    FROM sided s
    JOIN paragraphs p USING (paragraph_id)
    LEFT JOIN agenda_items i ON i.agenda_item_id = p.agenda_item_id),
  shared AS (
    SELECT title FROM told WHERE title IS NOT NULL GROUP BY title HAVING min(side) < max(side)),
  named AS (
    SELECT i.agenda_item_id, coalesce(t.parent_id, t.topic_id) AS topic_id, count(*) AS mentions,
      min(m.start) AS first
    FROM agenda_items i
    JOIN topic_mentions m ON m.paragraph_id = i.paragraph_id AND m.start >= i.start
      AND m."end" <= i."end"
    JOIN topics t USING (topic_id)
    GROUP BY ALL),
  subjects AS (
    SELECT DISTINCT ON (agenda_item_id) agenda_item_id, topic_id
    FROM named
    ORDER BY agenda_item_id, mentions DESC, first, topic_id),
  kinded AS (
    SELECT t.paragraph_id, t.side,
      CASE WHEN t.title IN (FROM shared) THEN 'title:' || t.title
        WHEN u.topic_id IS NOT NULL THEN 'topic:' || u.topic_id
        WHEN t.title IS NOT NULL THEN 'title:' || t.title
        ELSE 'role:' || t.role END AS kind,
      CASE WHEN t.title IN (FROM shared) OR u.topic_id IS NULL THEN t.title_zh
        ELSE n.name_zh END AS name_zh,
      CASE WHEN t.title IN (FROM shared) OR u.topic_id IS NULL THEN t.title_en
        ELSE n.name_en END AS name_en
    FROM told t
    LEFT JOIN subjects u ON u.agenda_item_id = t.agenda_item_id
    LEFT JOIN topics n ON n.topic_id = u.topic_id)`;

const kindShape = {
  kind: 'text',
  name_zh: 'text?',
  name_en: 'text?',
  a_n: 'int',
  b_n: 'int'
} as const;

export type KindRow = RowOf<typeof kindShape>;

/** How many substantive paragraphs of each side stand under each kind of agenda item? */
export const driftKinds = (sides: Sides): Query<typeof kindShape> => ({
  from: [...SIDED_TABLES, 'agenda_items', 'topics', 'topic_mentions'],
  params: sideParams(sides),
  shape: kindShape,
  sql: `
    ${KINDED}
    SELECT kind, min(name_zh) AS name_zh, min(name_en) AS name_en,
      (count(*) FILTER (side = 'a'))::INT AS a_n, (count(*) FILTER (side = 'b'))::INT AS b_n
    FROM kinded
    GROUP BY kind
    ORDER BY kind`
});

const countShape = {
  kind: 'text',
  topic_id: 'text',
  name_zh: 'text',
  name_en: 'text',
  a_k: 'int',
  b_k: 'int'
} as const;

export type KindCountRow = RowOf<typeof countShape>;

/** In how many paragraphs of each kind of item does each side mention each topic? */
export const driftKindCounts = (
  sides: Sides,
  level: TopicLevel,
  masked: boolean
): Query<typeof countShape> => ({
  from: [...SIDED_TABLES, 'agenda_items', 'topics', 'topic_mentions'],
  params: [...sideParams(sides), level, masked],
  shape: countShape,
  sql: `
    ${KINDED}
    SELECT k.kind, t.topic_id, t.name_zh, t.name_en,
      (count(*) FILTER (k.side = 'a'))::INT AS a_k, (count(*) FILTER (k.side = 'b'))::INT AS b_k
    FROM kinded k
    JOIN (${topicsOf('sided')}) i USING (paragraph_id)
    JOIN topics t ON t.topic_id = i.item
    GROUP BY ALL
    ORDER BY t.topic_id, k.kind`
});
