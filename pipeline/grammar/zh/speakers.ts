/** Speakers told in Chinese prose: 伊朗伊斯兰共和国的观察员也作了发言. */

/** The office of a speaker, after the name; source of a pattern. */
export const POST =
  '(?:秘书处)?(?:\\([^()]*\\))?(?:\\[[^\\]]*\\])?(?:政府)?的?(?:各?[一两二三]?[名位])?(?:常驻|政府|资深|与会|区域|地区|国家|驻地)?(?:代表团?|观察员|发言人|主讲人|官员|大使|处长|司长|科长|局长|执行主任|副?执行秘书|主任|部长|总理|总统|秘书长|总干事|署长|高级专员|总检察长|副?检察长|协调员|顾问|[^,.;:、的和与及()]{1,6}部长|[^,.;:、的和与及()代][^,.;:的与及()代]{0,20}部长|[^,.;:、的和与及()代][^,.;:的()代]{1,24}?[司处局]长(?=[^,.;:、]{0,24}(?:介绍|致|作了|做了|发言|发了言|概述|指出))|[两三四五六七八九十]国代表|主席(?=[^,.;:、]{0,30}(?:作了|做了|致|发言|发了言)|[、和及.]|以及|$)|专家(?=(?:们)?(?:也|还)?(?:代表|发言|发了言|作了?[^,.;]{0,6}发言)))';

/** After a State that opens a paragraph: what it says; source of a pattern. */
export const SAYS =
  '(?:\\([^()]*\\))?(?:(?:也|还|均|都|则|并|又|随后|再次|进一步|特别|高兴地|满意地|遗憾地|赞赏地|关切地)*)(?:(?:对|就|在)[^,.;:]{1,40}?(?:表示|感到|提出|发表|作出|询问|提供)|表示|指出|强调|欢迎|感谢|说(?=[,:明道])|认为|呼吁|重申|建议|询问|赞扬|赞赏|称赞|肯定|支持|提到|注意到|谴责|敦促|鼓励|祝贺|回顾|提议|赞同|反对|质疑|着重|概述|解释|宣布|声明|承诺|希望|吁请|促请|想知道|关切|欣见|回应|答复)';

/** What the Secretariat does where no representative of it is named. */
export const OFFICE =
  /^(?:\([^()]*\))?(?:作了|做了|就|简要|介绍|通报|还?向|在[^,.;]{0,24}(?:作了|做了))/;

/** Behind a speaker’s office: it was not said. */
export const WRITTEN = /^[^,.;]{0,24}(?:提交|提供|分发)了?[^,.;]{0,4}书面/;

/** Between two speakers of whom only the second has an office. */
export const COORDINATED =
  /^\s*(?:\([^()]*\))?\s*(?:[、,]|以及|及|和|与|\s+and\b|,\s*and\b)\s*(?:the\s+|for\s+the\s+|for\s+|of\s+|(?:非政府|政府间|区域|国际)组织)?["“]?$/i;

/** Ends the name of an organization. */
export const ORGANIZATION =
  /(?:组织|协会|联盟|研究所|研究院|中心|基金会|委员会|理事会|大学|学院|网络|会议|集团|秘书处|机构|办公室|联合会|学会|机制|署|局|计划|倡议|论坛|法院|银行|联合体|共同体|方案|教团)$/;

/** Speaks of a kind of participants and names nobody. */
export const GENERIC =
  /^联合国(?:系统)?(?:的)?(?:各)?(?:实体|机构)|国家人权机构$|专门机构$|有关组织$|下列|以下|下述|缔约|签署|成员国|会员国|各国|国家$|政府间组织$|非政府组织$|区域组织$|秘书处$|工作组|主席|一些|几个|其他|该|有关|本国/;

/** An office of the United Nations may be told with one of its parts: 毒品和犯罪问题办公室研究和趋势分析处的一名代表. */
export const PART_OF_OFFICE =
  /^(?:\([^()]*\))?[^,.;:、的()]{2,20}(?:处|科|司|股|部|组)(?=的?(?:[一两]?[名位])?(?:代表|官员|处长|科长|司长|主任|股长))|^[^,.;:、的()]{2,14}(?=(?:区域|地区|国家|驻地)(?:代表|办事处))/;

/** Right behind the last speaker named: others follow in a list, 以及下列非政府组织的观察员. */
export const AND_FOLLOWING =
  /^(?:、|,)?(?:以及|及|和|与)(?:下列|以下|下述)[^,.;:、]{2,16}的?(?:代表|观察员)/;

/** The secretary of the body speaks for the Secretariat. */
export const SECRETARY =
  /(?:^|[.,;])((?:[^,.;:、]{0,12}(?:委员会|会议|工作组|审议组|专家组))?(?:执行)?秘书)(?=(?:作了|做了|就|介绍|通报|告知|概述|宣读|向|在[^,.;]{0,16}(?:作了|做了)))/g;
