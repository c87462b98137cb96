/** Where a document tells who came. */
import type { ParsedParagraph } from '../../parse/document.ts';
import type { SectionRole } from '../../schema.ts';
import { fold } from '../../text.ts';
import { isReport, type DocumentContext } from '../context.ts';

const isProse = ({ kind }: ParsedParagraph): boolean => kind === 'body' || kind === 'item';

const mayList = (p: ParsedParagraph): boolean => isProse(p) || p.kind === 'table';

/** Sections in which a report without one on attendance may tell it. */
const MAY_TELL: readonly SectionRole[] = ['organization', 'introduction', 'other', 'agenda'];

/** The paragraphs of the sections that list participants, from the first that does to the last. */
const tellingElsewhere = ({ document, grammar }: DocumentContext): readonly ParsedParagraph[] => {
  const isCategory = ({ text }: ParsedParagraph): boolean =>
    grammar.attendance.lists.test(fold(text));
  const sections = new Set(
    document.paragraphs
      .filter((p) => isProse(p) && MAY_TELL.includes(p.role) && isCategory(p))
      .map((p) => p.section)
  );
  return document.paragraphs.filter(
    (p) => mayList(p) && p.listNumber === null && sections.has(p.section)
  );
};

/** The paragraphs of the section on attendance, else of those that list participants. */
export const tellingAttendance = (context: DocumentContext): readonly ParsedParagraph[] => {
  const own = context.document.paragraphs.filter((p) => p.role === 'attendance' && mayList(p));
  return own.length === 0 && isReport(context) ? tellingElsewhere(context) : own;
};
