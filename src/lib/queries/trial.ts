import { folded } from '#lib/data/derived.ts';
import type { Query, RowOf } from '#lib/data/query.ts';
import { type Texts, inTexts, textsParam } from './filters.ts';
import { SUBSTANTIVE } from './parts.ts';

const shape = {
  document_id: 'text',
  symbol: 'text?',
  title_zh: 'text',
  title_en: 'text',
  language: 'text',
  paragraph_id: 'text',
  ordinal: 'int',
  number: 'text?',
  kind: 'text',
  role: 'text',
  text: 'text'
} as const;

export type TrialParagraph = RowOf<typeof shape>;

/** Which substantive paragraphs of a body hold a term, in whatever width and case? */
export const trialParagraphs = (texts: Texts, term: string): Query<typeof shape> => ({
  from: ['paragraphs', 'documents', 'document_sessions', 'sessions'],
  params: [textsParam(texts), term],
  shape,
  sql: `
    SELECT DISTINCT d.document_id, d.symbol, d.title_zh, d.title_en, d.language, p.paragraph_id,
      q.ordinal, q.number, q.kind, q.role, q.text
    FROM (${SUBSTANTIVE}) p
    JOIN paragraphs q USING (paragraph_id)
    JOIN documents d ON d.document_id = p.document_id
    JOIN sessions s ON s.session_id = p.session_id
    WHERE ${inTexts(1, 'p.kind', texts)} AND contains(${folded('q.text')}, ${folded('$2::VARCHAR')})
    ORDER BY d.document_id, q.ordinal`
});

const titleShape = { document_id: 'text', text: 'text' } as const;

export type TrialTitle = RowOf<typeof titleShape>;

/** Which titles stand in the documents’ lists of agenda items? */
export const trialTitles = (): Query<typeof titleShape> => ({
  from: ['agenda_items', 'paragraphs'],
  params: [],
  shape: titleShape,
  sql: `
    SELECT DISTINCT p.document_id, p.text
    FROM agenda_items a
    JOIN paragraphs p USING (paragraph_id)
    WHERE a.start = 0 AND a."end" = length(p.text) AND p.kind <> 'heading'
    ORDER BY p.document_id, p.text`
});
