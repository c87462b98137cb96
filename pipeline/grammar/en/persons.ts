/** Persons in English prose: Ms. X Y (Brazil), Federal Prosecutor. */
import { NEVER, type PersonGrammar } from '../grammar.ts';

export const persons: PersonGrammar = {
  isNamedBare: false,
  titleIn: () => null,
  affiliation: /^[^;.:]*?(?=\s*(?:,?\s*(?:and)?\s*$|[;.:]))/i,
  from: NEVER,
  officeHere:
    /^(?:the\s+)?(?:vice-)?(?:chair|president)|^(?:with|and|presid|moderat|act|serv|elect)|^who\b|^which\b/i
};
