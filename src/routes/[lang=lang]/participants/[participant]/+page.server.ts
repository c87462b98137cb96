import { answer } from '#lib/charts/chart.ts';
import { participantRecord } from '#lib/charts/participant-record/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { participantIds } from '#lib/data/ids.server.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { bodies } from '#lib/queries/bodies.ts';
import { participants } from '#lib/queries/participants.ts';
import { participantOfficers, participantStatements } from '#lib/queries/participant-statements.ts';
import { bodyOfMany } from '#lib/view/body.ts';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const slugs = [...(await participantIds()).keys()];
  return LANGS.flatMap((lang) => slugs.map((participant) => ({ lang, participant })));
};

export const load: PageServerLoad = async ({ params }) => {
  const id = (await participantIds()).get(params.participant);
  const row = (await run(participants())).find((one) => one.entity_id === id);
  if (id === undefined || row === undefined) error(404);
  const body = bodyOfMany('', await run(bodies()));
  return {
    participant: row,
    record: await answer(participantRecord, { participant: id, body }, run),
    statements: await run(participantStatements(id)),
    officers: await run(participantOfficers(id))
  };
};
