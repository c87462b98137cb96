/** How Chinese documents tell of sessions. */
import { remember } from '../../remember.ts';
import { NEVER, type SessionGrammar } from '../grammar.ts';

/** Before these the noun is the end of another body’s name: 专家委员会, …问题工作组, 特设委员会. */
const NAMES_END = '题家设时术别门级常小体算管督府';

const genericOf = remember(
  (nouns) => new RegExp(`(?:该|本)?(?<![${NAMES_END}])(?:${nouns})(?![的]?成员)`, 'gu')
);

const HELD_BEFORE =
  /^(?:[^,.;:]{0,14}?(?:平行|同时|相继)?(?:举行|召开|举办)(?:了|的)?)(?:,作为)?(?:[^,.;:]{0,40})$/;

const HELD_AFTER =
  /^(?!期间|和|及|与|以及)[^,.;:]{0,4}?,?(?:(?:因|由于|鉴于|受)[^,.;:]{1,30}?,?)?(?:原定|改为|推迟至|推迟到|延期至)?(?:以[^,.;:]{1,8}(?:形式|方式))?(?:将|已|曾|定|最终)?(?:于|在)?$/;

/** 第十届会议…，该届会议将于2023年12月11日至15日. */
const TOLD_OF = /^[^.;]{0,40}[,;](?:(?:该|这|此)[届次]会议(?:已|曾|将|定)?于|即)$/;

const COMMA = /^,(?:[^,.;:]{0,30})$/;

export const sessions: SessionGrammar = {
  formats: [
    [
      /["']?混合["']?(?:形式|方式|模式)|线下和线上(?:相)?结合|(?:现场|线下|面对面|当面)(?:会议|参会|出席)?(?:和|与|及|以及)(?:在线|线上|远程|网络)/,
      'hybrid'
    ],
    [
      /(?:以|采用)(?:完全)?(?:在线|线上|虚拟|远程)(?:形式|方式|模式)|完全在线|虚拟会议|(?<!部分[^,.;]{0,30})(?:在线|线上|网上|远程)(?:举行|召开|进行)|(?:以|采用|通过)(?:视频|网络|电话)(?:会议|连线)/,
      'online'
    ],
    [/(?:以|采用)(?:完全)?(?:线下|现场|面对面)(?:形式|方式|模式)/, 'in-person'],
    [/与会者均(?:到会|到场|现场|亲自)(?:出席|参加)/, 'in-person']
  ],
  meetings: [
    /共(?:计)?(?:举行|召开|开)了?\[?([一二两三四五六七八九十\d]{1,3})\]?[场次](?:全体|正式|公开)?会议?/,
    /(?<!可供|供)(?:举行|召开)了?(?:共(?:计)?)?([一二两三四五六七八九十\d]{1,3})[场次](?:全体|正式|公开)?会议/
  ],
  held: /举行|召开/,
  datedLead: /^(?:[^,.;:第]{0,6}(?:举行|召开|举办)的)?(?:[^,.;:第]{0,16}(?=第))?/,
  headsAlone:
    /^(?:关于|在)?[^,.;:#]{0,24}#(?:上)?(?:的|所?(?:提|提出|通过)的?)?(?:审议|讨论|会议)?(?:情况|概要|建议|结论|成果|报告|结果|概况)?(?:和建议)?$/,
  bareYear: /年|\b(?:19|20)\d\d\b/,
  conferenceNouns: [],
  yearsHeld: /(?:19|20)\d\d(?:(?:年)?(?:、|和|及|与)(?:19|20)\d\d)*年(?!\d{1,2}月)/g,
  nouns: [
    '特设委员会',
    '筹备委员会',
    '缔约方大会',
    '缔约国大会',
    '附属机构',
    '理事会',
    '执行局',
    '执行委员会',
    '论坛',
    '工作组',
    '专家会议',
    '专家组',
    '小组委员会',
    '委员会',
    '审议组'
  ],
  generic: (nouns) => genericOf(nouns.join('|')),
  conference: NEVER,
  coordinates: /^(?:和|及|与|、)/,
  beforeOrdinal: /^(?:的)?(?:[^,.;:()]{0,3})?$/,
  afterOrdinal: NEVER,
  afterOpenOrdinal: NEVER,
  joined: /^\s*(?:和|及|与|、|以及|,)\s*$/,
  respectively: /分别|先后/,
  its: /其$/,
  itsOwn: /(?:核准|批准|通过|认可)其$/,
  ofBody: /(?:委员会|理事会|工作组|小组|专家组|会议|大会|论坛|组织|联盟|机构)的?$/,
  ofOwn: /(?:^|[,.;:(]|缔约[国方]|[的在于自从对了过]|建议|决定|商定|注意到|邀请|请|关于|将|到|至)$/,
  itself: /^(?:[^,.;]{0,6}(?:于|将于)|,?(?:因|由于|鉴于|受)[^,.;]{1,30}?,?(?:于|改|推迟|延期|以))/,
  ofOther: NEVER,
  officeAfter: /^(?:会议)?的?(?:副?主席|会长|主席团|报告员|报告|成果)/,
  unit: /届/,
  numbersSessions: /届/,
  clockTime: /^(?:\s*[^,.;:]{0,4})?\d{1,2}时/,
  partAfter: /^(?:的)?(?:续会|部长级|高级别|第\S{1,3}[次场]会议)/,
  resumed: /续会/,
  placeOfOrdinal: { before: /^(?:举行|召开)(?:的|了其?)$/, after: NEVER },
  placeBefore: false,
  isDatedAfter: (gap, rest) => {
    if (gap === ',') return /^举行/.test(rest);
    if (gap === '(' || TOLD_OF.test(gap)) return true;
    return HELD_AFTER.test(gap) && /^[^,.;:]{0,20}?(?:举行|召开|开幕)/.test(rest);
  },
  isDatedBefore: (_lead, gap, date) =>
    HELD_BEFORE.test(gap) ||
    ((gap === '' || COMMA.test(gap)) && date.from === null) ||
    (gap === '' && date.from !== date.to)
};
