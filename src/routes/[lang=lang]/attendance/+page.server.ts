import { attendanceMatrix } from '#lib/charts/attendance-matrix/chart.ts';
import { attendanceTrend } from '#lib/charts/attendance-trend/chart.ts';
import { attendanceTurnover } from '#lib/charts/attendance-turnover/chart.ts';
import { answer } from '#lib/charts/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { recordedSessionNames } from '#lib/queries/session-names.ts';
import { defaultBody } from '#lib/view/body.ts';
import { LIST_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const { by, sort } = DEFAULT_VIEW;
  const filters = filtersIn(DEFAULT_VIEW, LIST_FILTERS);
  return {
    sessions: await run(recordedSessionNames()),
    trend: await answer(attendanceTrend, { body, by, ...filters }, run),
    turnover: await answer(attendanceTurnover, { body, ...filters }, run),
    matrix: await answer(attendanceMatrix, { body, sort, ...filters }, run)
  };
};
