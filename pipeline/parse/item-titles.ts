/** Records of meetings: an item’s number on one line, its title on the next. */
import { fold } from '../text.ts';
import type { Block } from './block.ts';

/** “Agenda item 114 (continued)”, 议程项目8（续）; group 1 is the item as printed, group 2 its number. */
const BARE_ITEM =
  /^((?:agenda\s+item|议程项目)\s?(\d{1,3})(?:\s?\([a-z]\))?)\s*(?:\((?:continued|concluded|resumed|续|续完)\))?$/i;

const LONGEST_TITLE = 300;

const isTitle = (block: Block | undefined): block is Block =>
  block?.kind === 'text' &&
  block.label === null &&
  block.text.length < LONGEST_TITLE &&
  !/[.:;。：；]$/.test(block.text);

/** The blocks from `from` on with such lines joined to the titles below them. */
export const withItemTitles = (blocks: readonly Block[], from: number): Block[] => {
  const joined: Block[] = blocks.slice(0, from);
  for (let at = from; at < blocks.length; at++) {
    const [block, next] = [blocks[at]!, blocks[at + 1]];
    const bare = block.label === null ? BARE_ITEM.exec(fold(block.text)) : null;
    if (bare === null || !isTitle(next)) joined.push(block);
    else {
      const [, printed, number] = bare;
      const label = {
        kind: 'item' as const,
        printed: printed!,
        ordinal: Number(number),
        length: 0
      };
      joined.push({ ...next, gap: block.gap, label });
      at++;
    }
  }
  return joined;
};
