/** How Chinese documents tell their agenda. */
import type { AgendaGrammar } from '../grammar.ts';

export const agenda: AgendaGrammar = {
  joint: /[(（][^()（）]*(?:联合项目|联合议程项目)[^()（）]*[)）]/,
  conjunction: /[;；,，]?\s*(?:以及|和)?$/,
  leadIn:
    /[,，](?:其中)?(?:具体)?(?:包括|特别是)?(?:采用|通过)?(?:以下|下列|下述)[^,，:：]*[:：]?$/,
  otherMatters: /^(?:任何)?其他事[项务]/,
  adopted: /通过[^:]{0,30}议程|以下议程|下列议程|下述议程|议程如下/,
  considered: [
    /(?:审议了|讨论了)(?:题为)?["《](?<title>.+?)["》]的议程项目(?<number>\d{1,3}(?!\d)(?:\([a-z]\))?)/g,
    /(?:审议了|讨论了)议程项目(?<number>\d{1,3}(?!\d)(?:\([a-z]\))?)["《](?<title>[^"》]+)["》]/g,
    /(?:审议了|讨论了)议程项目(?<number>\d{1,3}(?!\d)(?:\([a-z]\))?),?题为["《](?<title>.+?)["》](?=[.,;]|$)/g
  ],
  underConsideration: /审议了|讨论了/,
  counted: /^(?:统一编排)?议程(?:项目)?第([一二三四五六七八九十\d]{1,3})项/
};
