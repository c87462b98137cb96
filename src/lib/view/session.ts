import type { SessionRow } from '#lib/queries/sessions.ts';

/** Sessions that have a list of statements, in the order of time. */
export const spokenSessions = (sessions: readonly SessionRow[]) =>
  sessions.filter((session) => session.statements > 0);

/**
 * The session that a page is about: the one that the address names, or the latest of the body
 * (empty for all bodies); empty if there is none.
 */
export function sessionAsked(param: string, body: string, sessions: readonly SessionRow[]): string {
  const ofBody = sessions.filter((session) => body === '' || session.body_id === body);
  const asked = sessions.find((session) => session.session_id === param);
  return (asked ?? ofBody.at(-1))?.session_id ?? '';
}
