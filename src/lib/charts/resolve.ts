import { LANGS } from '#lib/i18n/lang.ts';
import type { Run } from '#lib/data/query.ts';
import { bodies } from '#lib/queries/bodies.ts';
import { driftAccounts } from '#lib/queries/drift-accounts.ts';
import { participants } from '#lib/queries/participants.ts';
import { searchTerms } from '#lib/queries/search.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { ALL_BODIES, bodyOfMany, defaultBody } from '#lib/view/body.ts';
import { defaultSides } from '#lib/view/sides.ts';
import { sessionAsked, spokenSessions } from '#lib/view/session.ts';
import { type View, readValue, valuesOf } from '#lib/view/view.ts';
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
  const isAll = new URLSearchParams(search).get('body') === ALL_BODIES;
  const body = isAll ? '' : await bodyOf(listed, view.body ?? '', run);
  const filled = { ...view, ...(listed.params.includes('body') ? { body } : {}) };
  for (const [param, value] of Object.entries(view)) {
    // A chart of a body has all sessions of it where none is named.
    if (param === 'session' && value === '' && listed.params.includes('body')) continue;
    if (isFilled(param))
      Object.assign(filled, { [param]: await FILLED[param](String(value), body, run) });
  }
  const sides = filled.a?.length === 0 && filled.b?.length === 0;
  return sides ? { ...filled, ...(await sidesOf(run)) } : filled;
};

const readAsked = (listed: ListedChart, search: string): ChartView => {
  for (const [name, value] of new URLSearchParams(search)) {
    const param = listed.params.find((known) => known === name);
    if (!param) throw unknown({ zh: '选项', en: 'option' }, name, listed.params);
    const values = valuesOf(param);
    if (readValue(param, value) === undefined) {
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

const bodyOf = async ({ params }: ListedChart, asked: string, run: Run): Promise<string> => {
  const all = await run(bodies());
  // A participant’s record is of all bodies, unless they are too many.
  if (asked === '') return params.includes('participant') ? bodyOfMany('', all) : defaultBody(all);
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

const participantOf = async (asked: string, _body: string, run: Run): Promise<string> => {
  const all = await run(participants());
  const ids = all.map((participant) => participant.entity_id);
  if (ids.includes(asked)) return asked;
  if (asked !== '') throw unknown({ zh: '与会方', en: 'participant' }, asked, ids);
  const byAttendance = [...all].sort((x, y) => y.attended - x.attended);
  return byAttendance[0]?.entity_id ?? '';
};

const wordOf = async (asked: string, _body: string, run: Run): Promise<string> =>
  asked || ((await run(searchTerms(LANGS[0], 1)))[0]?.word ?? '');

const sidesOf = async (run: Run) =>
  defaultSides(await run(driftAccounts(defaultBody(await run(bodies())))));

type Fill = (asked: string, body: string, run: Run) => Promise<string>;

/** What stands where nothing is asked for, by parameter. */
const FILLED = {
  session: sessionOf,
  topic: topicOf,
  participant: participantOf,
  q: wordOf
} as const satisfies Partial<Record<keyof View, Fill>>;

const isFilled = (param: string): param is keyof typeof FILLED => Object.hasOwn(FILLED, param);
