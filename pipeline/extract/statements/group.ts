/** The group that a speaker speaks for, told beside the name. */
import type { NamedEntity } from '../../facts.ts';
import { wordsBefore } from '../../text.ts';
import { isState, type ListedName } from '../names.ts';

/** Right behind the office of the one who speaks for a group: 安哥拉代表代表非洲国家组. */
const OF_NEAREST = /(?:代表|观察员)(?:也|并|兼)?代表$/;

/** “Speaking on behalf of the African Group, the representative of Kenya said …”. */
const SPEAKING_FIRST =
  /(?:^|[.;]\s+)(?:also )?speaking (?:also )?on behalf of [^.;]*,\s+(?:the|an?)\s+(?:government )?(?:representative|observer|delegate|delegation|member) (?:of|for|from) (?:the )?$/i;

const groupBefore = (
  name: ListedName,
  behalf: readonly ListedName[],
  folded: string
): ListedName | undefined =>
  SPEAKING_FIRST.test(wordsBefore(folded, name.start))
    ? behalf.findLast((b) => b.end < name.start)
    : undefined;

/** The group that a speaker names next; speaking for oneself is no behalf. */
export const groupFor = (
  name: ListedName,
  next: ListedName | undefined,
  behalf: readonly ListedName[],
  folded: string
): NamedEntity | null => {
  const told = behalf.find((b) => b.start > name.start) ?? groupBefore(name, behalf, folded);
  const isOfNext =
    told && next && next.start < told.start && OF_NEAREST.test(wordsBefore(folded, told.start));
  const group = isOfNext ? null : (told?.entity ?? null);
  return group === null || group.id === name.entity.id || isState(group.id) ? null : group;
};
