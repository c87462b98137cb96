import { LANGS, type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import type { BasisRow, EmphasisRow, TopicLevel } from '#lib/queries/topic-emphasis.ts';
import type { TopicRow } from '#lib/queries/topic-list.ts';
import { groups, max } from 'd3';
import { type AccountBlock, blocksOf } from './accounts.ts';
import { type Emphasis, type Measure, toEmphasis, valueOf } from './emphasis.ts';

/** A topic with what each account says of it, in the order of the blocks. */
export interface TopicLine {
  readonly id: string;
  readonly name: string;
  readonly emphases: readonly Emphasis[];
}

/** Topics that belong together; without a title where main topics stand by themselves. */
export interface TopicGroup {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly TopicLine[];
}

export interface TopicFacts {
  readonly sessions: readonly SessionRow[];
  readonly basis: readonly BasisRow[];
  readonly topics: readonly TopicRow[];
  readonly emphasis: readonly EmphasisRow[];
}

interface Choice {
  readonly level: TopicLevel;
  readonly measure: Measure;
}

const toLine = (facts: TopicFacts, blocks: readonly AccountBlock[]) => {
  const countsOf = new Map(groups(facts.emphasis, (row) => row.topic_id));
  const accounts = blocks.flatMap((block) => block.accounts);
  return ({ topic_id: id }: TopicRow, name: string): TopicLine => ({
    id,
    name,
    emphases: accounts.map((account) => toEmphasis(account, countsOf.get(id) ?? []))
  });
};

/** How much a topic weighs in the latest report that a share can be given of, then in any account. */
function weight({ emphases }: TopicLine, measure: Measure): number {
  const latest = emphases.findLast(
    (e) => e.account.relation === 'reports' && valueOf(e, measure) !== null
  );
  const most = max(emphases, (e) => e.k / e.account.n) ?? 0;
  return (latest ? (valueOf(latest, measure) ?? 0) : 0) * 1000 + most;
}

const byWeight = (measure: Measure) => (a: TopicLine, b: TopicLine) =>
  weight(b, measure) - weight(a, measure) || (a.id < b.id ? -1 : 1);

const isMentioned = ({ emphases }: TopicLine) => emphases.some((e) => e.mentions > 0);

/** Main topics: all of them, mentioned or not. */
function mainTopics(facts: TopicFacts, { measure }: Choice, lang: Lang): TopicGroup[] {
  const line = toLine(facts, blocksOf(facts));
  const lines = facts.topics
    .filter((topic) => topic.parent_id === null)
    .map((topic) => line(topic, inLang(topic, 'name', lang)))
    .sort(byWeight(measure));
  return lines.length === 0 ? [] : [{ id: '', title: '', lines }];
}

/** Topics under their main topics, as far as they are mentioned; a main topic’s own words first. */
function detailedTopics(facts: TopicFacts, { measure }: Choice, lang: Lang): TopicGroup[] {
  const line = toLine(facts, blocksOf(facts));
  const nameOf = (topic: TopicRow) => {
    const name = inLang(topic, 'name', lang);
    return topic.parent_id === null ? m.topics_general({ topic: name }, { locale: lang }) : name;
  };
  return groups(facts.topics, (topic) => topic.parent_id ?? topic.topic_id)
    .map(([id, of]) => ({
      id,
      title: of[0] ? inLang(of[0], 'name', lang) : id,
      lines: of
        .map((topic) => line(topic, nameOf(topic)))
        .filter(isMentioned)
        .sort(byWeight(measure))
    }))
    .filter((group) => group.lines.length > 0);
}

/** The topics of a level with what each account says of them, the weightiest first. */
export const topicGroups = (facts: TopicFacts, choice: Choice, lang: Lang): TopicGroup[] =>
  choice.level === 'main' ? mainTopics(facts, choice, lang) : detailedTopics(facts, choice, lang);

/** How many topics of the list no account mentions. */
export function unmentioned(facts: TopicFacts, lang: Lang): number {
  const line = toLine(facts, blocksOf(facts));
  const inside = facts.topics.filter((topic) => topic.parent_id !== null);
  return inside.filter((topic) => !isMentioned(line(topic, inLang(topic, 'name', lang)))).length;
}

/** The topic that weighs most of those shown: the one to look at first. */
export function weightiest(facts: TopicFacts, level: TopicLevel): string {
  const lines = topicGroups(facts, { level, measure: 'share' }, LANGS[0]).flatMap((g) => g.lines);
  return lines.sort(byWeight('share'))[0]?.id ?? '';
}
