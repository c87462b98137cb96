import type { Query, RowOf } from '#lib/data/query.ts';
import { SPOKEN, STANDS } from './parts.ts';

const shape = {
  documents: 'int',
  sessions: 'int',
  reported: 'int',
  participants: 'int',
  statements: 'int',
  paragraphs: 'int'
} as const;

export type KeyFigures = RowOf<typeof shape>;

/** How large is the corpus? */
export const keyFigures = (): Query<typeof shape> => ({
  from: ['documents', 'sessions', 'attendance', 'statements', 'paragraphs'],
  params: [],
  shape,
  sql: `
    SELECT
      (SELECT count(*)::INT FROM documents) AS documents,
      (SELECT count(*)::INT FROM sessions) AS sessions,
      (SELECT count(*)::INT FROM sessions WHERE coverage IN ('report', 'draft')) AS reported,
      (SELECT count(DISTINCT entity_id)::INT FROM attendance WHERE ${STANDS}) AS participants,
      (SELECT count(*)::INT FROM (${SPOKEN}) WHERE source = 'statements') AS statements,
      (SELECT count(*)::INT FROM paragraphs WHERE kind <> 'heading') AS paragraphs`
});
