/** Persons in English prose: Ms. X Y (Brazil), Federal Prosecutor. */
import type { PersonGrammar } from '../grammar.ts';

export const persons: PersonGrammar = {
  listed:
    /(?:panellists?|panelists?|following (?:speakers|experts)|presenters|moderators?|presentations? (?:was|were) (?:also |then )?(?:made|given|delivered)|discussions?[^.]{0,40}(?:led|facilitated|introduced) by)\b[^.]*(?:[:;,]|\band|\bby|\bwas|\bwere)\s+$|\b(?:moderated|facilitated|presided over|co-chaired|chaired) by\s+$|\bkeynote [a-z]+ (?:was|were) (?:made|delivered|given) by\s+$/i,
  isNamedBare: false,
  titleIn: () => null,
  headTitleIn: () => null,
  affiliation:
    /^(?=(?:of\s+|from\s+)?(?:the\s+)?\p{Lu})[^;.:]*?(?=\s*(?:,?\s*(?:and)?(?:\s*\b(?:by|from))?\s*$|[;.:]|\s(?:served|acted|chaired|co-chaired|presided|moderated|opened|facilitated|briefed|gave|delivered|made)\s|\s(?:Vice-)?(?:Chair|President|Rapporteur)\w*(?: \([A-Z]\w+\))?:|, (?:speaking )?on behalf of|,? (?:also |then |subsequently )?(?:described|explained|presented|outlined|discussed|highlighted|shared|provided|spoke|focused|addressed|introduced|reported|emphasized|stressed|noted|offered|elaborated|explored|reflected|recounted|underlined|underscored|illustrated|informed|drew|noted)\b))/u,
  from: /\b(?:panel+ists?|experts?|speakers?|presenters?) (?:from|of|for) (?:the )?(\p{Lu}[^,;:.()]{2,60}),\s*$/u,
  officeHere:
    /^(?:the\s+)?(?:vice-|co-)?(?:chair|president|rapporteur)|^(?:with|and|presid|moderat|act|serv|elect)|^who\b|^which\b|^the (?:working group|conference|commission|committee|group|meeting|session|subcommission|secretariat)\b/i
};
