/** Title and kind of a document. */
import type { Grammar } from '../../grammar/grammar.ts';
import { KIND_ALONE, WHOLE_TITLE } from '../../grammar/masthead.ts';
import type { Registry } from '../../registry/registry.ts';
import { countHan, displayWidth, endsBlock, fold } from '../../text.ts';
import type { Block } from '../block.ts';
import type { Masthead } from '../document.ts';
import { readLine, type Reading } from './lines.ts';

export interface TitleGroup {
  text: string;
  paragraph: number;
}

/** In columns: a Chinese character takes two. */
const LONGEST_TITLE = 360;

/** A line that a conversion left where the first page was: sentences, which name others’ sessions too. */
export const isProse = (text: string): boolean =>
  displayWidth(text) > LONGEST_TITLE ||
  /[。！？]\s*[^\s」』”"*]/u.test(text) ||
  /[a-z]{3}\.\s+[A-Z][a-z]+\s+[a-z]{2}/.test(text);

/** (2022年10月10日至14日，维也纳): when and where, on a line below the title. */
const isDatedBracket = (block: Block, reading: Reading): boolean =>
  reading.date !== null && /^\s*\(.*\)\s*$/s.test(fold(block.text));

/** Title lines that stand together are one title; what follows an item line is the item’s title. */
const titleGroups = (blocks: readonly Block[], readings: readonly Reading[]): TitleGroup[] => {
  const groups: TitleGroup[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'footnote') return;
    const isTail = readings[i - 1]?.isTitle === true && isDatedBracket(block, readings[i]!);
    if (isTail) groups.at(-1)!.text += countHan(block.text) ? block.text : ` ${block.text}`;
    if (!readings[i]!.isTitle) return;
    const isWhole = KIND_ALONE.test(fold(block.text).trim());
    const joins = readings[i - 1]?.isTitle && block.gap === 0 && block.heading === null && !isWhole;
    if (joins) groups.at(-1)!.text += countHan(block.text) ? block.text : ` ${block.text}`;
    else groups.push({ text: block.text, paragraph: i });
  });
  return groups;
};

const isKindTitle = (text: string, grammar: Grammar): boolean =>
  grammar.structure.kinds.some(([pattern]) => pattern.test(fold(text)));

export interface Titles {
  /** The document’s own. */
  readonly title: TitleGroup | null;
  readonly itemTitle: TitleGroup | null;
  /** Place of the line that names the agenda item; -1 where none does. */
  readonly itemAt: number;
}

/** The title below an item’s line is the item’s, unless it alone says what kind of document this is. */
const itemTitleOf = (
  groups: readonly TitleGroup[],
  itemAt: number,
  grammar: Grammar
): TitleGroup | null => {
  const below = itemAt >= 0 ? groups.find((g) => g.paragraph > itemAt) : undefined;
  const others = groups.filter((g) => g !== below);
  if (!below || others.length === 0) return null;
  const isOnlyKind =
    isKindTitle(below.text, grammar) && !others.some((g) => isKindTitle(g.text, grammar));
  return isOnlyKind ? null : below;
};

/** Tells the document’s title from that of the agenda item. */
export const readTitles = (
  head: readonly Block[],
  readings: readonly Reading[],
  grammar: Grammar
): Titles => {
  const groups = titleGroups(head, readings);
  const itemAt = readings.findIndex((r) => r.item !== null);
  const itemTitle = itemTitleOf(groups, itemAt, grammar);
  const titles = groups.filter((g) => g !== itemTitle);
  const title = titles.find((g) => isKindTitle(g.text, grammar)) ?? titles.at(-1) ?? null;
  return { title, itemTitle, itemAt };
};

/** A report’s title that says whose it is, with nothing below it but lines of a first page. */
const isWholeTitle = ({ text, paragraph }: TitleGroup, head: readonly Block[]): boolean =>
  WHOLE_TITLE.test(fold(text)) &&
  head.slice(paragraph).every((b) => b.label === null && !endsBlock(b.text));

/** After a title that only names the kind (“Draft report”), a further title is the first section’s; below “Report of Committee II …” it is a subtitle. */
export const endOfTitle = (
  head: readonly Block[],
  registry: Registry,
  grammar: Grammar,
  year: number | null = null
): number => {
  const readings = head.map((block) => readLine(block, registry, year));
  const itemAt = readings.findIndex((r) => r.item !== null);
  const all = titleGroups(head, readings);
  const itemTitle = itemTitleOf(all, itemAt, grammar);
  const isImprint = (g: TitleGroup): boolean => registry.entityNames.get(g.text) !== undefined;
  const groups = all.filter((g) => g !== itemTitle && !isImprint(g));
  const at = groups.findIndex((g) => isKindTitle(g.text, grammar));
  if (groups.some((g) => grammar.structure.record.title.test(fold(g.text)))) return head.length;
  const isWhole = at >= 0 && isWholeTitle(groups[at]!, head);
  return at >= 0 && groups[at + 1] && !isWhole ? groups[at + 1]!.paragraph : head.length;
};

/** Lines that may tell the kind: not the agenda item that the document belongs to. */
const typeLines = (
  head: readonly Block[],
  readings: readonly Reading[],
  itemTitle: TitleGroup | null
): string[] =>
  head.flatMap((b, i) =>
    readings[i]!.item !== null || b.text === itemTitle?.text || b.kind === 'footnote'
      ? []
      : [b.text]
  );

/** The kind that the title tells, else a line beside it. */
export const kindOf = (
  head: readonly Block[],
  readings: readonly Reading[],
  { title, itemTitle }: Titles,
  grammar: Grammar
): Masthead['kind'] => {
  for (const text of [title?.text ?? '', ...typeLines(head, readings, itemTitle)])
    for (const [pattern, kind] of grammar.structure.kinds)
      if (pattern.test(fold(text))) return kind;
  return 'other';
};
