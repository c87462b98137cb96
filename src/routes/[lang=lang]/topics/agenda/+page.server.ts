import { answer } from '#lib/charts/chart.ts';
import { topicItems } from '#lib/charts/topic-items/chart.ts';
import { topicRoles } from '#lib/charts/topic-roles/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { emphasisBasis } from '#lib/queries/topic-emphasis.ts';
import { defaultBody } from '#lib/view/body.ts';
import { reportAsked, reportedSessions } from '#lib/view/report.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const reported = reportedSessions(await run(sessions('')), await run(emphasisBasis('')), '');
  const session = reportAsked(
    '',
    reported.filter((s) => s.body_id === body)
  );
  const { level, masked } = DEFAULT_VIEW;
  return {
    reported,
    roles: await answer(topicRoles, { session, level, masked }, run),
    items: await answer(topicItems, { session, level, masked }, run)
  };
};
