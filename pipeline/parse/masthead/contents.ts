/** The contents on the first page of a summary record: the items that the meeting took up. */
import { fold } from '../../text.ts';
import type { Block } from '../block.ts';
import type { ListedItem } from '../document.ts';

const numberOf = ({ label }: Block, base: string): string | null => {
  if (label?.kind === 'item') return /\d+(?:\s?\([a-z]\))?/.exec(fold(label.printed))![0];
  return label?.kind === 'letter' && base !== '' ? `${base}${label.printed}` : null;
};

/** `议程项目26：…`, and `(a) …` below it, up to the first line that is neither; places count blocks from 0. */
export const contentsOf = (head: readonly Block[]): ListedItem[] => {
  let base = '';
  return head.flatMap((block, paragraph) => {
    const number = numberOf(block, base)?.replace(/\s/g, '') ?? null;
    if (block.label?.kind !== 'letter') base = number ?? '';
    return number === null ? [] : [{ number, title: block.text, paragraph }];
  });
};
