/** Persons in Chinese prose: 国家高级检察官 X Y（坦桑尼亚联合共和国）. */
import { fold } from '../../text.ts';
import { NEVER, type PersonGrammar } from '../grammar.ts';

const LEAD =
  /^[^]*(?:[;:.)|]|由|小组成员|主讲人|(?:小组成员|主讲人|嘉宾|专家)(?:为|是|有|包括)|以及)/;
const NO_TITLE =
  /(?:选举|推选|选出|任命)$|主席|报告员|担任|会议|主持|讨论|来自|视频|在线|线上|远程/;

/** The words before a name, back to the person, mark or verb before it: 国家高级检察官 Elisante Gadiel Masaki. */
const titleIn = (words: string): string | null => {
  const title = words
    .slice(LEAD.exec(fold(words))?.[0].length ?? 0)
    .replace(/^[,、，\s]*(?:以及|及|和)?/, '')
    .replace(/的$/, '')
    .trim();
  const isOffice = /\p{Script=Han}{2}/u.test(title) && title.length <= 60 && !NO_TITLE.test(title);
  return isOffice && !/,.*,/.test(fold(title)) ? title : null;
};

export const persons: PersonGrammar = {
  listed: NEVER,
  isNamedBare: true,
  titleIn,
  affiliation: /^[^;.:]*?(?=\s*(?:,?\s*(?:以及|和)?\s*$|[;.:]))/,
  from: /来自([^,.;:的]{2,24})的(?:(?:专题)?(?:讨论)?(?:小组成员|主讲人|专家|代表))?$/,
  officeHere: /^主席|^(?:并|同时|还|另)?(?:选举|推选|任命|选出|由)|^担任|^作为|^在|^也/
};
