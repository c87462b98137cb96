/** How English documents tell of sessions. */
import { remember } from '../../remember.ts';
import { NEVER, type SessionGrammar } from '../grammar.ts';

const genericOf = remember(
  (nouns) => new RegExp(`(?:(?:the|its|their)\\s+)?\\b(?:${nouns})s?\\b`, 'giu')
);

const HELD_AFTER =
  /^(?:[^.;:]{0,40}?)?(?:,?\s*(?:which\s+)?(?:was\s+|were\s+|to be\s+|will be\s+)?(?:held|convened|open(?:ed)?))[^.;:]{0,60}$/i;

const HELD_BEFORE = /held[^.;:]{0,60}$/i;

/** Another session stands beside the one that is dated: held on 6 and 7 November during the seventh session. */
const BESIDE = /[.;:]|\b(?:during|parallel|alongside|margins|prior to|after|before)\b/i;

const PLACE_BETWEEN =
  /^,?\s*(?:in (?:the )?(?:\p{Lu}[\p{L}-]*,?\s*){1,4})?(?:on|from|in|between)?\s*\(?$/u;

export const sessions: SessionGrammar = {
  formats: [
    [
      /hybrid|in[- ]person and online|in[- ]person and (?:remote|virtual)|physical and (?:remote|virtual|online)/i,
      'hybrid'
    ],
    [
      /all participants (?:connected|participat\w+) (?:remotely|online)|(?:fully )?(?:online|virtual(?:ly)?|remotely) (?:format|meeting|session)|held (?:entirely )?(?:online|virtually|remotely)|online format/i,
      'online'
    ],
    [/in[- ]person format|held in person|fully in[- ]person/i, 'in-person']
  ],
  meetings: [
    /(?:held|had|comprised|holding|with|comprising|consisted of)\s+(?:a total of\s+)?\[?([a-z]+|\d{1,2})\]?\s+(?:plenary\s+|formal\s+)?meetings/i,
    /(?:^|[.;]\s+|total of\s+)([a-z]+|\d{1,2})\s+(?:plenary\s+)?meetings\s+were\s+held/i,
    /\bits\s+([a-z]+|\d{1,2})\s+(?:plenary\s+)?meetings\s+(?:were|was)\b/i
  ],
  held: /met\b|held|took place|convened/i,
  datedLead: /^/,
  headsAlone:
    /^(?:the )?(?:(?:summary|recommendations?|conclusions?|outcomes?|deliberations|discussions?|report)(?: and \w+)? (?:of|from|made at|adopted at|at) the )?#(?: of the [^,.;:]{0,80})?$/i,
  bareYear: /\b(?:19|20)\d\d\b/,
  conferenceNouns: ['conference'],
  yearsHeld: /\bin (?:19|20)\d\d(?:(?:,| and)(?: in)? (?:19|20)\d\d)*/gi,
  nouns: [
    'conference of the parties',
    'meeting of the parties',
    'meeting of states parties',
    'meeting of the states parties',
    'conference of states parties',
    'working party',
    'subsidiary body',
    'executive board',
    'executive council',
    'governing council',
    'regional committee',
    'executive body',
    'preparatory committee',
    'sub-committee',
    'subcommittee',
    'forum',
    'working group',
    'expert group',
    'expert meeting',
    'commission',
    'committee',
    'group'
  ],
  generic: (nouns) => genericOf(nouns.join('|')),
  conference: /\b[Tt]he Conference\b/g,
  coordinates: /^\s+and\b/,
  beforeOrdinal:
    /^\s*(?:,\s*)?(?:(?:has |had )?held\s+|convened\s+|,?\s*(?:at\s+(?:the\s+(?:end|beginning|opening|close)\s+of\s+)?)|of\s+|in\s+|during\s+)?(?:its|their)\s*$/i,
  afterOrdinal: /^\s*(?:of|of the)\s+$/i,
  afterOpenOrdinal: /^\s*(?:session|meeting)?s?\s*of the\s*$/i,
  joined: /^\s*(?:and(?: the)?|,)\s*$/,
  respectively: /\brespectively\b/i,
  its: /\b(?:its|their)\s+$/i,
  itsOwn:
    /\b(?:approv\w*|adopt|endors\w*)\s+(?:the\s+)?(?:[\w-]+\s+){0,6}(?:agenda|report|dates?|documentation)\s[^.;]{0,40}\bits\s+$|,\s+(?:held|convened|opened)\s+its\s+$/i,
  ofBody: NEVER,
  ofOwn: /\b(?:at|of|for|in|during|since) the\s+$/i,
  itself: /^(?:,[^.;]{0,40},)?[^,.;]{0,6}(?:was|were|will be|would be|is to be|is scheduled)\b/i,
  officeAfter: NEVER,
  ofOther:
    /^\s+of (?:the|its) (?:\p{Lu}[\w-]*\s+)*(?:Working (?:Group|Party)|Committee|Subcommittee|Commission|Council|Board|Assembly|Conference|Forum|Panel)\b/u,
  unit: /session/i,
  numbersSessions: /session/i,
  clockTime: NEVER,
  partAfter: /^\s*\(?resumed/i,
  resumed: /resumed|reconvened/i,
  placeOfOrdinal: { before: NEVER, after: /^,?\s+(?:held\s+)?in\s+(?:the\s+)?$/i },
  placeBefore: true,
  isDatedAfter: (gap) => HELD_AFTER.test(gap) || PLACE_BETWEEN.test(gap),
  isDatedBefore: (lead, gap) => HELD_BEFORE.test(lead) && gap.length < 60 && !BESIDE.test(gap)
};
