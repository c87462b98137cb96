/** How English documents tell their agenda. */
import type { AgendaGrammar } from '../grammar.ts';

export const agenda: AgendaGrammar = {
  joint: /[(（][^()（）]*joint(?: agenda)? item[^()（）]*[)）]/i,
  conjunction: /[;；,，]?\s*(?:and)?$/i,
  leadIn: /,\s*(?:including|in particular|through)[^,:]*:$/i,
  otherMatters: /^(?:any )?other (?:matters|business)/i,
  adopted:
    /agenda\b[^:]{0,120}\b(?:was|were|is) as follows|agenda\b[^:]{0,60}\b(?:had been|has been|was) adopted[^:]{0,60}:|adopted the (?:following |present )?(?:provisional )?agenda|following agenda|agenda[^:]{0,60}:$/i,
  considered: [
    /considered (?:agenda )?item (?<number>\d{1,3}(?!\d)(?:\s?\([a-z]\))?), (?:(?:entitled|on) )?"(?<title>.+?)"(?=[.,;]|\s|$)/gi
  ],
  underConsideration: /considered|discussed|had before it/i,
  counted: /^([\w-]+) (?:supplementary )?item on the agenda\b/i
};
