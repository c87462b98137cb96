/** English UN prose. Patterns read folded text. */
import { datesEn } from './dates.ts';
import type { Grammar, OrdinalPhrase } from './grammar.ts';

const UNITS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth'
];
const CARDINALS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty'
];
const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** `tenth` → 10, `twenty-first` → 21, `seventy-fourth` → 74; NaN for anything else. */
export const readEnOrdinal = (text: string): number => {
  const lower = text.toLowerCase();
  const unit = UNITS.indexOf(lower);
  if (unit >= 0) return unit + 1;
  const match = /^([a-z]+?)(?:ieth|y-([a-z]+))$/.exec(lower);
  const tens = match ? TENS.indexOf(match[1]!) : -1;
  if (tens < 0) return NaN;
  const rest = match![2] ? UNITS.indexOf(match![2]) + 1 : 0;
  return match![2] && rest === 0 ? NaN : (tens + 2) * 10 + rest;
};

const readEnNumber = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : CARDINALS.indexOf(text.toLowerCase()) + 1 || NaN;

const WORD = `(?:${UNITS.join('|')}|(?:${TENS.join('|')})(?:ieth|y-(?:${UNITS.slice(0, 9).join('|')})))`;
const KIND =
  '(?:(?:regular|resumed|reconvened|special|intersessional|annual|informal|organizational)\\s+)*(?:sessions?|meetings?)';
const ORDINALS = new RegExp(
  `\\b(${WORD})((?:\\s*(?:,|and|to)\\s+(?:its\\s+|the\\s+)?${WORD})*)(\\s+${KIND})?\\b`,
  'gi'
);

const ordinals = (folded: string): OrdinalPhrase[] =>
  [...folded.matchAll(ORDINALS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    ordinals: [m[1]!, ...(m[2]!.match(new RegExp(WORD, 'gi')) ?? [])].map(readEnOrdinal),
    isOpen: !m[3]
  }));

export const en: Grammar = {
  language: 'en',
  kinds: [
    [/draft report/i, 'draft-report'],
    [/provisional agenda|annotated agenda|^agenda$/i, 'agenda'],
    [
      /background (?:paper|document|note)|note by the secretariat|prepared by the secretariat|discussion guide|working paper|technical paper|report (?:of|by) the (?:executive director|secretary-general|secretariat)/i,
      'background-paper'
    ],
    [/report (?:on|of) the|report$/i, 'report']
  ],
  roles: [
    [/^introduction$/i, 'introduction'],
    [/^statements?$|^general (?:discussion|debate)$|^list of speakers$/i, 'statements'],
    [
      /(?:summary|record) of (?:the )?(?:deliberations|discussions?)|^deliberations|^discussions?|chair(?:person|man)?'s summary|^summary by the chair|^consideration of/i,
      'deliberations'
    ],
    [
      /recommendations?|conclusions?|outcome|draft (?:resolutions?|decisions?)|matters calling for action/i,
      'recommendations'
    ],
    [/attendance|^participa(?:tion|nts)$/i, 'attendance'],
    [
      /adoption of (?:the|its) report(?: of the (?!bureau)\S+.*| on .*)?$|closing of the|closure of the/i,
      'adoption'
    ],
    [/provisional agenda for|next session/i, 'organization'],
    [/adoption of the agenda|(?:provisional )?agenda$|^annotations?$/i, 'agenda'],
    [
      /organi[sz]ation of (?:the )?(?:work|meeting|session)|opening (?:and duration )?of the|duration of the|organi[sz]ational matters|election of (?:the )?(?:chair|officers|bureau)|proposed organi[sz]ation|^officers$|^duration$/i,
      'organization'
    ],
    [/^documentation$|^documents$|list of documents|documents before/i, 'documentation'],
    [/^annex|^appendix/i, 'annex'],
    [/^background|mandate/i, 'background']
  ],
  topHeading: /^(?:provisional agenda|annotations?|agenda|annex.*|appendix.*|introduction)$/i,
  knownHeading:
    /^(?:documentation|introduction|annotations?|provisional agenda|annex(?: [IVX]+)?|appendix|recommendations|statements|attendance|opening of the meeting|proposed organi[sz]ation of work|conclusions(?: and recommendations)?)$/i,
  formats: [
    [/hybrid|in[- ]person and online|in[- ]person and (?:remote|virtual)/i, 'hybrid'],
    [
      /(?:fully )?(?:online|virtual(?:ly)?|remotely) (?:format|meeting|session)|held (?:entirely )?(?:online|virtually|remotely)|online format/i,
      'online'
    ],
    [/in[- ]person format|held in person|fully in[- ]person/i, 'in-person']
  ],
  meetings: [
    /(?:held|had|comprised|holding|with|comprising|consisted of)\s+(?:a total of\s+)?([a-z]+|\d{1,2})\s+(?:plenary\s+)?meetings/i,
    /(?:^|[.;]\s+|total of\s+)([a-z]+|\d{1,2})\s+(?:plenary\s+)?meetings\s+were\s+held/i
  ],
  readNumber: readEnNumber,
  dates: datesEn,
  ordinals,
  categories: [
    [
      /neither part(?:y|ies)[^:]*nor signator|non-signator|not (?:a )?(?:signator|part(?:y|ies))[^:]*(?:observer)|observer states?|non-members?|not members? of/i,
      'observer-state'
    ],
    [/signator(?:y|ies)/i, 'signatory'],
    [/regional economic integration organi[sz]ation/i, 'reio-party'],
    [
      /states? part(?:y|ies)|\bpart(?:y|ies) to the|(?:following|other) parties|states? members|member states of the commission|members of the commission/i,
      'party'
    ],
    [/institutes?\b|programme network/i, 'institute'],
    [/non-governmental/i, 'ngo'],
    [/inter-?governmental|regional organi[sz]ations|international organi[sz]ations/i, 'igo'],
    [
      /secretariat units?|united nations (?:secretariat|system|entit|bod|funds?|programmes?|agenc|specialized|offices?)|funds and programmes|specialized agenc/i,
      'un-entity'
    ],
    [/permanent observer|other entit|private sector|academi|other organi[sz]ations/i, 'other']
  ],
  attended:
    /represented by (?:an )?observers?|\b(?:was|were) (?:also )?represented|attended|participated in the (?:meeting|session)|took part in/i,
  item: /\b(?:agenda\s+)?items?\s+(\d{1,2}(?:\s?\([a-z]\))?(?:(?:\s*(?:,|and|to|-)\s*)+(?:\d{1,2}(?:\s?\([a-z]\))?|\([a-z]\)))*)/gi,
  spoke:
    /\bspeaking\b|statements?\b|\bspoke\b|took the floor|presentations?\b|introductory remarks|addressed the|delivered|opening remarks|introduced/i,
  presented: /presentations?\b|\bpresented/i
};

export const readEnglishNumber = readEnNumber;
