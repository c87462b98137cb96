import { answer } from '#lib/charts/chart.ts';
import { divergenceMatrix } from '#lib/charts/divergence-matrix/chart.ts';
import { driftBand } from '#lib/charts/drift-band/chart.ts';
import { driftShares } from '#lib/charts/drift-shares/chart.ts';
import { keyness } from '#lib/charts/keyness/chart.ts';
import { kitagawaSplit } from '#lib/charts/kitagawa/chart.ts';
import { wordShift } from '#lib/charts/word-shift/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { driftAccounts } from '#lib/queries/drift-accounts.ts';
import { toldSessionNames } from '#lib/queries/session-names.ts';
import { defaultBody } from '#lib/view/body.ts';
import { defaultSides } from '#lib/view/sides.ts';
import { TEXT_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const accounts = await run(driftAccounts(body));
  const sides = defaultSides(accounts);
  const { level, masked, of, prior, account } = DEFAULT_VIEW;
  const filters = filtersIn(DEFAULT_VIEW, TEXT_FILTERS);
  return {
    sessions: await run(toldSessionNames()),
    accounts,
    band: await answer(driftBand, { ...sides, level, masked, ...filters }, run),
    shift: await answer(wordShift, { ...sides, of, level, masked, ...filters }, run),
    shares: await answer(driftShares, { ...sides, level, masked, ...filters }, run),
    key: await answer(keyness, { ...sides, prior, ...filters }, run),
    split: await answer(kitagawaSplit, { ...sides, level, masked, ...filters }, run),
    matrix: await answer(divergenceMatrix, { body, of, level, masked, account, ...filters }, run)
  };
};
