/** Persons in Chinese prose: 国家高级检察官 X Y（坦桑尼亚联合共和国）. */
import { fold } from '../../text.ts';
import { NEVER, type PersonGrammar } from '../grammar.ts';

const LEAD =
  /^[^]*(?:[;:.)|]|由|小组成员|主讲人|(?:小组成员|主讲人|嘉宾|专家)(?:为|是|有|包括)|以及)/;
const NO_TITLE =
  /(?:选举|推选|选出|任命)$|主席|报告员|担任|会议|主持|讨论|来自|视频|在线|线上|远程/;

const wordsAbout = (words: string): string =>
  words
    .slice(LEAD.exec(fold(words))?.[0].length ?? 0)
    .replace(/^[,、，\s[]*(?:以及|及|和)?/, '')
    .replace(/的$/, '')
    .trim();

/** 缔约方会议副主席: an office at meetings, not a person’s own. */
const AT_MEETINGS =
  /(?:会议|工作组|审议组|专家组|大会|主席团|特设委员会|刑事司法委员会|药品委员会|^委员会)[^,]{0,12}主席$|^副?主席$/;

/** 柬埔寨国家打击贩运人口委员会副主席: the head of a body at home. */
const headTitleIn = (words: string): string | null => {
  const title = wordsAbout(words);
  const isHead = /\p{Script=Han}{4,40}主席$/u.test(title) && !AT_MEETINGS.test(title);
  return isHead && !/担任|会议由|选举|,.*,/.test(fold(title)) ? title : null;
};

/** The words before a name, back to the person, mark or verb before it: 国家高级检察官 Elisante Gadiel Masaki. */
const titleIn = (words: string): string | null => {
  const title = wordsAbout(words);
  const isOffice = /\p{Script=Han}{2}/u.test(title) && title.length <= 60 && !NO_TITLE.test(title);
  return isOffice && !/,.*,/.test(fold(title)) ? title : null;
};

export const persons: PersonGrammar = {
  listed: NEVER,
  isNamedBare: true,
  titleIn,
  headTitleIn,
  affiliation: /^[^;.:]*?(?=\s*(?:,?\s*(?:以及|和)?\s*$|[;.:]))/,
  from: /来自([^,.;:的]{2,24})的(?:(?:专题)?(?:讨论)?(?:小组成员|主讲人|专家|代表))?$/,
  officeHere: /^主席|^(?:并|同时|还|另)?(?:选举|推选|任命|选出|由)|^担任|^作为|^在|^也/
};
