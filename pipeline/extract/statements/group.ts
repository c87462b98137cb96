/** The group that a speaker speaks for, told beside the name. */
import type { NamedEntity } from '../../facts.ts';
import { wordsBefore } from '../../text.ts';
import { isState, unknownId, type ListedName } from '../names.ts';

/** As far as the name of a group reaches. */
const REACH = 120;

/** Right behind the office of the one who speaks for a group: 安哥拉代表代表非洲国家组. */
const OF_NEAREST = /(?:代表|观察员)(?:也|并|兼)?代表$/;

/** “Speaking on behalf of the African Group, the representative of Kenya said …”. */
const SPEAKING_FIRST =
  /(?:^|[.;]\s+)(?:also )?(?:speaking )?(?:also )?on behalf of [^.;]*,\s+(?:the|an?)\s+(?:government )?(?:representative|observer|delegate|delegation|member) (?:of|for|from) (?:the )?$/i;

const groupBefore = (
  name: ListedName,
  behalf: readonly ListedName[],
  folded: string
): ListedName | undefined =>
  SPEAKING_FIRST.test(wordsBefore(folded, name.start))
    ? behalf.findLast((b) => b.end < name.start)
    : undefined;

/** 古巴代表以志同道合国家集团的名义: the group that stands right behind the speaker, known or not. */
const groupNamed = (
  name: ListedName,
  behalf: readonly ListedName[],
  folded: string,
  named: RegExp
): NamedEntity | null => {
  const m = named.exec(folded.slice(name.end, name.end + REACH));
  const to = name.end + (m?.[0].length ?? 0);
  const isKnown = behalf.some(({ start }) => start >= name.end && start < to);
  return m && !isKnown ? { id: unknownId(m[1]!), unknown: m[1]! } : null;
};

/** The group that a speaker names next; speaking for oneself is no behalf. */
export const groupFor = (
  name: ListedName,
  next: ListedName | undefined,
  behalf: readonly ListedName[],
  folded: string,
  named: RegExp
): NamedEntity | null => {
  const unknown = groupNamed(name, behalf, folded, named);
  if (unknown) return unknown;
  const told = behalf.find((b) => b.start > name.start) ?? groupBefore(name, behalf, folded);
  const isOfNext =
    told && next && next.start < told.start && OF_NEAREST.test(wordsBefore(folded, told.start));
  const group = isOfNext ? null : (told?.entity ?? null);
  return group === null || group.id === name.entity.id || isState(group.id) ? null : group;
};
