import { answer } from '#lib/charts/chart.ts';
import { levelOfTopic } from '#lib/charts/topic-emphasis/named.ts';
import { topicIntervals } from '#lib/charts/topic-intervals/chart.ts';
import { topicPairs } from '#lib/charts/topic-pairs/chart.ts';
import { topicPlaces } from '#lib/charts/topic-places/chart.ts';
import { topicSpread } from '#lib/charts/topic-spread/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { topicIds } from '#lib/data/ids.server.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { toldSessionNames } from '#lib/queries/session-names.ts';
import { FIRST_LINES, topicLines } from '#lib/queries/topic-lines.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { topicSpeakers } from '#lib/queries/topic-speakers.ts';
import { defaultBody } from '#lib/view/body.ts';
import { TEXT_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const slugs = [...(await topicIds()).keys()];
  return LANGS.flatMap((lang) => slugs.map((topic) => ({ lang, topic })));
};

async function answersOf(body: string, topic: string) {
  const { masked, measure } = DEFAULT_VIEW;
  const filters = filtersIn(DEFAULT_VIEW, TEXT_FILTERS);
  const texts = { body, ...filters };
  const topics = await run(topicList());
  const level = levelOfTopic(topics, topic);
  return {
    topic,
    sessions: await run(toldSessionNames()),
    intervals: await answer(topicIntervals, { body, topic, masked, measure, ...filters }, run),
    spread: await answer(topicSpread, { body, topic, masked, ...filters }, run),
    places: await answer(topicPlaces, { body, topic, masked, ...filters }, run),
    pairs: await answer(topicPairs, { body, topic, level, masked, ...filters }, run),
    speakers: await run(topicSpeakers(texts, topic, masked)),
    lines: await run(topicLines(texts, topic, masked, FIRST_LINES))
  };
}

/** Both languages are built of the same answers. */
const answered = new Map<string, ReturnType<typeof answersOf>>();

export const load: PageServerLoad = async ({ params, parent }) => {
  const topic = (await topicIds()).get(params.topic);
  if (topic === undefined) error(404);
  const body = defaultBody((await parent()).bodies);
  const known = answered.get(topic) ?? answersOf(body, topic);
  answered.set(topic, known);
  return known;
};
