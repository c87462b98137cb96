/** Lines of the first page that a conversion broke. */
import { CONTINUES, DISTRIBUTION, GOES_ON, TYPE_LINE } from '../../grammar/masthead.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import type { Registry } from '../../registry/registry.ts';
import { fold, joinLines } from '../../text.ts';
import type { Block } from '../block.ts';
import { datesIn, mastheadLength } from './lines.ts';
import { placesIn } from '../../registry/places.ts';

const spansJoin = (before: string, after: string, registry: Registry): boolean => {
  const joined = joinLines(before, after);
  const at = before.length;
  const found = [registry.bodyNames, registry.instrumentNames].flatMap((names) =>
    names.find(joined)
  );
  return [...found, ...datesIn(fold(joined)).filter((d) => d.to !== null)].some(
    (m) => m.start < at && m.end > at + 1
  );
};

/** Blank lines between the lines of a first page: a conversion may put some after each. */
const usualGap = (blocks: readonly Block[]): number => {
  const gaps = blocks.map(({ gap }) => gap).sort((a, b) => a - b);
  return Math.max(1, gaps[gaps.length >> 1] ?? 0);
};

const mayJoin = (before: Block, after: Block, usual: number): boolean =>
  [before, after].every(
    (b) =>
      b.kind === 'text' &&
      b.label === null &&
      !DISTRIBUTION.test(b.text) &&
      !TYPE_LINE.test(fold(b.text).trim())
  ) &&
  after.heading === null &&
  after.gap <= usual;

/** 2023年10月2日至6日，内罗毕: a line that is whole, with 会议报告 below it. */
const endsInPlace = (text: string, registry: Registry): boolean =>
  /日\s*,/.test(fold(text)) && placesIn(registry, text).at(-1)?.end === text.trimEnd().length;

/** Joins lines of the first page that a name or a date runs across, or that end in mid-phrase. */
export const joinMasthead = (
  blocks: readonly Block[],
  grammar: Grammar,
  registry: Registry
): Block[] => {
  const length = mastheadLength(blocks, grammar);
  const usual = usualGap(blocks.slice(0, length));
  const joined: Block[] = [];
  for (const block of blocks.slice(0, length)) {
    const before = joined.at(-1);
    const belongs =
      before &&
      mayJoin(before, block, usual) &&
      (CONTINUES.test(before.text) ||
        (GOES_ON.test(block.text) && !endsInPlace(before.text, registry)) ||
        spansJoin(before.text, block.text, registry));
    if (belongs)
      joined[joined.length - 1] = { ...before, text: joinLines(before.text, block.text) };
    else joined.push(block);
  }
  return [...joined, ...blocks.slice(length)];
};
