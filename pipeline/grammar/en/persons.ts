/** Persons in English prose: Ms. X Y (Brazil), Federal Prosecutor. */
import { NEVER, type PersonGrammar } from '../grammar.ts';

export const persons: PersonGrammar = {
  listed:
    /(?:panellists?|panelists?|following (?:speakers|experts)|presenters|moderators?|presentations? (?:was|were) (?:also |then )?(?:made|given|delivered)|discussions?[^.]{0,40}(?:led|facilitated|introduced) by)\b[^.]*(?:[:;,]|\band|\bby|\bwas|\bwere)\s+$|\b(?:moderated|facilitated|presided over|co-chaired|chaired) by\s+$/i,
  isNamedBare: false,
  titleIn: () => null,
  affiliation:
    /^(?=(?:of\s+|from\s+)?(?:the\s+)?\p{Lu})[^;.:]*?(?=\s*(?:,?\s*(?:and)?(?:\s*\b(?:by|from))?\s*$|[;.:]|\s(?:served|acted|chaired|co-chaired|presided|moderated|opened|facilitated|briefed|gave|delivered|made)\s|\s(?:Vice-)?(?:Chair|President|Rapporteur)\w*(?: \([A-Z]\w+\))?:|, (?:speaking )?on behalf of))/u,
  from: NEVER,
  officeHere:
    /^(?:the\s+)?(?:vice-|co-)?(?:chair|president)|^(?:with|and|presid|moderat|act|serv|elect)|^who\b|^which\b/i
};
