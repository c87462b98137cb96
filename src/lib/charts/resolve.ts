import type { Run } from '#lib/data/query.ts';
import { bodies } from '#lib/queries/bodies.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { ALL_BODIES, defaultBody } from '#lib/view/body.ts';
import { sessionAsked, spokenSessions } from '#lib/view/session.ts';
import { type View, valuesOf } from '#lib/view/view.ts';
import { RequestError } from '#pipeline/renderer.ts';
import type { Bilingual } from '#pipeline/schema.ts';
import { answer } from './chart.ts';
import { type ChartView, type ListedChart, readChartView } from './index.ts';

/**
 * The view that parameters ask for, what they leave open filled in as the page of the chart does:
 * the body with most lists, its latest session, its weightiest topic.
 *
 * @throws RequestError naming a parameter that the chart does not have, or a value that the data
 *   do not
 */
export const resolveChartView = async (
  listed: ListedChart,
  search: string,
  run: Run
): Promise<ChartView> => {
  const view = readAsked(listed, search);
  const has = (param: keyof View) => listed.params.includes(param);
  const isAll = new URLSearchParams(search).get('body') === ALL_BODIES;
  const body = isAll ? '' : await bodyOf(view.body ?? '', run);
  return {
    ...view,
    ...(has('body') ? { body } : {}),
    ...(has('session') ? { session: await sessionOf(view.session ?? '', body, run) } : {}),
    ...(has('topic') ? { topic: await topicOf(view.topic ?? '', body, run) } : {})
  };
};

const readAsked = (listed: ListedChart, search: string): ChartView => {
  for (const [name, value] of new URLSearchParams(search)) {
    const param = listed.params.find((known) => known === name);
    if (!param) throw unknown({ zh: '选项', en: 'option' }, name, listed.params);
    const values = valuesOf(param);
    if (values.length > 0 && !values.includes(value)) {
      throw unknown({ zh: `--${name} 的值`, en: `value of --${name}` }, value, values);
    }
  }
  return readChartView(listed, search);
};

const unknown = (what: Bilingual, value: string, known: readonly string[]): RequestError =>
  new RequestError({
    zh: `没有${what.zh}“${value}”。可用的有：${known.join('、')}`,
    en: `there is no ${what.en} “${value}”; there are: ${known.join(', ')}`
  });

const bodyOf = async (asked: string, run: Run): Promise<string> => {
  const all = await run(bodies());
  if (asked === '') return defaultBody(all);
  const ids = all.map((body) => body.body_id);
  if (ids.includes(asked)) return asked;
  throw unknown({ zh: '机构', en: 'body' }, asked, [...ids, ALL_BODIES]);
};

const sessionOf = async (asked: string, body: string, run: Run): Promise<string> => {
  const all = await run(sessions(''));
  if (asked === '') return sessionAsked('', body, spokenSessions(all));
  const ids = all.map((session) => session.session_id);
  if (ids.includes(asked)) return asked;
  throw unknown({ zh: '届会', en: 'session' }, asked, ids);
};

const topicOf = async (asked: string, body: string, run: Run): Promise<string> => {
  const { topicEmphasis } = await import('./topic-emphasis/chart.ts');
  const { weightiest } = await import('./topic-emphasis/topics.ts');
  const view = { body, level: 'main', masked: false, measure: 'share' } as const;
  const { rows } = await answer(topicEmphasis, view, run);
  if (asked === '') return weightiest(rows, view.level);
  const ids = rows.topics.map((topic) => topic.topic_id);
  if (ids.includes(asked)) return asked;
  throw unknown({ zh: '主题', en: 'topic' }, asked, ids);
};
