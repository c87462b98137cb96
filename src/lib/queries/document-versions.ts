import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  document_id: 'text',
  symbol: 'text?',
  title_zh: 'text',
  title_en: 'text',
  language: 'text',
  is_translation: 'bool'
} as const;

export type VersionRow = RowOf<typeof shape>;

/** In which languages is a document’s work there, and whose facts are counted? */
export const documentVersions = (document: string): Query<typeof shape> => ({
  from: ['documents'],
  params: [document],
  shape,
  sql: `
    SELECT document_id, symbol, title_zh, title_en, language, is_translation
    FROM documents
    WHERE work_id = (SELECT work_id FROM documents WHERE document_id = $1)
    ORDER BY language = 'en', document_id`
});
