/** Citations in English. */
import { NEVER, type CitationGrammar } from '../grammar.ts';

export const citations: CitationGrammar = {
  resolutions: /\b(?<act>resolutions?|decisions?)\s+(?<number>\d{1,4}\/\d{1,3})/gi,
  decision: /^decision/i,
  articles:
    /\b(?:article|art\.)\s+(\d{1,3})(?:\s*,?\s*paragraphs?\s+(\d{1,2}))?(?:\s*\(([a-z])\))?/gi,
  notArticle: NEVER,
  convention: /\bthe convention\b/gi
};
