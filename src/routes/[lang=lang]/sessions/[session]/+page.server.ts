import { answer } from '#lib/charts/chart.ts';
import { topWords } from '#lib/charts/top-words/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { sessionIds } from '#lib/data/ids.server.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { agendaItems } from '#lib/queries/agenda-items.ts';
import { attendanceLists } from '#lib/queries/attendance-lists.ts';
import { attendanceOfSession } from '#lib/queries/attendance-of-session.ts';
import { documentSessions } from '#lib/queries/document-sessions.ts';
import { namingOf } from '#lib/queries/evidence.ts';
import { officersOfSession } from '#lib/queries/officers-of-session.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { statementGaps } from '#lib/queries/statement-gaps.ts';
import { statementsOfSession } from '#lib/queries/statements-of-session.ts';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const slugs = [...(await sessionIds()).keys()];
  return LANGS.flatMap((lang) => slugs.map((session) => ({ lang, session })));
};

export const load: PageServerLoad = async ({ params }) => {
  const id = (await sessionIds()).get(params.session);
  if (id === undefined) error(404);
  const [session] = await run(sessions('', id));
  if (!session) error(404);
  const lists = await run(attendanceLists(session.body_id));
  return {
    session,
    agenda: await run(agendaItems(id)),
    attendance: await run(attendanceOfSession(id)),
    lists: lists.filter((list) => list.session_id === id),
    statements: await run(statementsOfSession(id)),
    gaps: await run(statementGaps('', id)),
    officers: await run(officersOfSession(id)),
    documents: await run(documentSessions('', id)),
    naming: await run(namingOf(id)),
    words: await answer(topWords, { session: id }, run)
  };
};
