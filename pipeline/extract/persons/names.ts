/** Names of persons by their letters: Latin in any language, Han with a surname and a bracket. */
import { wordsBefore, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';

const HONORIFIC =
  '(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Judge|Ambassador|Sir|Dame|Sheikh|Captain|Colonel|Brigadier|Admiral|Commander|Superintendent|Lieutenant(?: Colonel| General)?|Major(?: General)?)\\.?\\s+|H\\.\\s?E\\.\\s+)';

const LATIN = '(?:\\p{Script=Latin}|\\p{M})';

/** An initial or an abbreviation: J. R., N.R., Md., but not the end of a sentence. */
const SHORTENED = `(?:(?:\\p{Lu}\\.){1,3}|\\p{Lu}\\p{Ll}{1,2}\\.)(?=\\s\\p{Lu})`;

const WORD = `(?:${SHORTENED}|(?=\\p{Lu})${LATIN}(?:${LATIN}|['.-](?=${LATIN}))*)`;

const PARTICLE =
  "(?:(?:de|da|do|dos|das|del|della|der|den|di|la|las|los|le|el|al|bin|binti|ben|ibn|van|von|y|e|ter|du)\\s+|[dl]'|[AaEe]l-)";

const NAME = new RegExp(
  `(${HONORIFIC}+)?((?!(?:Mr|Ms|Mrs|Dr|Prof)\\s)${WORD}(?:\\s+${PARTICLE}*${WORD})+)|(${HONORIFIC}+)(${WORD})`,
  'gu'
);

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文';

/** Of two or three characters, Chinese and Japanese. */
const LONG_SURNAMES =
  '欧阳|司马|上官|诸葛|司徒|夏侯|福田|铃木|佐藤|田中|高桥|山本|渡边|渡部|伊藤|中村|小林|加藤|吉田|山田|佐佐木|山口|松本|井上|木村|清水|斋藤|长谷川|石川|前田|藤田|冈田|后藤|近藤|村上|远藤|青木|坂本|藤井|西村|太田|三浦|藤原|中岛|原田|小川|竹内|金子|和田|中山|石井|上田|森田|柴田|酒井|工藤|横山|宫崎|宫本|内田|高木|安藤|谷口|大野|丸山|今井|河野|武井|小野|小池|大岛|北村|松田|山崎|桥本|池田|阿部|岸田|石田|川口|秋山|明石|绪方';

const HAN_NAME = new RegExp(
  `(?<=由|[,、;:]|长|员|官|师|授|任|事|席|家|书|问|表|和|^)((?:${LONG_SURNAMES}|[${SURNAMES}])\\p{Script=Han}{1,2})(?=(?:先生|女士|博士|教授|大使)?\\(|先生|女士)`,
  'gu'
);

/** What stands before a name in transliteration: an office, a verb, a conjunction. */
const BEFORE_TRANSLITERATED =
  /(?:主席|主任|[部处司局署院厅科州市行社团校秘议员会][长]|[官员]|大使|专员|代表|教授|博士|总统|总理|大臣|秘书|干事|检察长|律师|专家|总裁|顾问|选举|选出|任命|推选|提名|选|由|为|和|及|与|请|的|家|师|人)/g;

const TRANSLITERATED =
  /(\p{Script=Han}{1,16}(?:-\p{Script=Han}{1,6})?)((?:[·•‧・]\p{Script=Han}{1,10}?(?:-\p{Script=Han}{1,10}?)*)+)(?=先生|女士|博士|教授|大使|阁下|\(|[,.;、|]|$|主持|担任|当选|为|宣布|作|发|致|介绍|和|以)/gu;

const MARK = /[·•‧・]/;

/** 主席莱拉·贝纳利女士: the name begins behind the last word that is none of its own. */
const transliteratedNames = (folded: string): Candidate[] =>
  // Most texts have no such mark: that is seen at once.
  (MARK.test(folded) ? [...folded.matchAll(TRANSLITERATED)] : []).flatMap((m) => {
    const lead = m[1]!;
    const before = [...lead.matchAll(BEFORE_TRANSLITERATED)].at(-1);
    const cut = before ? before.index + before[0].length : 0;
    const start = m.index + cut;
    const end = m.index + m[0].length;
    const isName = lead.length - cut >= 1 && lead.length - cut <= 8;
    return isName ? [{ from: start, start, end, honorific: false }] : [];
  });

export interface Candidate extends Span {
  /** An honorific, or the list that the name is an entry of, says that it is a person’s. */
  readonly honorific: boolean;
  /** Start of the honorific, or of the name. */
  readonly from: number;
}

const isEntity = (context: DocumentContext, name: string): boolean =>
  context.registry.entityNames.get(name) !== undefined ||
  context.registry.bodyNames.get(name) !== undefined;

const NO_NAME =
  /^(?:United|Working|Under|State|States|Republic|Conference|Convention|Commission|Council|Office|International|Organized|General|Security|Secretary|Vice|Chair|Article|Protocol|National|Federal|European|African|Expert|Group|The|At|In|On|With|One|Some|Several|Head|Director|Deputy|Senior|Ministry|Department|Legal|Technical|Regional|Project|Public|Chief|Judicial)\b/;

const OFFICE_WORD =
  /\b(?:Agency|Unit|Office|Cent(?:er|re)|Services?|Department|Ministry|Commission|Committee|Authority|Bureau|Institute|Network|Division|Branch|Section|Group|Court|Council|Police|Prosecutor|Director|Secretar(?:y|iat)|Convention|Protocol|Programme|Project|Operation|Association|Organi[sz]ation|Union|Bank|Academy|University|Federation|Fund|Forum|Treaty|Law|Act|Model|Initiative|Conference|Nations|States|Assembly|Affairs|General|Human|Beings|Rapporteur|Management|Migration|Coordinator|Minister|Deputy|Adviser|Counsel|Head|Chief|Persons|Trafficking|Crime|Justice|Investigations?|Directorate|National|Senior|Joint)\b/;

/** “the following panellists: X Y, Deputy Minister …; A B, …”. */
const isListed = ({ grammar }: DocumentContext, before: string, after: string): boolean =>
  grammar.persons.listed.test(before) &&
  /^(?:\s*,|\s+(?:of|on behalf of)\s+(?:the\s+)?\p{Lu})/u.test(after);

const isPerson = (
  context: DocumentContext,
  name: string,
  honorific: string,
  before: string,
  after: string
): boolean => {
  if (isEntity(context, name)) return false;
  if (honorific !== '') return true;
  if (NO_NAME.test(name) || OFFICE_WORD.test(name)) return false;
  return (
    context.grammar.persons.isNamedBare || /^\s*\(/.test(after) || isListed(context, before, after)
  );
};

/** “Democratic Republic” of the Congo. */
const isWithinEntity = (
  { registry }: DocumentContext,
  folded: string,
  start: number,
  end: number
): boolean => (registry.entityNames.longestAt(folded, start)?.end ?? 0) >= end;

const latinNames = (context: DocumentContext, folded: string): Candidate[] =>
  [...folded.matchAll(NAME)].flatMap((m) => {
    const honorific = m[1] ?? m[3] ?? '';
    const name = (m[2] ?? m[4])!;
    const start = m.index + honorific.length;
    const end = start + name.length;
    const [before, after] = [wordsBefore(folded, m.index), folded.slice(end)];
    if (isWithinEntity(context, folded, start, end)) return [];
    const isTitled = honorific !== '' || isListed(context, before, after);
    return isPerson(context, name, honorific, before, after)
      ? [{ from: m.index, start, end, honorific: isTitled }]
      : [];
  });

/** 副主席金塔尼利亚女士(危地马拉), 选举霍夫曼先生(瑞士): a transliteration without a mark, between an office or a verb and an honorific, and those beside it. */
const AFTER_OFFICE =
  /(?<=主席|会长|报告员|主持人|协调人|选举|选出|推选|任命|提名|\)[、和及]|\)以及)(\p{Script=Han}{1,12}?)(?=(?:先生|女士|大使|博士|教授)\()/gu;

const hanNames = (folded: string): Candidate[] =>
  [...folded.matchAll(HAN_NAME), ...folded.matchAll(AFTER_OFFICE)].map((m) => ({
    from: m.index,
    start: m.index,
    end: m.index + m[1]!.length,
    honorific: false
  }));

/** What may be a person’s name in a folded text, in order. */
export const personNames = (context: DocumentContext, folded: string): Candidate[] =>
  [...latinNames(context, folded), ...hanNames(folded), ...transliteratedNames(folded)].sort(
    (a, b) => a.start - b.start
  );
