/** Titles quoted in Chinese sentences: what stands in them is not talk. */
import type { TopicGrammar } from '../grammar.ts';

export const topics: TopicGrammar = {
  titles: [
    /题为\s*["《][^"》]*(?:"|》)/g,
    /(?:议程)?项目["《][^"》]*["》]/g,
    /内容是[^;.]*背景文件|关于[^;.,]*的?背景文件/g,
    /《[^》]*》/g,
    /审议了(?:题为)?[^.]*?议程项目\s*\d[^.]*/g
  ]
};
