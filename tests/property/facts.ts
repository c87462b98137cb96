/** What one document says, as sets that can be compared: no spans, no ordinals. */
import { createHash } from 'node:crypto';
import { readDocument, tabulate } from '#pipeline/build.ts';
import type { DocumentFacts, ParagraphFact, Where } from '#pipeline/facts.ts';
import { fold, tidySpaces } from '#pipeline/text.ts';
import { registry } from '../harness/registry.ts';

export type Digest = Readonly<Record<string, readonly string[]>>;

const wholeRuns = (run: string): string[] => [run];

/** Reads bytes, or fails the test with the reason. */
export const factsOf = async (
  name: string,
  content: Uint8Array | string
): Promise<DocumentFacts> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = await readDocument({ name, bytes, sha256 }, registry, wholeRuns);
  if ('failure' in read) throw new Error(`${name}: ${read.failure.reason.en}`);
  return read.document;
};

const say = (...values: readonly unknown[]): string =>
  values.map((value) => value ?? '').join(' | ');
const plain = (text: string): string => tidySpaces(fold(text));

const sorted = (rows: readonly string[]): string[] => [...rows].sort();

/** The facts: who, what, when. `paragraph` as the number printed. */
export const factDigest = (facts: DocumentFacts): Digest => {
  const at = ({ paragraph }: Where): string => facts.paragraphs[paragraph - 1]?.number ?? '';
  const { sessions } = tabulate([facts], registry);
  return {
    document: [say(facts.symbol, facts.kind, facts.language, plain(facts.title), facts.issuedOn)],
    sessions: sorted(
      sessions.map((s) =>
        say(s.session_id, s.start_date, s.end_date, s.place_en, s.format, s.meetings, s.coverage)
      )
    ),
    agenda: sorted(
      facts.agenda.map((a) => say(a.body, a.number, plain(a.title), a.status, a.isJoint))
    ),
    attendance: sorted(facts.attendance.map((a) => say(a.body, a.entity.id, a.capacity, at(a)))),
    attendance_gaps: sorted(facts.attendanceGaps.map((g) => say(g.body, g.capacity, at(g)))),
    statements: sorted(
      facts.statements.map((s) =>
        say(
          s.body,
          s.item,
          s.itemIsInferred,
          s.entity.id,
          s.capacity,
          s.kind,
          s.source,
          s.onBehalfOf?.id,
          at(s)
        )
      )
    ),
    statement_gaps: sorted(facts.statementGaps.map((g) => say(g.body, g.item, at(g)))),
    officers: sorted(
      facts.officers.map((o) =>
        say(
          o.body,
          o.role,
          plain(o.person),
          o.entity?.id,
          plain(o.affiliation ?? ''),
          o.item,
          at(o)
        )
      )
    )
  };
};

/** The paragraphs: what is numbered how, and its text but for white space and the width of marks. */
export const textDigest = (facts: DocumentFacts): Digest => {
  const of = (kind: string, isMeant: (p: ParagraphFact) => boolean = () => true): string[] =>
    facts.paragraphs
      .filter((p) => p.kind === kind && isMeant(p))
      .map((p) =>
        say(
          p.kind === 'footnote' ? '' : p.number,
          p.kind === 'footnote' ? '' : p.role,
          plain(p.text)
        )
      );
  const titles = facts.paragraphs.filter((p) => p.kind === 'heading' && p.section === null);
  /** A timetable that is set as lines of text has no paragraphs. */
  const isTimetable = (p: ParagraphFact): boolean => p.role === 'annex' && p.number === null;
  return {
    body: sorted(of('body', (p) => !isTimetable(p))),
    items: sorted(of('item')),
    /** The lines of the first page stand for themselves or together, in one column or two. */
    masthead: [...titles.map(({ text }) => plain(text)).join('')].filter((c) => c !== ' ').sort(),
    headings: sorted(facts.sections.map((s) => say(s.label, s.level, s.role, plain(s.heading)))),
    footnotes: sorted(of('footnote'))
  };
};
