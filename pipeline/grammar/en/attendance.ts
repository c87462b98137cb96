/** How English documents tell who came. */
import type { AttendanceGrammar } from '../grammar.ts';
import { MEMBER } from '../honorifics.ts';

export const attendance: AttendanceGrammar = {
  categories: [
    [
      /neither (?:a )?part(?:y|ies)[^:]*nor (?:a )?signator|non-signator|not (?:a )?(?:signator|part(?:y|ies))[^:]*(?:observer)|observer states?|non-members?|non-[A-Z]{2,6} member|not members? of|not part(?:y|ies) (?:or|and|nor) (?:to |signator)|observers for the following states(?! signator)/i,
      'observer-state'
    ],
    [/signator(?:y|ies)/i, 'signatory'],
    [/regional economic integration organi[sz]ation|\bmember capacity\b/i, 'reio-party'],
    [
      /states? part(?:y|ies)|\bpart(?:y|ies) to the|(?:following|other) (?:\w+ )?parties|\b\d{1,3} parties\b|\bparties (?:were |also |that (?:were )?)*(?:represented|attend|present|participat|in attendance)|representatives of (?:the )?parties|states? members|^(?:member states|members)$|\bmember states of (?:the|\p{Lu})|members of the commission|attended by (?:the )?(?:representatives|delegations|delegates) (?:of|from) (?!the following|non-|inter|united nations|observer|member|states|parties|governments|\[|\d)|delegations (?:from|of) (?:the )?(?:following )?member (?:states|governments|countries)|following (?:\w+ )?countries|following members\b|following (?:member )?states were represented(?! by)|(?:attended|made) by (?:the )?(?:representatives of )?the following (?:member )?states|representatives of the following (?:member )?states(?! signator)/iu,
      'party'
    ],
    [/institutes?\b|programme network/i, 'institute'],
    [/non-governmental/i, 'ngo'],
    [/inter-?governmental|regional organi[sz]ations|international organi[sz]ations/i, 'igo'],
    [
      /secretariat units?|united nations (?:secretariat|system|entit|bod|funds?|programmes?|agenc|specialized|offices?)|funds and programmes|specialized agenc/i,
      'un-entity'
    ],
    [
      /permanent observer|other entit|private sector|national human rights institution|academi|associate members?|other organi[sz]ations/i,
      'other'
    ]
  ],
  attended:
    /represented by (?:an )?observers?|\brepresented (?:were|was)\b|^(?:and )?by (?:representatives|observers|delegations|participants)\b|\b(?:was|were) (?:also )?represented|in attendance\b|attended|\battending\b|\bsent (?:an )?observers?|present (?:at the [a-z]+ )?as observers|participated in (?:the |its )?(?:work|meeting|session|deliberations|proceedings|conference)\b|took part in|participated as (?:an )?observers?|(?:countries|states|parties|members|organizations|bodies|entities|institutions|agencies|groups) (?:also )?participated\b/i,
  absent:
    /\b(?:not (?:represented|present|attend)|did not (?:attend|participate|send)|were absent)\b/i,
  sums: /\ball (?:of )?(?:the|those) (?:above|foregoing)\b|\bthe above[- ](?:mentioned )?(?:\w+ )?(?:were|also)\b/i,
  counts:
    /\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[a-z-]+ ){0,3}(?:parties|states|members|signatories|organi[sz]ations|entities|countries)\b(?!.*\b(?:other|including)\b)[^:;.]*$/i,
  participants: /\blist of participants\b/i,
  member: MEMBER,
  lists:
    /^[^:]{0,200}\b(?:(?:was|were) (?:also )?(?:represented|attended)|attended|participated in|took part in)\b[^:]{0,220}:|\battended by (?:the )?(?:representatives|delegations|delegates) (?:of|from) (?!the following|member|states|parties|governments|\[|\d)[^.:;,]{3,40},/i,
  mixes:
    /inter-?governmental(?: organi[sz]ations)?,? (?:and|as well as) (?:other )?non-governmental|non-governmental(?: organi[sz]ations)?,? (?:and|as well as) inter-?governmental|(?:entit(?:y|ies)|agenc(?:y|ies)|bodies|organi[sz]ations|programmes|funds|offices|institutes)(?:,| and|, and| as well as)(?: the)?(?: following)? (?:inter-?governmental|non-governmental|regional|international) organi[sz]ations|(?:units|entit(?:y|ies)|agenc(?:y|ies)|bodies|organi[sz]ations|programmes|funds|offices)(?:,| and|, and| as well as)(?: the)?(?: following)? institutes\b/i,
  opensList:
    /(?:[Rr]epresented by (?:an )?observers?|\b(?:[Aa]ttending|[Pp]articipating|[Pp]resent|[Ii]n attendance|[Rr]epresented)\b[^.;:,]{0,40}) (?:was|were)\s+(?:(?:representatives|observers) (?:of|for|from)\s+)?(?=the\s+\p{Lu}|\p{Lu})|\b(?:attended|represented|present|participated)\b[^.;:]{0,60}, including\s+/u,
  namesAfter:
    /^[^.;:]{0,80}\battended by (?:the )?(?:representatives|delegations|delegates) (?:of|from) (?!the following|member|states|parties|governments|\[|\d)/i,
  parts:
    /,\s+and\s+(?=[^,.;]{3,80},\s+(?:both\s+)?(?:an?\s+)?(?:non-)?(?:signator(?:y|ies)|part(?:y|ies)|neither)\b)/gi,
  apposition:
    /^(?:the\s+(?:non-governmental|inter-?governmental|regional)\s+organi[sz]ation\s+(?=\p{Lu}))?((?:the\s+)?[^,.:;]{4,120}),\s+an?\s+(?:non-governmental|inter-?governmental|international|regional)\s+(?:network|organization|institute)/iu,
  restricts: /only/i
};
