/** .docx → light Markdown: ECMA-376 (Office Open XML), WordprocessingML. */
import { isTag, type Element } from 'domhandler';
import { SYMBOL } from '../../clean.ts';
import { note } from '../source.ts';
import type { FindingFact } from '../../facts.ts';
import {
  footnote,
  heading,
  isFinished,
  isLayout,
  joinBlocks,
  paragraph,
  raised,
  reference,
  tableRow,
  textOf,
  type Run
} from '../light-markdown.ts';
import { numberWriter, type NumberWriter } from './numbering.ts';
import { childOf, childrenOf, openPackage, valueAt, type Package } from './package.ts';
import { readParagraph, type Labeller, type NoteCall } from './runs.ts';
import { readStyles, type Style } from './styles.ts';

/** Elements that only wrap blocks or runs. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice'
]);

const numberedLabels = (): Labeller => {
  let next = 0;
  return (_, own) => {
    if (own !== null && own !== '') return own;
    next += 1;
    return String(next);
  };
};

/** Reads the blocks of a document in their order; each kind of block is a method. */
class DocxReader {
  readonly blocks: string[] = [];
  readonly #file: Package;
  readonly #styleOf: (id: string | null) => Style;
  readonly #numberOf: NumberWriter;
  readonly #labelOf = numberedLabels();
  /** Called, and not yet written: they wait for the end of a finished paragraph, as on a page. */
  #waiting: NoteCall[] = [];

  constructor(file: Package) {
    this.#file = file;
    this.#styleOf = readStyles(file);
    this.#numberOf = numberWriter(file);
  }

  read(): string {
    const body = childOf(this.#file.document, 'w:body');
    this.#head(body);
    if (body) this.#walk(body);
    this.#writeNotes();
    return joinBlocks(this.blocks);
  }

  /** Of the running heads, the first page’s and every symbol that stands in one. */
  #head(body: Element | null): void {
    const lines = new Set<string>();
    for (const reference of sectionsIn(body).flatMap((one) =>
      childrenOf(one, 'w:headerReference')
    )) {
      const header = this.#file.related(reference.attribs['r:id'] ?? '');
      const texts = header ? this.#readApart(() => this.#walk(header)) : [];
      const isFirst = reference.attribs['w:type'] === 'first';
      for (const text of texts)
        for (const line of isFirst ? [text] : (text.match(SYMBOL) ?? [])) lines.add(line);
    }
    this.blocks.push(...lines);
  }

  #readApart(read: () => void): string[] {
    const before = this.blocks.length;
    read();
    return this.blocks.splice(before);
  }

  #walk(parent: Element): void {
    for (const child of parent.children.filter(isTag)) {
      if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl') this.#table(child);
      else if (WRAPPERS.has(child.name)) this.#walk(child);
    }
  }

  #paragraph(element: Element): void {
    const properties = childOf(element, 'w:pPr');
    const style = this.#styleOf(valueAt(properties, 'w:pStyle'));
    if (style.isContents) return;
    const { runs, calls, boxed } = readParagraph(element, this.#labelOf, style.isBold);
    this.#waiting.push(...calls);
    if (textOf(runs) !== '')
      this.#write(runs, style, this.#labelOfParagraph(properties, style), properties);
    for (const box of boxed) this.#walk(box);
  }

  #write(
    runs: readonly Run[],
    style: Style,
    label: string | null,
    properties: Element | null
  ): void {
    const outline = Number(valueAt(properties, 'w:outlineLvl') ?? NaN);
    const level = outline >= 0 && outline < 9 ? outline + 1 : style.headingLevel;
    if (level !== null) {
      const text = textOf(runs);
      this.blocks.push(heading(level, label === null ? text : `${label} ${text}`));
      return;
    }
    const block = paragraph(runs, label);
    this.blocks.push(block);
    if (isFinished(block)) this.#writeNotes();
  }

  /** The number that Word shows before a paragraph: its own list’s, or that of its style. */
  #labelOfParagraph(properties: Element | null, style: Style): string | null {
    const own = valueAt(properties, 'w:numPr', 'w:numId');
    const list = own ?? style.list?.id ?? null;
    if (list === null || list === '0') return null;
    const level = valueAt(properties, 'w:numPr', 'w:ilvl') ?? style.list?.level ?? 0;
    return this.#numberOf(list, Number(level));
  }

  #table(table: Element): void {
    const rows = rowsOf(table).map((row) =>
      row.map((cell) => this.#readApart(() => this.#walk(cell)))
    );
    const texts = rows.map((row) => row.map((blocks) => blocks.join('\n')));
    if (isLayout(texts)) this.blocks.push(...rows.flat(2));
    else this.blocks.push(texts.map((row) => tableRow(row)).join('\n'));
    this.#writeNotes();
  }

  #writeNotes(): void {
    const calls = this.#waiting;
    this.#waiting = [];
    for (const call of calls) {
      const text = this.#textOfNote(call);
      if (text !== '') this.blocks.push(footnote(call.label, text));
    }
  }

  #textOfNote({ kind, id, label }: NoteCall): string {
    const part = this.#file.part(`${kind}s.xml`);
    const element =
      part && childrenOf(part, `w:${kind}`).find(({ attribs }) => attribs['w:id'] === id);
    if (!element) return '';
    const texts = childrenOf(element, 'w:p').map((one) =>
      textOf(readParagraph(one, this.#labelOf, false).runs)
    );
    const text = texts.filter(Boolean).join(' ').replace(/\v+/g, ' ');
    return withoutOwnMark(text, label).trim();
  }
}

/** A footnote with a mark of its own begins with it; a number is Word’s and no text. */
const withoutOwnMark = (text: string, label: string): string => {
  const mark = [reference(label), raised(label), label].find((one) => text.startsWith(one));
  return mark === undefined || /^\d+$/.test(mark) ? text : text.slice(mark.length);
};

const sectionsIn = (body: Element | null): Element[] =>
  body
    ? [
        ...childrenOf(body, 'w:p').flatMap((one) => {
          const section = childOf(childOf(one, 'w:pPr'), 'w:sectPr');
          return section ? [section] : [];
        }),
        ...childrenOf(body, 'w:sectPr')
      ].slice(0, 1)
    : [];

const wrapped = (parent: Element, name: string): Element[] =>
  parent.children
    .filter(isTag)
    .flatMap((one) =>
      one.name === name ? [one] : WRAPPERS.has(one.name) ? wrapped(one, name) : []
    );

const rowsOf = (table: Element): Element[][] =>
  wrapped(table, 'w:tr')
    .filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'))
    .map((row) => wrapped(row, 'w:tc'));

const hasTrackedChanges = (element: Element): boolean =>
  ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(element.name) ||
  element.children.some((child) => isTag(child) && hasTrackedChanges(child));

const tracked = (): FindingFact =>
  note('note', 'tracked-changes', {
    zh: '该 Word 文件含有未处理的修订；按接受全部修订后的文本读取。请核对最终文本。',
    en: 'The Word file holds tracked changes; it was read as if all were accepted. Compare it with the final text.'
  });

/**
 * Reads a .docx: headings, automatic numbers, tables, footnotes below the paragraph that calls
 * them, symbols of the running heads. Tracked changes count as accepted, and a finding says so.
 *
 * @throws {Unreadable} where the file is damaged or no Word document
 */
export const readDocx = (bytes: Uint8Array): { text: string; findings: FindingFact[] } => {
  const file = openPackage(bytes);
  const text = new DocxReader(file).read();
  return { text, findings: hasTrackedChanges(file.document) ? [tracked()] : [] };
};
