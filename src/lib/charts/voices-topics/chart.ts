import { paintOfSeries } from '#lib/charts/parts/palette.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { toSources } from '#lib/charts/sources.ts';
import { STRENGTHS } from '#lib/charts/voices-sessions/chart.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { strengthLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { sessionsOf } from '#lib/queries/filters.ts';
import { voicesOfTopic } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { type VoiceScope, voicesByTopic } from '#lib/queries/voices.ts';
import { sum } from 'd3';

const queries = (scope: VoiceScope) => ({
  sessions: sessions(sessionsOf(scope)),
  topics: topicList(),
  voices: voicesByTopic(scope),
  sources: substantiveSources(scope)
});

type Queries = ReturnType<typeof queries>;
export type VoiceTopicRows = RowsOf<Queries>;

/** A topic with the voices that speak of it, in the order of the strengths. */
export interface VoicedTopic {
  readonly id: string;
  readonly names: Readonly<Record<Lang, string>>;
  readonly counts: readonly number[];
}

/** Topics that any voice speaks of, those of most voices first. */
export const voicedTopics = ({ topics, voices }: VoiceTopicRows): VoicedTopic[] =>
  topics
    .map((topic) => {
      const own = voices.filter((v) => v.topic_id === topic.topic_id);
      const counts = STRENGTHS.map((name) => own.find((v) => v.strength === name)?.n ?? 0);
      const names = { zh: topic.name_zh, en: topic.name_en };
      return { id: topic.topic_id, names, counts };
    })
    .filter(({ counts }) => sum(counts) > 0)
    .sort((a, b) => sum(b.counts) - sum(a.counts) || (a.id < b.id ? -1 : 1));

export const topicVoiceKey = ({ id }: VoicedTopic, strength: string) => toKey(id, strength);

export const topicVoiceLabel = (topic: VoicedTopic, i: number, lang: Lang) =>
  m.voices_topic_mark(
    {
      topic: topic.names[lang],
      strength: strengthLabel(STRENGTHS[i] ?? '', lang),
      n: formatNumber(topic.counts[i] ?? 0, lang)
    },
    { locale: lang }
  );

/** What the voices are of: a session, or all of a body. */
function population(rows: VoiceTopicRows, { body, session }: VoiceScope, lang: Lang): string {
  const asked = rows.sessions.find((row) => row.session_id === session);
  return asked ? sessionIn(asked, '', lang) : bodyOf(rows, body, lang);
}

/** The topics that the widest voice there is was heard on. */
function widest(rows: VoiceTopicRows, lang: Lang): string {
  const topics = voicedTopics(rows);
  const i = STRENGTHS.findIndex((_, k) => topics.some(({ counts }) => (counts[k] ?? 0) > 0));
  const named = topics.filter(({ counts }) => (counts[i] ?? 0) > 0).map(({ names }) => names[lang]);
  const strength = STRENGTHS[i];
  if (strength === undefined || strength === 'indefinite') return '';
  const told = { strength: strengthLabel(strength, lang), topics: formatList(named, lang) };
  return m.voices_note_widest(told, { locale: lang });
}

function text(rows: VoiceTopicRows, scope: VoiceScope, lang: Lang): ChartText {
  const at = { locale: lang };
  const told = voicedTopics(rows).map((topic) => {
    const counts = STRENGTHS.map((name, i) => `${strengthLabel(name, lang)} ${topic.counts[i]}`);
    return m.topics_alt_topic({ topic: topic.names[lang], sessions: formatList(counts, lang) }, at);
  });
  return {
    title: m.voices_topic_title({ population: population(rows, scope, lang) }, at),
    subtitle: withFilters(m.voices_topic_subtitle({}, at), scope, lang),
    finding: widest(rows, lang),
    notes:
      told.length === 0
        ? [m.voices_none({}, at)]
        : [m.voices_note_sentence({}, at), m.voices_note_words({}, at)],
    sources: toSources(rows.sources, lang),
    alternative: m.voices_topic_alt({ topics: told.join(' ') }, at)
  };
}

function table(rows: VoiceTopicRows, _scope: VoiceScope, lang: Lang): ChartTable {
  return {
    columns: [
      { key: 'topic', label: m.topics_col_topic({}, { locale: lang }), align: 'start' },
      ...STRENGTHS.map((name) => ({
        key: name,
        label: strengthLabel(name, lang),
        align: 'end' as const
      }))
    ],
    rows: voicedTopics(rows).map((topic) => [topic.names[lang], ...topic.counts])
  };
}

const figures = (rows: VoiceTopicRows, _scope: VoiceScope, lang: Lang): Figure[] =>
  voicedTopics(rows).flatMap((topic) =>
    topic.counts.flatMap((count, i) =>
      count === 0
        ? []
        : [
            {
              key: topicVoiceKey(topic, STRENGTHS[i] ?? ''),
              label: topicVoiceLabel(topic, i, lang),
              value: count,
              count
            }
          ]
    )
  );

/** How widely points about each topic were shared. */
export const voicesTopics: Chart<VoiceScope, Queries> = {
  name: 'voices-topics',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  native: () => ({
    kind: 'bars',
    isStacked: true,
    category: 'topic',
    series: STRENGTHS.map((column, i) => ({ column, paint: paintOfSeries(i) }))
  }),
  evidence(key, scope) {
    const [topic = '', strength = ''] = fromKey(key, 2);
    return voicesOfTopic(scope, topic, strength);
  }
};
