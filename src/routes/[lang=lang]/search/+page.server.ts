import { answer } from '#lib/charts/chart.ts';
import { type WordView, wordTrend } from '#lib/charts/word-trend/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { expand, saidIn } from '#lib/search/expand.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { bodies } from '#lib/queries/bodies.ts';
import { searchTerms } from '#lib/queries/search.ts';
import { toldSessionNames } from '#lib/queries/session-names.ts';
import { TEXT_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { bodyOfMany } from '#lib/view/body.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

/** Terms to try, of each language. */
const TERMS = 10;

export const load: PageServerLoad = async ({ params }) => {
  const { lang } = params;
  const found = await Promise.all(LANGS.map((language) => run(searchTerms(language, TERMS))));
  const terms = [...new Set(await Promise.all(found.flat().map(({ word }) => saidIn(word, lang))))];
  const q = terms[0] ?? '';
  const written = found.flat()[0]?.language === 'en' ? 'en' : 'zh';
  const filters = filtersIn(DEFAULT_VIEW, TEXT_FILTERS);
  const body = bodyOfMany('', await run(bodies()));
  const view: WordView = { body, q, also: await expand(q), written, ...filters };
  return {
    terms,
    sessions: await run(toldSessionNames()),
    trend: await answer(wordTrend, view, run)
  };
};
