/** Offices at a session in English. */
import { NEVER, type OfficerGrammar } from '../grammar.ts';

export const officers: OfficerGrammar = {
  before: [
    [/vice-?chair(?:person|man|woman)?s?\b/gi, 'vice-chair'],
    [
      /following (?:experts|speakers)|panel+ists?|\bpanel (?:was |were )?(?:composed|comprised|consisted|included)|keynote speakers?|presenters?|discussions?[^.;]{0,40}(?:facilitated|led|introduced) by|with the participation of|presentations? (?:was|were) (?:also |then |subsequently )?(?:made|delivered|given|provided) by|(?:heard|received|listened to|followed) (?:an? |the |further |also )*(?:[a-z]+ )?(?:presentations?|briefings?|remarks|addresses|updates?) (?:by|from|of)|(?:briefings?|keynote (?:address|speech|statement|presentation)(?:es|s)?|keynotes?) (?:was|were) (?:made|delivered|given|provided) by/gi,
      'panellist'
    ],
    [/(?<!special )rapporteur/gi, 'rapporteur'],
    [/vice-presidents?\b(?:\s*:)?/gi, 'vice-president'],
    [
      /facilitators?\b|\bco-?facilitated by|consultations[^.;]{0,40}facilitated by/gi,
      'facilitator'
    ],
    [/moderat(?:ed by|ors?\b)/gi, 'moderator'],
    [
      /\b(?:co-)?chaired by|presided over by|\bunder the chair(?:person|man)?ship of\b|elected[^.;]{0,40}\bchair\b|(?<!vice-?)\bchair(?:person|man|woman)?\s*:|(?:^|[^-])\bchair(?:person|man|woman)?(?: of the [^,.;]{0,60})?,?\s*$/gi,
      'chair'
    ],
    [
      /(?<!vice-)president\s*:|(?<!vice-)\bpresident of the (?:conference|council|assembly)[^,.;]{0,40},\s*$|elected[^.;]{0,40}\bpresident\b/gi,
      'president'
    ]
  ],
  direct: [
    [
      /^,?\s*(?:was|were) (?:also |then )?(?:re-?elected|elected|appointed|designated|nominated) (?:as )?(?:its |the )?(?:\w+ )?vice-presidents?\b/i,
      'vice-president'
    ],
    [
      /^,?\s*(?:was|were) (?:also |then )?(?:re-?elected|elected|appointed|designated|nominated) (?:as )?(?:its |the )?president\b/i,
      'president'
    ],
    [
      /^,?\s*(?:was|were) (?:also |then )?(?:re-?elected|elected|appointed|designated|nominated) (?:as |to serve as )?(?:its |the |acting )*(?:\w+ )?vice-chair/i,
      'vice-chair'
    ],
    [
      /^,?\s*(?:(?:was|were) (?:also |then )?(?:re-?elected|elected|appointed|designated|nominated)|served|acted) (?:as )?(?:its |the )?rapporteur/i,
      'rapporteur'
    ],
    [
      /^,?\s*(?:(?:was|were) (?:also |then )?(?:re-?elected|elected|appointed|designated|nominated)|served|acted) (?:as )?(?:its |the )?(?:co-)?chair/i,
      'chair'
    ],
    [/^(?:[^|]*\|)?[^|]*\|\s*(?:\p{L}+ )?vice-chair[^|]*(?:\||$)/iu, 'vice-chair'],
    [/^(?:[^|]*\|)?[^|]*\|\s*chair(?:person|man|woman)?\s*(?:\||$)/i, 'chair'],
    [/^(?:[^|]*\|)?[^|]*\|\s*rapporteur\s*(?:\||$)/i, 'rapporteur'],
    [
      /^,?\s*(?:each |also |then )?(?:made|gave|delivered) (?:an? )?(?:[a-z]+ )?presentation/i,
      'panellist'
    ],
    [/^,?\s*(?:an?|the|who was an?|as an?)\s+(?:\w+ )?panel+ists?\b/i, 'panellist'],
    [/^,?\s*(?:as (?:its |the )?|the )?vice-chair(?!\w*(?:\s*\([^()]*\))?\s*:)/i, 'vice-chair'],
    [/^(?:[\s,]|and\b)*as (?:its |the )?vice-(?:chair|president)/i, 'vice-chair'],
    [/^(?:[\s,]|and\b)*as (?:its |the )?chair(?:person|man|woman)?\b/i, 'chair'],
    [/^,\s*(?:the )?(?:co-)?chair(?:person|man|woman)?\b/i, 'chair'],
    [/^,?\s*(?:(?:was|were|being) )?in the chair\b/i, 'chair'],
    [/^,?\s*(?:as (?:its |the )?|the )?rapporteur\b(?!(?:\s*\([^()]*\))?\s*:)/i, 'rapporteur']
  ],
  chairs: {
    before:
      /\b(?:meetings?|sessions?)\b[^.;]{0,20}\b(?:chaired|presided over) by[^.;,]*\bof the (?:conference|commission|committee)\b[^.;]*$/i,
    after: /^/
  },
  othersOffice: {
    before:
      /\b(?:(?:co-|vice-)?chair(?:person|man|woman)?|president|vice-president|rapporteur) of the ([^,.;:]{4,100}),?\s*$/i,
    after:
      /^,?\s*(?:also |then )?(?:reported|briefed|informed|presented|introduced|gave|outlined|described|made a|delivered|provided|updated|highlighted|noted)\b/i
  },
  moderates: { before: NEVER, after: NEVER },
  after: [
    [
      /^[\s,]*(?:and\s+)?(?:(?:each|also|both|jointly|respectively)\s+)?(?:served|acted|continued|was|were|appointed|designated)(?: to serve)? as (?:the )?(?:friends? of the (?:chair|president)|(?:co-)?facilitators?|coordinators?)/i,
      'facilitator'
    ],
    [
      /^[\s,]*(?:served|acted|was|serves) (?:as )?(?:the )?(?:executive |acting )?secretary (?:of|to) the/i,
      'secretary'
    ],
    [
      /^[\s,]*(?:and\s+)?(?:served|acted|continued) as (?:its |the )?(?:acting )?vice-(?:chair|president)/i,
      'vice-chair'
    ],
    [
      /^[\s,]*(?:and\s+)?(?:served|acted|continued) as (?:its |the )?(?:acting )?(?:co-)?chair/i,
      'chair'
    ],
    [/^[\s,]*(?:and\s+)?(?:served|acted|continued) as (?:its |the )?rapporteur/i, 'rapporteur'],
    [/^,?\s*(?:as (?:its |the )?|the )?vice-president\b/i, 'vice-president'],
    [/^,?\s*(?:as |the )?president\b/i, 'president'],
    [/^,?\s*(?:as (?:its |the )?|the )?vice-chair(?!\w*(?:\s*\([^()]*\))?\s*:)/i, 'vice-chair'],
    [
      /^,?\s*presiding\b|^,?\s*(?:as |acting as |the |who served as )?(?:its |the )?chair(?:person|man|woman)?\b|^[^;.]{0,20}(?:chaired|presided over) the/i,
      'chair'
    ],
    [/^,?\s*(?:as (?:its |the )?|the )?rapporteur(?!s?(?:\s*\([^()]*\))?\s*:)/i, 'rapporteur']
  ],
  ofGroup:
    /\b(?:contact|drafting|working|legal|friends of the (?:chair|president)) group\b[^.;]*$/i,
  ofGroupAfter:
    /^,?[^.;]{0,40}\b(?:chair(?:person|man|woman)?|rapporteur) of (?:the )?(?:main )?committee (?:of the whole|i{1,3}|\d)\b/i,
  ofSession: /\b(?:president|chair|rapporteur) of the [^#,;.]*#,\s*$/i,
  ofSessionAfter:
    /^,\s+(?:the\s+)?(?:vice-)?(?:chair(?:person|man|woman)?|president|rapporteur) of (?:the|its)\s*$/i,
  both: [
    [
      /\bchair(?:person|man|woman)?(?:-cum)?-rapporteur[^#.;]{0,40}#|#[^#.;]{0,60}\bchair(?:person|man|woman)?(?:-cum)?-rapporteur/i,
      'rapporteur'
    ]
  ],
  leaves:
    /^,?\s*(?:who )?(?:had |has )?(?:resigned|left (?:his|her|the)|departed|stepped down|was no longer|vacated)\b/i,
  replaced:
    /\battended by [^.;]*$|\b(?:to replace|replacing|succeed(?:ing)?|in place of|instead of)\s+(?:the\s+)?$/i,
  presents:
    /^,?\s*(?:also |then |finally )?(?:described|outlined|presented|discussed|shared|highlighted|spoke|explained|provided|gave|addressed|focused|elaborated)\b/i,
  election: /election of/i,
  atConference: {}
};
