import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  document_id: 'text',
  symbol: 'text?',
  kind: 'text',
  language: 'text',
  title_zh: 'text',
  title_en: 'text',
  issued_on: 'date?',
  is_draft: 'bool',
  is_superseded: 'bool',
  file: 'text',
  sha256: 'text',
  characters: 'int',
  words: 'int',
  paragraphs: 'int'
} as const;

export type DocumentRow = RowOf<typeof shape>;

/** Which documents is the corpus made of? An empty argument asks for all. */
export const documents = (document = ''): Query<typeof shape> => ({
  from: ['documents'],
  params: [document],
  shape,
  sql: `
    SELECT document_id, symbol, kind, language, title_zh, title_en, issued_on, is_draft,
      is_superseded, file, sha256, characters, words, paragraphs
    FROM documents
    WHERE $1 = '' OR document_id = $1
    ORDER BY document_id`
});
