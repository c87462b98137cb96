/** How English documents tell who spoke. */
import { NEVER, type StatementGrammar } from '../grammar.ts';
import { SAYS } from './speakers.ts';

export const statements: StatementGrammar = {
  item: /(?<!\bjointly with (?:agenda )?)\b(?:agenda\s+)?items?\s+(\d{1,3}(?!\d)(?:\s?\([a-z]\))?(?:(?:\s*(?:,|and|to|-)\s*)+(?:\d{1,3}(?!\d)(?:\s?\([a-z]\))?|\([a-z]\)))*)/gi,
  spoke:
    /\bspeaking\b|\bon behalf of\b|statements?\b|\bspoke\b|took the floor|taking the floor|given the floor|floor was (?:then |also |subsequently )?(?:taken|given)|presentations?\b|introductory remarks|addressed the|delivered|opening remarks|introduced|\binterventions?\b|\bintervened\b|participated in the (?:[a-z]+ )*(?:discussions?|dialogue|debate)|right of reply|\b(?:welcoming|closing|concluding) remarks|\bamong the speakers\b|\baddress(?:es)? (?:was|were)\b|^\s*so did\b|\bgave an? (?:[a-z]+ )?(?:overview|update|briefing|account)\b/i,
  presented: /presentations?\b/i,
  made: /made statements?|interven(?:ed|tions?)|floor was taken|statements? (?:was|were) made/i,
  negated: /\bno (?:other )?statements?\b/i,
  madeBy: /\b(?:made|delivered|given|taken) by\b/i,
  speaksFor: /on behalf of/i,
  says: new RegExp(SAYS.source),
  opens: NEVER,
  opensWith:
    /^\s*(?:The|A|One) (?:Government )?(?:representative|observer|delegation|delegate)s? (?:of|for|from) (?:the )?/,
  aside: /^,?\s*(?:speaking )?(?:also )?on behalf of/i,
  gapSpeaks: /\b(?:representatives?|observers?|delegations?) (?:of|for|from) (?:the )?#/i,
  endsList:
    /,?\s*(?:as well as|and)\s+(?:by\s+)?(?:the\s+)?(?:representatives?|observers?)\s+(?:of|for|from)\b/i,
  opening:
    /^(?:(?:At|In|On|Under|During|Following|After|Introducing|Presenting|Responding|Replying|Regarding|With re(?:gard|spect)|(?:Also )?[Ss]peaking (?:also )?on behalf) [^,.;:]{2,120},(?: on [^,]{0,20},)? )?(?:(?:(?:the|an?)\s+)?(?:government )?(?:representative|observer|delegation|delegate|member|chief|head|(?:deputy |executive )*director(?:[- ]general)?|president|(?:deputy )?secretary[- ]general|executive secretary|(?:united nations )?high commissioner)s?\s+(?:of|for|from)\s+(?:the\s+)?|the\s+)?$/i,
  presents:
    /^[^.;]{0,60}\bpresentation|^[^.,;]{0,20}\b(?:gave|provided|made|delivered) an? (?:[a-z]+ )?(?:overview|update|briefing|introduction|account)\b|^[^.,;]{0,20}\bbriefed\b/i,
  post: NEVER,
  listsOffices: /^\s*(?:the\s+)?(?:representatives?|observers?)\s+(?:of|for)\b/i,
  headsSentence:
    /^(?:(?:At|In|On|Under|During|Following|After|Introducing|Presenting|Responding|Replying|Regarding|With re(?:gard|spect)|(?:Also )?[Ss]peaking (?:also )?on behalf) [^,.;:]{2,120},(?: on [^,]{0,20},)? )?(?:the |an? )?(?:government )?(?:representative|observer|delegation|delegate|member|chief|head|(?:deputy |executive )*director|president|(?:deputy )?secretary[- ]general|executive secretary|(?:united nations )?high commissioner)/i,
  earlier: /^(?:,[^.;]{0,60},)?\s*had\s/i,
  coordinated:
    /^(?:,\s+(?:and\s+|supported by\s+)?|\s+and\s+)(?:by\s+)?(?:(?:the|an?)\s+)?(?:(?:government )?(?:representative|observer|delegation)s?\s+(?:of|for|from)\s+(?:the\s+)?)?$/i,
  possessive: /^'s/,
  jointItem:
    /joint (?:agenda )?items?\s*(?:on|concerning|entitled)?\s*(?:the\s+)?["《]?([^,:"》]*)/i,
  listsViews:
    /^(?!.*\bthe following (?:[a-z]+ )?(?:made|delivered|asked|raised)\b).*\b(?:observations|comments|views|points|remarks|conclusions|recommendations|suggestions|issues|questions)\b[^,.;:]{0,40}:$/i,
  opensList: NEVER,
  behalf: {
    by: /^(?: and its (?:\d+ )?member states)?\s*\(represented by (?:the )?/i,
    named:
      /^,?\s+(?:speaking\s+)?(?:also\s+)?on behalf of (?:the\s+)?(\p{Lu}[^,.;:()]{2,60}? (?:Group|Alliance|Coalition|Network|Community|Forum|Partnership))\b/u,
    direct: NEVER,
    before:
      /(?:on behalf of|speaking for|in (?:its|his|her) capacity as (?:\w+ )*(?:of|for)|speaking as (?:an? |the )?representative of)\s+(?:the\s+)?(?:(?:\d{1,3}|\w+teen|\w+ty(?:-\w+)?|\w{3,6}) (?=member|states))?(?:member )?(?:states (?:of|members of) |(?:members|countries) of )?(?:the\s+)?(?:united nations (?:that|which) (?:are|were) (?:also )?members of (?:the )?)?$/i,
    after: /^(?!\s+(?:that|which) (?:are|were)\b)/i,
    listed:
      /\bon behalf of (?:the )?(?:[\w-]+ ){0,4}(?:states|countries|delegations|members|organizations)[^:]{0,20}:$/i,
    bracketed: /^\s*\((?:also )?(?:speaking )?(?:also )?on behalf of (?:the )?([^()]+)\)$/i
  },
  panellist: {
    before: /\bpanel(?:l)?ists? (?:from|of|for) (?:[^.;:()]{0,80}(?:,|\band)\s+)?(?:the )?$/i,
    after: /^(?!\s*\()/
  },
  recorded:
    /^\[?(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Msgr)\.?|Archbishop|Monsignor|Ambassador|Sir|Dame|Lord|Baroness|Prince(?:ss)?|Judge|Father|Sheikha?|Sister|General)\s[^(),.;:]{1,60}?\(((?:[^()]|\([^()]*\))+)\)/,
  takesChair:
    /^,?[^.;]{0,60}\b(?:took|resumed|returned to|occupied|vacated) the (?:chair|podium)|^,?\s*(?:was|were) (?:re-?)?elected|^,?[^.;]{0,40}took (?:a place|places) at/i,
  saying: /\bsaid\b|\basked\b|\bstated\b|\bnoted\b|\bintroduced\b|[.;:]/i,
  tells:
    /\bfloor was (?:then |also )?taken by|\bdelivered (?:an? |the )?(?:opening |keynote )?(?:address|statement|remarks)|\bstatements?(?: in [a-z ]{3,40})? (?:was|were) (?:also |then |further |subsequently )?(?:made|delivered) (?:by|on behalf)|\brepresentative of [^.]{2,60} introduced (?:a|the) (?:[a-z]+ )?draft|\bmade (?:an? )?(?:introductory |opening |general )?statements?\b|\btook the floor\b|\bintervened\b|\bmade (?:further |additional |brief )?interventions?\b|\binterventions? (?:was|were) (?:also )?(?:made|delivered) by|\b(?:representatives?|observers?|delegations?) (?:of|for)[^.]{2,300}participated in the (?:[a-z]+ )*(?:discussions?|dialogue|debate)|\b(?:remarks|greetings) (?:was|were) (?:also |then )?(?:made|delivered|given) by\b|^(?:opening|welcoming|introductory|closing) (?:remarks|statements|addresses) by\b|\baddressed the (?:conference|commission|committee|working group|group|meeting|congress|session)\b|\bright of reply\b|\bmaking statements (?:was|were)\b|\bamong the speakers (?:was|were)\b|\bpresentations? (?:was|were) (?:also |then )?(?:made|given|delivered)[^.]{0,40}by (?:the|a|an) (?:representative|observer)|^So did\b|[.] So did\b|\bheard (?:an? |the )?(?:[a-z]+ )*(?:presentations?|statements?|briefings?)[^.]{0,60}\bby (?:the )?(?:representatives?|observers?)|\baddress(?:es)? (?:was|were) (?:also |then )?(?:made|delivered|given) by|\bspeaking (?:as an observer|on behalf of)\b|^The (?:representative|observer)s? (?:of|for)[^.]{0,120}\bon behalf of/i
};
