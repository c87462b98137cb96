/** HTML → light Markdown. */
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import {
  joinBlocks,
  escapeText,
  footnote,
  HARD_BREAK,
  heading,
  isLayout,
  paragraph,
  raised,
  reference,
  tableRow,
  textOf,
  type Run
} from './light-markdown.ts';
import { labelOf } from './list-labels.ts';

const SKIPPED = new Set(
  'head script style template noscript svg math iframe object nav button select textarea audio video'.split(
    ' '
  )
);
const BLOCKS = new Set(
  'html body p div section article main header footer aside blockquote figure figcaption center address form fieldset dl dt dd ul ol table caption details summary hr'.split(
    ' '
  )
);

const isHidden = ({ attribs }: Element): boolean =>
  'hidden' in attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '');

const isBold = ({ name, attribs }: Element): boolean =>
  name === 'b' ||
  name === 'strong' ||
  /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribs.style ?? '');

const isRaised = ({ name, attribs }: Element): boolean =>
  name === 'sup' || /vertical-align\s*:\s*super/i.test(attribs.style ?? '');

const namesOf = ({ attribs }: Element): string[] =>
  [attribs.id, attribs.name].filter((name) => name !== undefined);

const plainText = (node: AnyNode): string => {
  if (isText(node)) return node.data;
  return 'children' in node ? node.children.map(plainText).join('') : '';
};

interface List {
  readonly element: Element;
  next: number;
}

/** Walks the tree once; each kind of element is a method. */
class HtmlReader {
  readonly blocks: string[] = [];
  #runs: Run[] = [];
  #label: string | null = null;
  #lists: List[] = [];
  #bold = 0;
  #raised = 0;
  #isPreformatted = false;
  /** Anchors passed already: a link to one of them leads back. */
  readonly #passed = new Set<string>();
  /** Targets of footnote references → the label of the mark. */
  readonly #referred = new Map<string, string>();
  #footnote: string | null = null;

  read(nodes: readonly AnyNode[]): string {
    this.#walk(nodes);
    this.#endBlock();
    return joinBlocks(this.blocks);
  }

