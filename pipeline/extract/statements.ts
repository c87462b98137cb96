/** Who spoke, under which item, for whom: lists of statements and speakers told in prose. */
import type { AttendanceFact, NamedEntity } from '../facts.ts';
import { isReport, type DocumentContext } from './context.ts';
import { isRecord, recordedStatements } from './statements/record.ts';
import { tellsSpeakers } from './statements/openings.ts';
import { StatementReader, type StatementFacts } from './statements/reader.ts';

/** Shorter names may be words of any sentence. */
const SHORTEST = 4;

/** Names that the attendance lists tell and the registry lacks: a statement may name them again. */
const namesOfLists = (attendance: readonly AttendanceFact[]): ReadonlyMap<string, NamedEntity> =>
  new Map(
    attendance.flatMap(({ entity }) =>
      (entity.unknown?.length ?? 0) >= SHORTEST ? [[entity.id, entity] as const] : []
    )
  );

const knowing = (context: DocumentContext, names: ReadonlyMap<string, NamedEntity>) => {
  if (names.size === 0) return context;
  const { registry } = context;
  const entityNames = registry.entityNames.with(
    [...names.values()].map(({ id, unknown }) => [unknown!, { kind: 'entity', id }] as const)
  );
  return { ...context, registry: { ...registry, entityNames } };
};

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
  const names = namesOfLists(attendance);
  const { statements, gaps } = readStatements(knowing(context, names), attendance);
  return {
    statements: statements.map((s) => ({ ...s, entity: names.get(s.entity.id) ?? s.entity })),
    gaps
  };
};

const readStatements = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[]
): StatementFacts => {
  const reader = new StatementReader(context, attendance);
  if (!isReport(context)) return reader.facts;
  if (isRecord(context)) return { statements: recordedStatements(context, attendance), gaps: [] };
  // A Main Committee’s report tells its debate in the introduction.
  const isOfCommittee = context.ownBodies.some((body) => /^A\/C\.\d$/.test(body));
  for (const paragraph of context.document.paragraphs) {
    if (paragraph.kind !== 'body' && paragraph.kind !== 'item') continue;
    if (paragraph.role === 'statements') reader.readListed(paragraph);
    else if (paragraph.role === 'deliberations') reader.readDeliberation(paragraph);
    else if (
      (!IN_PASSING.includes(paragraph.role) ||
        (isOfCommittee && paragraph.role === 'introduction')) &&
      (tellsSpeakers(paragraph, context.grammar.statements) || reader.awaits(paragraph))
    )
      reader.readListed(paragraph);
    else reader.pass(paragraph);
  }
  return reader.facts;
};
