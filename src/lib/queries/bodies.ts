import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  body_id: 'text',
  name_zh: 'text',
  name_en: 'text',
  sessions: 'int',
  recorded: 'int'
} as const;

export type BodyRow = RowOf<typeof shape>;

/**
 * Which bodies does the corpus know, and of how many of their sessions an attendance list? First
 * those of most lists, then those of whose sessions most are told of and not named alone.
 */
export const bodies = (): Query<typeof shape> => ({
  from: ['bodies', 'sessions', 'attendance'],
  params: [],
  shape,
  sql: `
    SELECT b.body_id, b.name_zh, b.name_en, count(DISTINCT s.session_id)::INT AS sessions,
      count(DISTINCT a.session_id)::INT AS recorded
    FROM bodies b
    JOIN sessions s USING (body_id)
    LEFT JOIN attendance a USING (session_id)
    GROUP BY ALL
    ORDER BY recorded DESC, count(DISTINCT s.session_id) FILTER (s.coverage <> 'named') DESC,
      sessions DESC, b.body_id`
});
