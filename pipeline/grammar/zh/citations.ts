/** Citations in Chinese. */
import type { CitationGrammar } from '../grammar.ts';

export const citations: CitationGrammar = {
  resolutions: /第?\s*(?<number>\d{1,3}\/\d{1,3}|\d{4}\/\d{1,3})\s*号(?<act>决议|决定)/g,
  decision: /^决定/,
  articles:
    /第([一二三四五六七八九十百]{1,5}|\d{1,3})条(?:之[二三四])?(?:第([一二三四五六七八九十]{1,3}|\d{1,2})款)?(?:\(([a-z])\)[项目])?/g,
  notArticle: /规则$|章程$|议事规则/,
  convention: /《?公约》?/g
};
