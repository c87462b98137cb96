/** HTML and Markdown in a line: read where it tells structure, taken out elsewhere. */
import { decodeHTMLStrict } from 'entities';

/** Private-use marks around the label of a footnote reference: they never occur in documents. */
export const MARK_OPEN = '\ue000';

export const MARK_CLOSE = '\ue001';

const mark = (label: string): string => `${MARK_OPEN}${label}${MARK_CLOSE}`;

/** Character references of HTML; spaces of any width are spaces. */
const decodeEntities = (text: string): string =>
  decodeHTMLStrict(text).replace(/[\u00a0\u2000-\u200a]/g, ' ');

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const superscriptDigits = (text: string): string =>
  [...text].map((c) => SUPERSCRIPTS.indexOf(c)).join('');

const TAG =
  /<\/?(?:a|b|i|u|em|strong|span|font|p|div|br|hr|table|tbody|thead|tr|td|th|small|sub|center|ul|ol|li|img)\b[^<>]*>/gi;

/** Footnote references that markup tells: <sup>1</sup>, [^1], ¹. */
const readMarks = (line: string): string =>
  line
    .replace(/<sup>\s*(?:<[^>]*>)*\s*([\d*a-z]{1,3})\s*(?:<[^>]*>)*\s*<\/sup>/gi, (_, label) =>
      mark(label)
    )
    .replace(/\[\^([\w*]{1,4})\](:?)/g, (_, label, colon) =>
      colon ? `${mark(label)} ` : mark(label)
    )
    .replace(/(?<!\^)\$\^\{?(\d{1,3})\}?\$/g, (_, label) => mark(label))
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => mark(superscriptDigits(digits)));

/** The text without markup; footnote references become marks. */
export const stripMarkup = (line: string): string =>
  decodeEntities(
    readMarks(line)
      .replace(/<!--.*?-->/g, '')
      .replace(TAG, '')
  )
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\((?:#|https?:|\.|\/)[^)\s]*\)/g, '$1')
    .replace(/\*\*|__(?=\S[^_]*__)|(?<=\S)__(?=\s|$)/g, '')
    .replace(/(?<![\\*\w])\*(?=\S)([^*]+?)(?<=\S)\*(?!\w)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1');

/** Single spaces, none at the ends. */
export const tidy = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();

const HEADING_TAG = /^\s*<h([1-6])\b[^>]*>/i;

const isAllBold = (line: string): boolean =>
  /^(?:\*\*|__)[^*]+(?:\*\*|__)$/.test(line) || /^<(b|strong)>[^<]*<\/\1>$/i.test(line);

/** Level of a heading that markup tells (1–6), 0 for a line all in bold, else null. */
export const headingLevel = (raw: string): number | null => {
  const hashes = /^\s{0,3}(#{1,6})\s+\S/.exec(raw);
  if (hashes) return hashes[1]!.length;
  const tag = HEADING_TAG.exec(raw);
  if (tag) return Number(tag[1]);
  return isAllBold(raw.trim()) ? 0 : null;
};

/**
 * What a line begins with that a tab sets apart from its text: `1.`, `II.`, `(a)`, `一、`, `1.2`, `*`, `主席：`.
 * A bare number behind a tab is the second cell of a row whose first is empty.
 */
export const LABEL_TAB =
  /^(\s*(?:[([（]?(?:[\dA-Za-z]{1,5}|[一二三四五六七八九十]{1,4})[.)、．）\]]|(?<!\t\s*)\d{1,3}(?:\.\d{1,3})*\.?|第[一二三四五六七八九十\d]{1,4}[章节条]|[•·○●▪■◦*†–—-]+|[^\t]{0,40}[:：]))\s*\t\s*(?=\S)/u;

/** A tab that only sets a label apart is a space; where more follow, the line is a row of a table. */
const withoutLabelTab = (line: string): string => {
  const spaced = line.replace(LABEL_TAB, '$1 ');
  return /\S\t+\S/.test(spaced) ? line : spaced;
};

/** The cells of a table row, by pipes or tabs; null for any other line. */
export const cellsOf = (source: string): string[] | null => {
  const line = withoutLabelTab(source);
  const inner = line.trim();
  if (/^\|.*\|$/.test(inner))
    return inner
      .slice(1, -1)
      .split('|')
      .map((c) => tidy(stripMarkup(c)));
  if (/\S\t+\S/.test(line) || /^\t+\S/.test(line))
    return line.split('\t').map((c) => tidy(stripMarkup(c)));
  return null;
};

/** The names of a line all in capitals, in one column or in several that wide spaces part; null for any other line. */
export const columnsOf = (line: string): string[] | null =>
  /\p{Lu}{3}/u.test(line) && !/[\p{Ll}\p{Script=Han}]/u.test(line)
    ? line
        .trim()
        .split(/\s{3,}/)
        .map((c) => tidy(stripMarkup(c)))
    : null;

/** The line under a Markdown table’s head. */
export const isTableRule = (line: string): boolean =>
  /^\|?[\s:|-]*-{3,}[\s:|-]*\|?$/.test(line) && line.includes('|');
