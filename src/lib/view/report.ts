import type { SessionRow } from '#lib/queries/sessions.ts';
import type { BasisRow } from '#lib/queries/topic-emphasis.ts';

/** Sessions of a body (empty for all) whose own report has substantive paragraphs, in the order of time. */
export function reportedSessions(
  sessions: readonly SessionRow[],
  basis: readonly BasisRow[],
  body: string
): SessionRow[] {
  const told = new Set(basis.filter((b) => b.relation === 'reports').map((b) => b.session_id));
  return sessions.filter((s) => told.has(s.session_id) && (body === '' || s.body_id === body));
}

/** The report that a page is about: of the session that the address names, or the latest; empty if there is none. */
export const reportAsked = (param: string, reported: readonly SessionRow[]): string =>
  (reported.find((s) => s.session_id === param) ?? reported.at(-1))?.session_id ?? '';
