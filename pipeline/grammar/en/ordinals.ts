/** Ordinals of sessions: its tenth session, the seventh and eighth sessions. */
import type { OrdinalPhrase } from '../grammar.ts';
import { withBetween } from '../ranges.ts';
import { readEnOrdinal, TENS, UNITS } from './numbers.ts';

const WORD = `(?:${UNITS.join('|')}|(?:${TENS.join('|')})(?:ieth|y-(?:${UNITS.slice(0, 9).join('|')})))`;

const KIND =
  '(?:(?:working|substantive|regular|resumed|reconvened|special|intersessional|annual|informal|organizational)\\s+)*(?:sessions?|meetings?)';

/** The first ordinal of “first resumed twelfth session” counts parts of the session. */
const ORDINALS = new RegExp(
  `\\b(?:${WORD}\\s+(?:resumed|reconvened)\\s+)?(${WORD})((?:\\s*(?:,|and|to)\\s+(?:its\\s+|the\\s+)?${WORD})*)(\\s+${KIND})?\\b`,
  'gi'
);

/** Before the last ordinal: “second to fourth”. */
const RANGE = /\bto\s+(?:its\s+|the\s+)?[a-z-]+$/i;

const DIGITS = '\\d{1,3}(?:st|nd|rd|th)';

/** 114th session; a meeting with a digit is one within a session, but for those that a body’s parties hold. */
const IN_DIGITS = new RegExp(
  `\\b(${DIGITS})((?:\\s*(?:,|and|to)\\s+(?:its\\s+|the\\s+)?${DIGITS})*)\\s+(?:(?:annual\\s+)?sessions?\\b|(?:ordinary\\s+|regular\\s+)?meetings?(?=\\s+of\\s+the\\s+(?:Conference|Meeting|Assembly)\\s+of\\s+(?:the\\s+)?(?:Contracting\\s+|States\\s+)?Parties|\\s+of\\s+the\\s+(?:Contracting\\s+)?Parties|\\s+of\\s+the\\s+(?:Standing|Animals|Plants|Executive)\\s+Committee\\b|\\s+of\\s+the\\s+Subsidiary\\s+Body\\b))`,
  'gi'
);

const inDigits = (folded: string): OrdinalPhrase[] =>
  [...folded.matchAll(IN_DIGITS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    ordinals: [m[1]!, ...(m[2]!.match(/\d{1,3}/g) ?? [])].map((n) => parseInt(n, 10)),
    isOpen: false
  }));

/** “First session of 2024”, “second regular session 2024” count the sessions of a year. */
const isOfYear = (phrase: string, after: string): boolean =>
  /^(?:first|second|third)\b.*\bsession$/i.test(phrase) &&
  (/^\s+of\s+(?:19|20)\d\d\b/.test(after) ||
    (/\bregular\b/i.test(phrase) && /^,?\s+(?:19|20)\d\d\b/.test(after)));

/** Every ordinal in words, open where no “session” or “meeting” follows it; in digits those of sessions. */
export const ordinalsEn = (folded: string): OrdinalPhrase[] =>
  [
    ...[...folded.matchAll(ORDINALS)]
      .filter(
        (m) => !isOfYear(m[0], folded.slice(m.index + m[0].length, m.index + m[0].length + 12))
      )
      .map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        ordinals: withBetween(
          [m[1]!, ...(m[2]!.match(new RegExp(WORD, 'gi')) ?? [])].map(readEnOrdinal),
          RANGE.test(m[2]!)
        ),
        isOpen: !m[3]
      })),
    ...inDigits(folded)
  ].sort((a, b) => a.start - b.start);
