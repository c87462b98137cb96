import { answer } from '#lib/charts/chart.ts';
import { driftBand } from '#lib/charts/drift-band/chart.ts';
import { wordShift } from '#lib/charts/word-shift/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { driftAccounts } from '#lib/queries/drift-accounts.ts';
import { defaultBody } from '#lib/view/body.ts';
import { defaultSides } from '#lib/view/sides.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const accounts = await run(driftAccounts(defaultBody((await parent()).bodies)));
  const sides = defaultSides(accounts);
  const { level, masked, of } = DEFAULT_VIEW;
  return {
    accounts,
    band: await answer(driftBand, { ...sides, level, masked }, run),
    shift: await answer(wordShift, { ...sides, of, level, masked }, run)
  };
};