  #walk(nodes: readonly AnyNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.#addText(node.data);
      else if (isTag(node)) this.#element(node);
      else if ('children' in node) this.#walk(node.children);
    }
  }

  #element(element: Element): void {
    const { name } = element;
    if (SKIPPED.has(name) || isHidden(element)) return;
    this.#enterNamed(element);
    if (/^h[1-6]$/.test(name)) this.#heading(element, Number(name[1]));
    else if (name === 'br') this.#add(HARD_BREAK);
    else if (name === 'table') this.#table(element);
    else if (name === 'ul' || name === 'ol') this.#list(element);
    else if (name === 'li') this.#item(element);
    else if (name === 'pre') this.#preformatted(element);
    else if (name === 'a' && element.attribs.href?.startsWith('#')) this.#link(element);
    else if (BLOCKS.has(name)) this.#block(element);
    else this.#inline(element);
  }

  /** Entering what a reference points to: the footnote’s text begins. */
  #enterNamed(element: Element): void {
    for (const name of namesOf(element)) {
      const label = this.#referred.get(name);
      if (label !== undefined && !this.#passed.has(name)) {
        if (element.name !== 'a') this.#endBlock();
        this.#footnote = label;
      }
      this.#passed.add(name);
    }
  }

  #addText(data: string): void {
    if (this.#isPreformatted) this.#add(escapeText(data).replace(/\r?\n/g, HARD_BREAK));
    else if (this.#raised > 0) this.#add(raised(data));
    else this.#add(escapeText(data));
  }

  #add(text: string): void {
    this.#runs.push({ text, isBold: this.#bold > 0 });
  }

  #endBlock(): void {
    const text = textOf(this.#runs);
    if (text !== '') {
      const isNote = this.#footnote !== null;
      this.blocks.push(
        isNote
          ? footnote(this.#footnote!, text.replace(/\v+/g, ' '))
          : paragraph(this.#runs, this.#label)
      );
      this.#label = null;
      this.#footnote = null;
    }
    this.#runs = [];
  }

  #block(element: Element): void {
    this.#endBlock();
    this.#walk(element.children);
    this.#endBlock();
  }

  #inline(element: Element): void {
    const bold = isBold(element) ? 1 : 0;
    const up = isRaised(element) ? 1 : 0;
    this.#bold += bold;
    this.#raised += up;
    this.#walk(element.children);
    this.#bold -= bold;
    this.#raised -= up;
  }

  #heading(element: Element, level: number): void {
    this.#endBlock();
    this.#walk(element.children);
    const text = textOf(this.#runs);
    if (text !== '') this.blocks.push(heading(level, text));
    this.#runs = [];
  }

  /** A link with a mark for a text refers to a footnote, or leads back from it. */
  #link(element: Element): void {
    const target = decodeURIComponentSafely(element.attribs.href!.slice(1));
    const text = plainText(element).trim();
    const label = /^\[?(\d{1,3}|[a-z]|[*†‡]{1,3})\]?$/.exec(text)?.[1];
    const leadsBack = this.#passed.has(target);
    if (leadsBack && (label !== undefined || /^[↑↩^]/u.test(text))) return;
    if (label === undefined || leadsBack) return this.#inline(element);
    this.#referred.set(target, label);
    this.#add(reference(label));
  }

  #list(element: Element): void {
    this.#endBlock();
    this.#lists.push({ element, next: Number(element.attribs.start ?? 1) || 1 });
    this.#walk(element.children);
    this.#lists.pop();
    this.#endBlock();
  }

  #item(element: Element): void {
    const isNote = this.#footnote !== null;
    this.#endBlock();
    const list = this.#lists.at(-1);
    if (list) {
      list.next = Number(element.attribs.value ?? list.next) || list.next;
      this.#label = isNote ? null : listLabel(list.element, list.next);
      list.next += 1;
    }
    this.#walk(element.children);
    this.#endBlock();
    this.#label = null;
  }

  #preformatted(element: Element): void {
    this.#endBlock();
    this.#isPreformatted = true;
    this.#walk(element.children);
    this.blocks.push(
      this.#runs
        .map(({ text }) => text)
        .join('')
        .replace(/\v/g, '\n')
    );
    this.#runs = [];
    this.#isPreformatted = false;
  }

  #table(element: Element): void {
    this.#endBlock();
    const rows = rowsOf(element);
    const cells = rows.map((row) => row.map((cell) => this.#readApart(cell)));
    const plain = cells.map((row) => row.map((blocks) => blocks.join('\n')));
    if (isLayout(plain)) this.blocks.push(...cells.flat(2));
    else this.blocks.push(plain.map((row) => tableRow(row)).join('\n'));
  }

  /** The blocks of a cell, with the footnotes known so far. */
  #readApart(cell: Element): string[] {
    const before = this.blocks.length;
    this.#block(cell);
    return this.blocks.splice(before);
  }
}

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const STYLES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  i: 'lowerRoman',
  A: 'upperLetter',
  I: 'upperRoman'
};

const listLabel = (list: Element, n: number): string => {
  if (list.name === 'ul') return '-';
  const style = STYLES[list.attribs.type ?? ''] ?? 'decimal';
  const label = labelOf(style, n);
  return style.startsWith('lower') ? `(${label})` : `${label}.`;
};

/** The cells of a table’s own rows, row by row. */
const rowsOf = (table: Element): Element[][] => {
  const rows: Element[][] = [];
  const visit = (node: AnyNode): void => {
    if (!isTag(node) || node.name === 'table') return;
    if (node.name === 'tr')
      rows.push(node.children.filter(isTag).filter(({ name }) => /^t[dh]$/.test(name)));
    else node.children.forEach(visit);
  };
  table.children.forEach(visit);
  return rows;
};

const CHARSET = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i;

/** The encoding that a page declares for itself, in the Encoding Standard’s name; null where none. */
export const declaredEncoding = (bytes: Uint8Array): string | null => {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  const label = CHARSET.exec(start)?.[1];
  try {
    return label ? new TextDecoder(label).encoding : null;
  } catch {
    return null;
  }
};

/** Reads the text of an HTML page: headings, lists with their numbers, tables, footnotes. */
export const readHtml = (html: string): string =>
  new HtmlReader().read(parseDocument(html).children);
