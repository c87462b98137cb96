import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  topic_id: 'text',
  parent_id: 'text?',
  name_zh: 'text',
  name_en: 'text'
} as const;

export type TopicRow = RowOf<typeof shape>;

/** Which topics are looked for, each main topic before those under it? */
export const topicList = (): Query<typeof shape> => ({
  from: ['topics'],
  params: [],
  shape,
  sql: `
    SELECT topic_id, parent_id, name_zh, name_en
    FROM topics
    ORDER BY coalesce(parent_id, topic_id), parent_id IS NOT NULL, topic_id`
});
