/** Titles quoted in English sentences: what stands in them is not talk. */
import type { TopicGrammar } from '../grammar.ts';

export const topics: TopicGrammar = {
  titles: [
    /(?:entitled|titled|named)\s+"[^"]*"/gi,
    /\b(?:agenda\s+)?items?\s+\d+(?:\s*\([a-z]\))?,?\s+(?:on\s+)?"[^"]*"/gi,
    /\bbackground (?:papers?|documents?|notes?)\b[^.;,]*?\b(?:on|concerning|about|regarding)\s[^.;,(]*/gi,
    /\bconsidered\s+(?:agenda\s+)?item\s+\d[^.]*/gi
  ]
};
