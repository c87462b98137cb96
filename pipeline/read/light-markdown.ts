/**
 * The light Markdown that every format with structure is read to: headings with `#`, lines all in
 * bold with `**`, table rows with `|`, footnotes `[^1]` and `[^1]: text`; a blank line between blocks.
 * `&` and `<` of the text itself are written as entities, for what follows reads HTML remains.
 */

/** A stretch of text in one weight. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
}

export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const MARK = /^\(?(\d{1,3}|[a-z]|\*{1,3})\)?$/;

/** Stars stand in the text as they are: `临时议程*项目2`. */
const stars = (label: string): string => label.replace(/\*/g, '\\*');

/** Raised text: a footnote’s mark if it looks like one (`1`, `*`, `a`), else itself (`10th`). */
export const raised = (text: string): string => {
  const label = MARK.exec(text.trim())?.[1];
  if (label?.startsWith('*')) return stars(label);
  return label ? `<sup>${label}</sup>` : escapeText(text);
};

export const reference = (label: string): string =>
  label.startsWith('*') ? stars(label) : `[^${label}]`;

export const footnote = (label: string, text: string): string => `[^${label}]: ${text}`;

/** Ends a sentence: what comes below such a block on a page may be the footnotes it calls. */
export const isFinished = (block: string): boolean =>
  /[.。!！?？;；:：]["”’）)\]]*(?:\[\^[^\]]*\]|\\?\*)*$/.test(block);

/** White space of the source is no layout; a hard break is `\v` until here. */
const tidy = (text: string): string =>
  text
    .replace(/[^\S\v]+/g, ' ')
    .replace(/ ?\v[ \v]*/g, '\v')
    .replace(/^[\v ]|[\v ]$/g, '');

export const HARD_BREAK = '\v';

const breakLines = (text: string): string => text.replaceAll('\v', '  \n');

export const heading = (level: number, text: string): string =>
  `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${tidy(text).replace(/\v+/g, ' ')}`;

const isAllBold = (runs: readonly Run[]): boolean => {
  const seen = runs.filter(({ text }) => text.trim() !== '');
  return seen.length > 0 && seen.every(({ isBold }) => isBold);
};

export const textOf = (runs: readonly Run[]): string => tidy(runs.map(({ text }) => text).join(''));

/** A paragraph; `label` is the number or bullet that stands before it (`4.`, `(a)`, `-`). */
export const paragraph = (runs: readonly Run[], label: string | null = null): string => {
  const text = textOf(runs);
  if (text === '') return '';
  const whole = label === null ? text : `${label} ${text}`;
  const bold = isAllBold(runs) && !whole.includes('\v') && !/^\[\^/.test(whole);
  return breakLines(bold ? `**${whole}**` : whole);
};

const cell = (text: string): string => tidy(text).replace(/\v+/g, ' ').replace(/\|/g, '/');

export const tableRow = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const MASTHEAD = /^(?:Distr\.|Original\s*:|原文\s*:|原件\s*:|United Nations$|联\s*合\s*国$)/;

/**
 * Whether a table only lays out a page: the first page’s masthead, one column, or cells that
 * hold whole texts. `rows`: the texts of the cells.
 */
export const isLayout = (rows: readonly (readonly string[])[]): boolean => {
  const cells = rows.flat();
  return (
    rows.every((row) => row.filter((text) => text.trim() !== '').length <= 1) ||
    cells.some(
      (text) => text.length > 600 || text.split(/[\n\v]/).some((line) => MASTHEAD.test(line.trim()))
    )
  );
};

export const joinBlocks = (blocks: readonly string[]): string =>
  blocks.filter((block) => block.trim() !== '').join('\n\n');
