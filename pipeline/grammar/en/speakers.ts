/** Speakers told in English prose: the observers for A and B also made statements. */

/** Begins a list of speakers. */
export const MARKER =
  /(?<!\b(?:Special|Regional|Country) )\b(?:representatives?|observers?|delegations?|delegates)\s+(?:of|for|from)\s+(?!the following\b)(?:the\s+)?/gi;

/** Begins a list of speakers without an office: statements were made by Canada and Cuba. */
export const BY =
  /\b(?:(?:statements?|interventions?|remarks) (?:was|were) (?:also |further |then |subsequently )?(?:made|delivered)|floor was (?:then |also )?taken) by (?:the\s+)?|\b(?:took|taking) the floor (?:was|were|included) (?:the\s+)?|\b(?:made|making) statements (?:was|were|included) (?:the\s+)?/gi;

/** An office before the name of an organization. */
export const OFFICE =
  /\b(?:(?:Regional|Resident|Country|Permanent|Special) (?:Representative|Director|Coordinator|Adviser)|Under-Secretary[- ]General|Assistant Secretary[- ]General|Administrator|Attorney General|Director(?:[- ]General)?|Deputy Director|Chief|Head|Deputy Executive Director|Executive (?:Director|Secretary)|President|Secretary[- ]General|(?:United Nations )?High Commissioner|Prime Minister|(?:Deputy |State |Vice-|Vice )?(?:Minister|Secretary of State|Secretary) (?:of|for) (?:the )?\p{Lu}[^,.;:]{2,60}?|Permanent Secretary[^,.;:]{0,60}?)\s+(?:of|for)\s+(?:the\s+)?/gu;

/** An office of a State or an organization in words that are capitalized throughout: the Minister of Water and Sanitation of; Cabinet Secretary, Ministry of Environment of. */
export const HIGH_OFFICE =
  /\b(?:(?:Deputy|Vice|First|Acting|State|Cabinet|Parliamentary|Permanent|Federal|Under)[- ])*(?:Prime Minister|Minister|President|Secretary(?: of State)?|Undersecretary|Attorney[- ]General|Governor|Chancellor|Ambassador|Representative|Commissioner|Special Envoy|(?:Chief )?Negotiator)(?:,?\s+(?:and|of|for|the|on|in|to|&|\p{Lu}[\p{L}’'-]*))*?(?:,|\s+(?:of|for|to))\s+(?:the\s+)?(?:(?:Republic|Kingdom|State|Government) of\s+(?:the\s+)?)?$/u;

/** “; and by the International Committee of the Red Cross”: goes on with a list behind a semicolon. */
export const BY_BARE = /^\s*(?:and\s+)?by\s+(?:the\s+)?/;

/** “Ireland and Thailand subsequently took the floor”: a name and what it did. */
export const SPEAKS =
  /^(?:\s*\([^()]*\))?(?:\s+and its (?:\d+ )?member States)?(?:,\s+(?:speaking |also )*on behalf of [^,]{2,80},)?\s+(?:(?:also|then|subsequently|further|each|both)\s+)*(?:took the floor|exercised (?:its|their|his|her|the) right of reply|made (?:an? |general |national |further |introductory )*statements?|spoke\b|intervened\b|delivered (?:an? |general |national )*statements?)/;

/** After a State that opens a paragraph: what it says. */
export const SAYS =
  /^(?:\s*\([^()]*\))?(?:,\s+(?:speaking |also )*on behalf of [^,]{2,80},)?\s+(?:(?:also|then|further|strongly|again|both|warmly)\s+)*(?:said|stated|noted|stressed|emphasized|emphasised|highlighted|underlined|underscored|welcomed|commended|reiterated|reaffirmed|expressed|thanked|called (?:for|on|upon)|commented|replied|responded|urged|asked|inquired|enquired|suggested|proposed|recommended|encouraged|congratulated|praised|recalled|pointed out|condemned|regretted|argued|maintained|supported|objected|opposed|observed|affirmed|concurred|agreed with|disagreed|hoped|acknowledged|appreciated|applauded|drew attention|described|outlined|reported|informed|shared|explained|presented|announced|indicated|pointed to|raised|referred|provided|invited|pledged|warned|cautioned|clarified|elaborated|echoed|endorsed|declared|requested|sought|favou?red|cited|mentioned|insisted|questioned|confirmed|objected|believed|considered|made reference|paid tribute|gave an (?:account|overview|update)|gave a (?:brief|detailed|short))\b/;

/** Between two names that speak together. */
export const BESIDE = /^(?:\s*\([^()]*\))?(?:,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?$/;

/** A person with an office of an organization: Ms. X Y, Executive Director, United Nations Environment Programme. */
export const PERSON_OF =
  /\b(?:Mr|Ms|Mrs|Dr)\.? [^,;:.]{3,40}, [^;:.]{0,80}?\b(?:Director|Secretary|Commissioner|President|Chief|Head|Administrator|Representative|Rapporteur|General|Coordinator)\b[^,;:.]{0,40},\s+(?:the\s+)?$/;

/** Ends a list of speakers. */
export const END =
  /\s+(?:(?:also|then|each|both)\s+)?(?:made|spoke|read|delivered|took|gave|addressed|introduced|reported|informed|presented|noted|stated|referred|described|recalled|provided|said|explained|expressed|emphasi[sz]ed|stressed|indicated|proposed|requested|commended|supported|welcomed|thanked|drew|highlighted|underlined|underscored|reiterated|asked|reaffirmed|announced|participated|intervened|suggested|argued|outlined|shared|offered|called|urged|recommended|observed|pointed|acknowledged|considered|paid|raised|sought|briefed|updated|replied|responded|concluded|elaborated|clarified|invited|agreed|gave|aligned|attached|sought|hoped|believed|regretted|objected|opposed|associated|insisted|maintained|wished|confirmed|submitted|affirmed|endorsed|could|cannot|did|does|queried|preferred|questioned|echoed|shared|was|were|had|has|would)\b|,?\s*(?:speaking\s+)?(?:on behalf|in (?:its|his|her) capacity)|,?\s*(?:as well as|and)\s+(?:by\s+)?(?:the\s+)?(?:representatives?|observers?)\b|,\s+(?:a|an|which|who|in its)\s|[;:]|\.(?:\s|$)/i;

/** Any other verb in the past ends a list of speakers too. */
export const END_IN_PAST =
  /\s+(?:(?:also|then|each|both|subsequently|later|further|again)\s+)?(?!united|based|related|limited|affiliated|displaced|associated|integrated|concerned|forced)[a-z]{2,}ed\b/;

/** After the name of a State. */
export const AS_OBSERVER = /^,?\s+(?:also\s+)?speaking as an observer/i;

/** The Secretary of the body, group 1. */
export const SECRETARY =
  /(?:^|[.;,]\s+)[Tt]he (Secretary)(?: of the (?:Commission|Conference|Working Group|Committee))?\s+(?=[a-z])/g;

/** Behind a speaker: what is read out is no statement of its own. */
export const READ_OUT = /^\s+(?:then )?read out\b/i;
