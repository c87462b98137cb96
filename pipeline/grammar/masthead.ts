/** The first page: its standing words, which come in either language whatever the document’s. */

/** The line that tells distribution; the date of issue stands with it or below it. */
export const DISTRIBUTED = /Distr\.?(?=\s|$|:)|分发|^(?:DATE|日期)\s*[:：]/i;

/** Distribution or original language. */
export const DISTRIBUTION =
  /Distr\.?(?=\s|$|:)|分发|Original\s*[:：]|原件|原文|^(?:DATE|日期)\s*[:：]/i;

/** The language of the original stands for itself. */
export const ORIGINAL = /^(?:Original|原文|原件)\s*[:：]/i;

/** The line that may bear the symbol. */
export const IMPRINT = /^(?:联合国|United Nations)\b/;

/** Lines that tell whose paper or what kind it is, and are no title. */
export const TYPE_LINE =
  /^(?:秘书处(?:编写)?的?(?:说明|背景文件|背景说明|报告)|秘书处编写的?\S{0,8}|(?:代理)?(?:副|助理)?(?:执行主任|秘书长|总干事|执行秘书|高级专员|主任|总裁)(?:编写)?的?(?:报告|说明)|背景文件|会议室文件|(?:会议)?主席(?:编写)?的?(?:总结|摘要|概要)|(?:the )?chair(?:person|man)?'s summary|summary by the chair(?:person|man)?|增编|更正|(?:大会|理事会)?正式记录.{0,16}|补编第.{1,6}号.{0,10}|official records.{0,40}|supplement no\.? ?\d+.{0,12}|note by the secretariat|background (?:paper|document|note) prepared by the secretariat|prepared by the secretariat|conference room paper|(?:report|note) (?:of|by) the (?:(?:acting|deputy) )?(?:executive director|executive secretary|secretary-general|director(?:-general)?|high commissioner|administrator|secretariat)|(?:副?主席(?:兼|-|—)?)?(?:报告员)?[:：].*|(?:(?:vice-)?chair(?:person)?(?:-cum)?-)?rapporteur\s*[:：].*|(?:vice-)?(?:chair(?:person)?|president)(?: and rapporteur)?\s*[:：].*|会长[:：].*|成员[:：]|members\s*:|later\s*:.*|其后[:：].*|pre-session public release.*|[A-Z]|addendum|corrigendum|adopted by the \w+(?: \w+)?|prepared by the \w+|经\S{1,12}(?:通过|批准)|联合国|united nations|general|普通|limited|限制|chinese|english|中文|英文)$/i;

/** The line that names who reports. */
export const RAPPORTEUR = /^(?:(?:co-)?rapporteurs?|(?:共同)?报告员)\s*[:：]/i;

/** A town beside the days of a session: “Antalya, Türkiye”, “Rio de Janeiro”, 安塔利亚. */
export const TOWN =
  /^(?:\p{Lu}[\p{L}'’-]+(?:[ ,]+(?:\p{Lu}[\p{L}.'’-]*|de|del|la|da|do|al|el|es|of|the)){0,5}|(?!.*[会届议组部期表版件告案录])\p{Script=Han}[\p{Script=Han}·]{1,9})$/u;

/** Words that no town’s line holds. */
export const NO_TOWN =
  /\b(?:session|meeting|report|agenda|draft|note|annex|item|part|chapter|summary|record|adopted|issued|submitted|resolution|decision|period|year|session|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** A line that begins with an item of the agenda. */
export const ITEM_START =
  /^(?:(?:provisional )?agenda items?|items?)\s+\d|^(?:临时)?议程\*?\s*(?:说明)?项目/i;

/** （议程项目1） on the line below a heading. */
export const ITEM_BRACKET =
  /^[(（](?:(?:agenda )?(?:sub-?)?items? \d[^()（）]*(?:\([a-z]\)[^()（）]*)*|(?:临时)?议程(?:分)?项目\s?\d[^()（）]*(?:[（(][a-z][)）][^()（）]*)*)[)）]$/i;

/** An item’s line: of the agenda as proposed, not as adopted. */
export const PROVISIONAL = /provisional|临时|说明/i;

/** A line that names an item of the agenda, group 1, and nothing else. */
export const ITEM_LINES = [
  /^(?:临时)?议程\*?(?:说明)?\*?项目\*?\s*(\d{1,3}(?!\d)(?:\([a-z]\))?)/,
  /^(?:agenda )?items?\s+(\d{1,3}(?!\d)(?:\s?\([a-z]\))?)(?:.*\bof the\b.*agenda|$)/i
];

/** The same behind session, days and place; group 1. */
export const ITEM_AT_END =
  /(?:\s|(?<=\p{Script=Han}))(?:(?:agenda )?item (\d{1,3}(?:\s?\([a-z]\))?) of the .{0,30}agenda|(?:临时)?议程\s?\*?\s?项目\*?\s*(\d{1,3}(?:\([a-z]\))?)(?:[、,和及]*\([a-z]\))*)[^\p{L}\p{N}]*$/iu;

/** When and where the one meeting was held that a summary record is of: no days of a session. */
export const MEETING_LINE =
  /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日.{0,12}(?:[上下中]午|晚上)\d{1,2}时.*(?:举行|开会|[时分]$)|^Held (?:at|in|on) .*\bat \d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?\s?m|noon)|^(?:\w+day), \d{1,2} \w+ \d{4},? (?:at )?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?\s?m|noon)/i;

