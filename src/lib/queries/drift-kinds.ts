import type { Query, RowOf } from '#lib/data/query.ts';
import { type Sides, SIDED_TABLES, sideParams, sidedOf, topicsOf } from './sided.ts';
import type { TopicLevel } from './topic-emphasis.ts';

/**
 * The paragraphs of both sides with their kind of agenda item: the item’s title, where both sides
 * have an item of that title; else the main topic that the title names most, the first of equals;
 * else the title itself; for a paragraph under no item, the role of its section.
 */
const kindedOf = (sides: Sides) => `
  WITH sided AS MATERIALIZED (${sidedOf(sides)}),
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
  kinded AS MATERIALIZED (
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

const shape = {
  kind: 'text',
  topic_id: 'text?',
  name_zh: 'text?',
  name_en: 'text?',
  a: 'int',
  b: 'int'
} as const;

export type KindShape = typeof shape;

/**
 * How many substantive paragraphs of each side stand under each kind of agenda item (no `topic_id`),
 * and how many of these mention each topic?
 */
export const driftKinds = (sides: Sides, level: TopicLevel, masked: boolean): Query<KindShape> => ({
  from: [...SIDED_TABLES, 'agenda_items', 'topics', 'topic_mentions'],
  params: [...sideParams(sides), level, masked],
  shape,
  sql: `
    ${kindedOf(sides)}
    SELECT kind, NULL AS topic_id, min(name_zh) AS name_zh, min(name_en) AS name_en,
      (count(*) FILTER (side = 'a'))::INT AS a, (count(*) FILTER (side = 'b'))::INT AS b
    FROM kinded
    GROUP BY kind
    UNION ALL
    SELECT k.kind, t.topic_id, t.name_zh, t.name_en,
      (count(*) FILTER (k.side = 'a'))::INT AS a, (count(*) FILTER (k.side = 'b'))::INT AS b
    FROM kinded k
    JOIN (${topicsOf('sided')}) i USING (paragraph_id)
    JOIN topics t ON t.topic_id = i.item
    GROUP BY ALL
    ORDER BY topic_id NULLS FIRST, kind`
});

/** A kind of agenda item, and how many paragraphs of each side stand under it. */
export interface KindRow {
  readonly kind: string;
  readonly name_zh: string | null;
  readonly name_en: string | null;
  readonly a_n: number;
  readonly b_n: number;
}

/** In how many paragraphs of a kind of item each side mentions a topic. */
export interface KindCountRow {
  readonly kind: string;
  readonly topic_id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly a_k: number;
  readonly b_k: number;
}

/** The kinds of item, and the topics under each. */
export function byKind(rows: readonly RowOf<KindShape>[]) {
  const kinds: KindRow[] = [];
  const counts: KindCountRow[] = [];
  for (const { kind, topic_id, name_zh, name_en, a, b } of rows)
    if (topic_id === null) kinds.push({ kind, name_zh, name_en, a_n: a, b_n: b });
    else
      counts.push({
        kind,
        topic_id,
        name_zh: name_zh ?? topic_id,
        name_en: name_en ?? topic_id,
        a_k: a,
        b_k: b
      });
  return { kinds, counts };
}
