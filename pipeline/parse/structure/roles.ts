/** Roles of sections where their own heading does not tell. */
import type { StructureGrammar } from '../../grammar/grammar.ts';
import type { DocumentKind, SectionRole } from '../../schema.ts';
import type { ParsedParagraph, ParsedSection } from '../document.ts';

/** Roles that hold for all that stands below. */
export const INHERITED: readonly SectionRole[] = [
  'deliberations',
  'recommendations',
  'annex',
  'background',
  'agenda'
];

const DEFAULTS: Readonly<Record<DocumentKind, SectionRole>> = {
  agenda: 'agenda',
  'background-paper': 'background',
  other: 'other',
  report: 'deliberations',
  'draft-report': 'deliberations'
};

/** The role of text under a heading that tells none. */
export const defaultRole = (kind: DocumentKind): SectionRole => DEFAULTS[kind];

/** “Attendance and organization of work” above “A. Date and venue” and “B. Attendance”: a chapter on the meeting, not a list. */
const onTheMeeting = (
  sections: readonly ParsedSection[],
  { roles }: StructureGrammar
): Map<number, SectionRole> => {
  const tells = ({ heading }: ParsedSection): boolean =>
    roles.find(([pattern]) => pattern.test(heading))?.[1] === 'attendance';
  const lists = sections.filter((s) => s.role === 'attendance' && s.parent !== null && tells(s));
  const names = ({ heading }: ParsedSection): boolean =>
    roles.some(([pattern, role]) => role === 'organization' && pattern.test(heading));
  const chapters = new Set(lists.map((s) => s.parent!).filter((at) => names(sections[at - 1]!)));
  return new Map(
    sections
      .filter(
        (s) =>
          s.role === 'attendance' &&
          (chapters.has(s.ordinal) || (s.parent !== null && chapters.has(s.parent) && !tells(s)))
      )
      .map((s) => [s.ordinal, 'organization' as const])
  );
};

/** Sections whose role follows from those below them, with the new role. */
const refined = (
  sections: readonly ParsedSection[],
  { deliberations, actionTaken }: StructureGrammar
): Map<number, SectionRole> => {
  const chapters = new Set(
    sections.filter((s) => s.parent !== null && deliberations.test(s.heading)).map((s) => s.parent!)
  );
  const actions = sections.filter(
    (s) => s.parent !== null && chapters.has(s.parent) && actionTaken.test(s.heading)
  );
  return new Map<number, SectionRole>([
    ...[...chapters].map((chapter) => [chapter, 'statements'] as const),
    ...actions.map((s) => [s.ordinal, 'other'] as const)
  ]);
};

/** Chapters of a Commission’s report: statements first, then “A. Deliberations” and “B. Action taken”. */
export const refineRoles = <S extends ParsedSection>(
  sections: readonly S[],
  paragraphs: readonly ParsedParagraph[],
  grammar: StructureGrammar
): { sections: S[]; paragraphs: ParsedParagraph[] } => {
  const roles = new Map([...refined(sections, grammar), ...onTheMeeting(sections, grammar)]);
  const opening = ({ section, role, kind }: ParsedParagraph): SectionRole =>
    section === null && sections.length > 0 && role === 'deliberations' && kind !== 'heading'
      ? 'introduction'
      : role;
  return {
    sections: sections.map((s) => ({ ...s, role: roles.get(s.ordinal) ?? s.role })),
    paragraphs: paragraphs.map((p) => ({ ...p, role: roles.get(p.section ?? 0) ?? opening(p) }))
  };
};
