import { toKey } from '#lib/charts/chart.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import type { TopicLevel } from '#lib/queries/topic-emphasis.ts';
import type { TopicRow } from '#lib/queries/topic-list.ts';
import type { Account } from './accounts.ts';

/** A topic’s name; an identifier that the list does not have stands for itself. */
export function topicNamed(topics: readonly TopicRow[], id: string, lang: Lang): string {
  const topic = topics.find((row) => row.topic_id === id);
  return topic ? inLang(topic, 'name', lang) : id;
}

/** A main topic counts all that stands under it. */
export const levelOfTopic = (topics: readonly TopicRow[], id: string): TopicLevel =>
  topics.find((row) => row.topic_id === id)?.parent_id === null ? 'main' : 'detail';

/** The key of what one account says of a topic: session, relation, level, topic. */
export const topicKey = ({ session, relation }: Account, topics: readonly TopicRow[], id: string) =>
  toKey(session.session_id, relation, levelOfTopic(topics, id), id);
