import type { Heat } from '#lib/charts/heat/heat.ts';
import { STRENGTHS } from '#lib/charts/voices-sessions/chart.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { strengthLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type VoiceTopicRows, topicVoiceKey, topicVoiceLabel, voicedTopics } from './chart.ts';

/** Topics against strengths; `hrefOf` leads from a topic to its page. */
export const voiceTopicsHeat = (
  rows: VoiceTopicRows,
  lang: Lang,
  hrefOf: (topic: string) => string
): Heat => ({
  columns: STRENGTHS.map((name) => ({ id: name, title: strengthLabel(name, lang), note: '' })),
  groups: [
    {
      id: 'topics',
      title: '',
      lines: voicedTopics(rows).map((topic) => ({
        id: topic.id,
        name: topic.names[lang],
        href: hrefOf(topic.id),
        cells: topic.counts.map((count, i) => ({
          key: count > 0 ? topicVoiceKey(topic, STRENGTHS[i] ?? '') : null,
          label: topicVoiceLabel(topic, i, lang),
          amount: count,
          text: formatNumber(count, lang),
          detail: ''
        }))
      }))
    }
  ],
  legend: m.voices_legend({}, { locale: lang }),
  dashed: ''
});