/** ST/LIB/SER.B/5/Rev.5: summary, verbatim and other records of one meeting. */
export const RECORD_SYMBOL = /(?:^|\/)(?:SR|PV|OR|VR|PSR)[./]\d/;

/** The Security Council counts its years: “Seventy-fifth year”, 第七十五年; group 1. */
export const YEAR_COUNTED =
  /^(?:([\w-]{4,20}(?:st|nd|rd|th)) year|(第[一二三四五六七八九十]{1,4})年)$/i;

/** A line that ends in mid-phrase. */
export const CONTINUES =
  /(?:的|和|及|与|于|在|、|，|：|第[一二三四五六七八九十百]{1,5})$|(?:\b(?:of|the|to|and|on|in|for|against|held|from|at|by|with|its|between|under|United)|,)$/i;

/** A line that begins in mid-phrase. */
export const GOES_ON =
  /^\p{Ll}|^(?:OF|AND|ON|FOR|TO|IN|WITH|BY|FROM)\s[^\p{Ll}]+$|^(?:举行|的|和|及|与|会议报告|会议的报告|[届次]会议)/u;

/** Words between the names, dates and places of a line. */
export const FILLERS =
  /\b(?:held|in|on|from|at|the|and|its|of)\b|[在于举行和及年第]|(?:(?:19|20)\d\d年)?(?:实质性|组织|年度|常)(?:会议|会|届会)|substantive session|organizational session|线上|在线|线下|混合(?:形式|方式)?|resumed|online|hybrid|virtual|\([A-Z]{1,7}(?:-\d{1,4})?\)/gi;

/** A report’s title that says whose it is. */
export const WHOLE_TITLE = /^report (?:of|on)\s.{8}|.{8}报告$/i;

/** A sentence that tells that a session took place. */
export const HELD = /举行|召开|开幕|\b(?:held|met|convened|took place|opened)\b/i;

/** What an organ is called below its organization’s name, on a line of its own. */
export const ORGAN_NOUN =
  /^(?:大会|全体大会|理事会|执行局|执行委员会|执行理事会|执行机构|理事机构|管理机构|缔约国大会|常设委员会|(?:the )?(?:general |plenary )?(?:assembly|conference)|(?:the )?(?:executive |governing |standing |steering )?(?:council|board|body|committee)|general assembly)$/i;

/** A name that ends as those of organizations do. */
export const ORGANIZATION_NOUN =
  /(?:组织|机构|管理局|联盟|中心|基金|署|公约)(?:\([^()]{1,20}\))?$|\b(?:organi[sz]ation|agency|authority|union|cent(?:re|er)|fund|institute|programme)(?:\s*\([A-Z-]{2,12}\))?$|^(?:united nations |framework )*convention (?:on|for|to|concerning)\b|^(?:united nations|international|world)\s.*\b(?:organi[sz]ation|agency|programme|fund)\b/i;

/** A bracket that counts the session otherwise: （第26次例会）, (27th ordinary session). */
export const COUNTED_OTHERWISE =
  /\(第\d{1,3}[次届](?:例会|常会|特别会议|非常会议)\)|\(\d{1,3}(?:st|nd|rd|th) (?:ordinary|extraordinary|regular|special)(?: session)?\)/i;

/** A line that is a title of its own, whatever stands above it. */
export const KIND_ALONE =
  /^(?:报告草稿|草稿|临时议程(?:说明|和说明)?|附加说明的临时议程|议程说明|draft report|(?:annotated )?provisional agenda)\**$/i;
