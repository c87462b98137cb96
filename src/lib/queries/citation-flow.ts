import type { Query, RowOf, SourceName } from '#lib/data/query.ts';
import { placesOf } from './evidence.ts';
import { type Texts, inTexts, textsParam } from './filters.ts';
import { paragraphsOf } from './sources.ts';

/** Where on its way a provision is cited, in the order of that way. */
export const STAGES = [
  'agenda',
  'documentation',
  'background',
  'deliberations',
  'recommendations',
  'other'
] as const;
export type Stage = (typeof STAGES)[number];

const FROM: readonly SourceName[] = [
  'citations',
  'paragraphs',
  'documents',
  'document_sessions',
  'sessions'
];

/**
 * Citations of provisions in documents about the sessions of a body (`$1`, as filters leave them), or
 * one of them (`$2`); empty for all.
 */
const cited = (texts: Texts) => `
  SELECT DISTINCT c.paragraph_id, c.start, c."end", c.kind, c.instrument, c.cited, c.target, c.stage
  FROM cited_provisions c
  JOIN sessions s USING (session_id)
  WHERE ${inTexts(1, 'c.document_kind', texts)} AND ($2 = '' OR s.session_id = $2)`;

const shape = {
  kind: 'text',
  instrument: 'text',
  instrument_zh: 'text?',
  instrument_en: 'text?',
  target: 'text',
  stage: 'text',
  n: 'int'
} as const;

export type CitationFlowRow = RowOf<typeof shape>;

/** How often is each treaty article, resolution and decision cited, in which part of the documents? */
export const citationFlow = (texts: Texts, session: string): Query<typeof shape> => ({
  from: [...FROM, 'bodies'],
  params: [textsParam(texts), session],
  shape,
  sql: `
    SELECT c.kind, c.instrument, b.name_zh AS instrument_zh, b.name_en AS instrument_en, c.target,
      c.stage, count(*)::INT AS n
    FROM (${cited(texts)}) c
    LEFT JOIN bodies b ON b.body_id = c.instrument
    GROUP BY c.kind, c.instrument, instrument_zh, instrument_en, c.target, c.stage
    ORDER BY c.kind, c.instrument, try_cast(regexp_extract(c.target, '^\\d+') AS INT), c.target, c.stage`
});

/** The places where a provision is cited in one part of the documents. */
export const citationsAt = (
  texts: Texts,
  session: string,
  stage: string,
  kind: string,
  instrument: string,
  target: string
) =>
  placesOf(
    FROM,
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${cited(texts)})
     WHERE stage = $3 AND kind = $4 AND instrument = $5 AND target = $6`,
    [textsParam(texts), session, stage, kind, instrument, target]
  );

/** The paragraphs that cite anything counted. */
export const citationSources = (texts: Texts, session: string) =>
  paragraphsOf(FROM, `SELECT paragraph_id FROM (${cited(texts)})`, [textsParam(texts), session]);
