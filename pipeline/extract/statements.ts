/** Who spoke, under which item, for whom: lists of statements and speakers told in prose. */
import type { AttendanceFact } from '../facts.ts';
import { isReport, type DocumentContext } from './context.ts';
import { StatementReader, tellsSpeakers, type StatementFacts } from './statements/reader.ts';

/** Sections whose paragraphs tell of statements only in passing. */
const IN_PASSING = [
  'introduction',
  'documentation',
  'attendance',
  'recommendations',
  'background',
  'annex'
];

/**
 * Reads statements from the section on statements; where a report has none, from any
 * paragraph that lists speakers. Deliberations give the speakers that they name.
 */
export const extractStatements = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[]
): StatementFacts => {
  const reader = new StatementReader(context, attendance);
  if (!isReport(context)) return reader.facts;
  for (const paragraph of context.document.paragraphs) {
    if (paragraph.kind !== 'body' && paragraph.kind !== 'item') continue;
    if (paragraph.role === 'statements') reader.readListed(paragraph);
    else if (paragraph.role === 'deliberations') reader.readDeliberation(paragraph);
    else if (
      !IN_PASSING.includes(paragraph.role) &&
      tellsSpeakers(paragraph, context.grammar.statements)
    )
      reader.readListed(paragraph);
  }
  return reader.facts;
};
