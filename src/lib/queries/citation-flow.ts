import type { Query, RowOf, SourceName } from '#lib/data/query.ts';
import { placesOf } from './evidence.ts';
import { type Texts, inTexts, textsParam } from './filters.ts';
import { STANDS } from './parts.ts';
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

const STAGE = `CASE
  WHEN p.role IN ('agenda', 'documentation', 'deliberations', 'recommendations') THEN p.role
  WHEN p.role IN ('introduction', 'background') THEN 'background'
  WHEN p.role = 'statements' THEN 'deliberations'
  ELSE 'other' END`;

/**
 * Citations of treaty articles, resolutions and decisions in documents about the sessions of a body
 * (`$1`, as filters leave them), or one of them (`$2`); empty for all. A paragraph of an article counts for the article.
 */
const CITED = `
  SELECT c.paragraph_id, c.start, c."end", c.kind, coalesce(c.instrument, '') AS instrument,
    CASE WHEN c.kind = 'article' THEN regexp_extract(c.target, '^[^.(]+') ELSE c.target END AS target,
    ${STAGE} AS stage
  FROM citations c
  JOIN paragraphs p USING (paragraph_id)
  WHERE c.kind <> 'document' AND p.${STANDS} AND c.paragraph_id IN (
    SELECT q.paragraph_id
    FROM paragraphs q
    JOIN document_sessions ds
      ON ds.document_id = q.document_id
      AND (q.session_id IS NULL OR q.session_id = ds.session_id)
    JOIN documents d ON d.document_id = q.document_id
    JOIN sessions s ON s.session_id = ds.session_id
    WHERE ${inTexts(1, 'd.kind')} AND ($2 = '' OR s.session_id = $2))`;

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
    FROM (${CITED}) c
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
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${CITED})
     WHERE stage = $3 AND kind = $4 AND instrument = $5 AND target = $6`,
    [textsParam(texts), session, stage, kind, instrument, target]
  );

/** The paragraphs that cite anything counted. */
export const citationSources = (texts: Texts, session: string) =>
  paragraphsOf(FROM, `SELECT paragraph_id FROM (${CITED})`, [textsParam(texts), session]);
