import { answer } from '#lib/charts/chart.ts';
import { floorUse } from '#lib/charts/floor-use/chart.ts';
import { participationMatrix } from '#lib/charts/participation-matrix/chart.ts';
import { shareComparison } from '#lib/charts/share-comparison/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { recordedSessionNames } from '#lib/queries/session-names.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { defaultBody } from '#lib/view/body.ts';
import { LIST_FILTERS, WHO_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { sessionAsked, spokenSessions } from '#lib/view/session.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const all = spokenSessions(await run(sessions('')));
  const session = sessionAsked('', body, all);
  const { source } = DEFAULT_VIEW;
  return {
    recorded: await run(recordedSessionNames()),
    sessions: all,
    matrix: await answer(
      participationMatrix,
      { session, source, ...filtersIn(DEFAULT_VIEW, WHO_FILTERS) },
      run
    ),
    floor: await answer(floorUse, { body, ...filtersIn(DEFAULT_VIEW, LIST_FILTERS) }, run),
    shares: await answer(shareComparison, { body, ...filtersIn(DEFAULT_VIEW, LIST_FILTERS) }, run)
  };
};
