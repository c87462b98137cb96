/** What a name that the registry lacks tells by its form. */
import { wordsBefore } from '../../text.ts';

const ORGANIZATION =
  /(?:组织|协会|联盟|研究所|研究院|中心|基金会|委员会|理事会|大学|学院|网络|集团|秘书处|机构|办公室|共同体|联合体|银行|法院|论坛|公司|会)$|\b(?:Institutes?|Organi[sz]ation|Association|Network|Cent(?:re|er)|Foundation|Union|Council|Forum|Commission|Committee|Agency|Office|Group|University|Society|Federation|League|Alliance|Initiative|Fund|Programme|Bank|Academy|Secretariat|Unit|School|College|Authority|Court|Coalition|Activities|Clearinghouse|Community)$|\)$/i;
const BEGINS_NAME =
  /^(?:\p{Lu}|国际|世界|全球|联合国|亚洲|非洲|欧洲|美洲|阿拉伯|维也纳|打击|预防)/u;

/** Whether a name ends as organizations’ names do. */
export const endsOrganization = (name: string): boolean =>
  ORGANIZATION.test(wordsBefore(name, name.length));

/** Whether a conjunction between two unknown names parts them: the left one is whole, and the right one begins like a name, or ends the list as one. */
export const partsNames = (
  left: string,
  right: string,
  isLast: boolean,
  hasThe: boolean
): boolean => {
  const [before, after] = [left.trim(), right.trim()];
  if (isLast && hasThe && /^\p{Lu}.*\s/u.test(after)) return true;
  if (!endsOrganization(before) || !/\s|.{4}/.test(after)) return false;
  return BEGINS_NAME.test(after) || (isLast && endsOrganization(after));
};
