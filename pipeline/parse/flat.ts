/** Texts whose line breaks a conversion lost: broken again where a paragraph, heading or item begins. */
import { MONTH_NAMES } from '../grammar/en/dates.ts';
import type { Registry } from '../registry/registry.ts';
import { bodyBreaks } from './flat/body.ts';
import { withoutContents, withoutLeaders } from './flat/contents.ts';
import { withoutFurniture } from './flat/furniture.ts';
import {
  isBrokenAtStops,
  withLabels,
  withoutPageHeads,
  withoutPageNumbers,
  withoutSpacing,
  withoutStops
} from './flat/lines.ts';
import { mastheadLines } from './flat/masthead.ts';

/** A line this long may hold more than a paragraph. */
const LONG = 400;

/** In such a share of the text no line breaks are left. */
const MOST = 0.5;

/** So many labels inside lines are no chance. */
const FEWEST = 3;

const isInLongLines = (text: string): boolean => {
  let long = 0;
  for (const line of text.split('\n')) if (line.length > LONG) long += line.length;
  return long > text.length * MOST;
};

/** Whether most labels stand inside lines, not at their beginning. */
const isFlat = (text: string): boolean => {
  if (!isInLongLines(text)) return false;
  const breaks = bodyBreaks(text);
  const inside = breaks.filter(
    (at) => !/(?:^|\n)[\s#*>-]*$/.test(text.slice(Math.max(0, at - 12), at))
  );
  return inside.length >= FEWEST && inside.length * 2 > breaks.length;
};

/** Marks of Markdown headings, and a bullet before a letter, inside a line. */
const HASHES = /(^|\s)#{1,6}\s+/g;
const ESCAPED = /\\([.()[\]_*-])/g;
const MARKUP = /\*\*|<\/?(?:b|strong|i|em|p|div|span|font)\b[^<>]*>/g;
const BULLET = /(^|\s)[-*•]\s+(?=\(?[a-z\d]{1,3}[).])/g;

/** Long lines that follow one another were broken anywhere. */
const joined = (text: string): string => {
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      const goesOn = line.length > LONG || (lines[i + 1]?.length ?? 0) > LONG;
      return i === lines.length - 1 ? line : `${line}${goesOn ? ' ' : '\n'}`;
    })
    .join('');
};

/** A footnote below its rule, as far as its stop. */
const NOTES =
  /\s*[_＿]{5,}\s*((?:(?:\*+|\d{1,2})\s+.{2,400}?(?:。|(?<!\b(?:vol|[Nn]os?|paras?|art|p|pp|[A-Z]))\.(?=\s|$))\s*)+)/g;

const NOTE = /(?<=^|[。.]\s*)(?=(?:\*+|\d{1,2})\s+\S)/g;

const withNotes = (text: string): string =>
  text.replace(
    NOTES,
    (_, notes: string) => `\n\n__________\n${notes.replace(NOTE, '\n').trim()}\n\n`
  );

/** APLC/MSP.2/2000/119September2000CHINESEOriginal, …/1page3, …/52022年: what a conversion ran together with a symbol. */
const RUN_TOGETHER = new RegExp(
  `(?<=/\\d*?)([0-3]?\\d)(${MONTH_NAMES})((?:19|20)\\d\\d)(CHINESE|ENGLISH|Chinese|English)?|(?<=/\\d{1,3})(?=page ?\\d|(?:19|20)\\d\\d年)`,
  'g'
);

const parted = (text: string): string =>
  text.replace(
    RUN_TOGETHER,
    (_, ...day: (string | undefined)[]) => ` ${day.slice(0, 4).join(' ')} `
  );

/** Puts each position on a line of its own, a blank line before it. */
const broken = (text: string, at: readonly number[]): string =>
  [0, ...at].map((from, i) => text.slice(from, at[i]).trim()).join('\n\n');

/**
 * A text with its lines: as it is, or, where most of it lost them, broken before every label that
 * goes on with its sequence. Takes time linear in the text.
 */
export const withLines = (source: string, registry: Registry): string => {
  const lines = source.replace(/\r\n?/g, '\n');
  const pages = withoutPageNumbers(withoutPageHeads(withoutSpacing(lines)));
  const text = isBrokenAtStops(pages) ? withoutStops(pages) : pages;
  if (!isFlat(text)) return pages === lines ? source : pages;
  const plain = joined(withLabels(parted(text)).replace(MARKUP, '').replace(ESCAPED, '$1'))
    .replace(HASHES, '$1')
    .replace(BULLET, '$1');
  const whole = withoutContents(withoutFurniture(plain));
  const breaks = bodyBreaks(whole);
  const first = breaks[0] ?? whole.length;
  const head = mastheadLines(withoutLeaders(whole.slice(0, first)), registry);
  const rest = withNotes(broken(whole.slice(first), breaks.map((at) => at - first).slice(1)));
  return `${head.join('\n\n')}\n\n${rest}`;
};
