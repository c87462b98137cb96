/** A paragraph of a .docx → its text in runs, with the marks of the footnotes it calls. */
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { escapeText, HARD_BREAK, raised, reference, type Run } from '../light-markdown.ts';
import { childOf, toggleAt, valueAt } from './package.ts';

/** A footnote or endnote that a paragraph calls. */
export interface NoteCall {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly label: string;
}

export interface ParagraphText {
  readonly runs: readonly Run[];
  readonly calls: readonly NoteCall[];
  /** Paragraphs of text boxes that are anchored here. */
  readonly boxed: readonly Element[];
}

/** Gives each note its label: its own where the author set one, the next number else. */
export type Labeller = (kind: NoteCall['kind'], own: string | null) => string;

/** What tracked changes took out, instructions of fields, comments; the fallback of what is read already. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'mc:Fallback',
  'w:annotationRef',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:rt'
]);

const FIXED: Readonly<Record<string, string>> = {
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
  'w:cr': HARD_BREAK,
  'w:tab': ' ',
  'w:ptab': ' '
};

const textIn = (node: AnyNode): string =>
  isText(node) ? node.data : 'children' in node ? node.children.map(textIn).join('') : '';

/** Symbols of the Symbol and Wingdings fonts have no Unicode of their own: bullets, nearly always. */
const symbolOf = ({ attribs }: Element): string => {
  const code = parseInt(attribs['w:char'] ?? '', 16);
  return code >= 0xe000 && code <= 0xf8ff
    ? '•'
    : Number.isNaN(code)
      ? ''
      : String.fromCodePoint(code);
};

class ParagraphReader implements ParagraphText {
  readonly runs: Run[] = [];
  readonly calls: NoteCall[] = [];
  readonly boxed: Element[] = [];
  readonly #labelOf: Labeller;
  readonly #isBoldByStyle: boolean;
  #isBold = false;
  #isRaised = false;

  constructor(labelOf: Labeller, isBoldByStyle: boolean) {
    this.#labelOf = labelOf;
    this.#isBoldByStyle = isBoldByStyle;
  }

  walk(nodes: readonly AnyNode[]): void {
    for (const node of nodes) if (isTag(node)) this.#element(node);
  }

  #element(element: Element): void {
    const { name } = element;
    if (SKIPPED.has(name)) return;
    if (name === 'w:r') this.#run(element);
    else if (name === 'w:t') this.#add(textIn(element));
    else if (name === 'w:br') this.#add(element.attribs['w:type'] ? '' : HARD_BREAK);
    else if (name === 'w:sym') this.#add(symbolOf(element));
    else if (name in FIXED) this.#add(FIXED[name]!);
    else if (name === 'w:txbxContent') this.boxed.push(element);
    else this.walk(element.children);
  }

  #run(run: Element): void {
    const properties = childOf(run, 'w:rPr');
    if (toggleAt(properties, 'w:vanish')) return;
    this.#isBold = toggleAt(properties, 'w:b') ?? this.#isBoldByStyle;
    this.#isRaised = valueAt(properties, 'w:vertAlign') === 'superscript';
    const call = childOf(run, 'w:footnoteReference') ?? childOf(run, 'w:endnoteReference');
    if (call) this.#call(run, call);
    else this.walk(run.children);
    this.#isRaised = false;
  }

  #call(run: Element, call: Element): void {
    const kind = call.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const own = toggleAttribute(call, 'w:customMarkFollows') ? textIn(run).trim() : null;
    const label = this.#labelOf(kind, own);
    this.calls.push({ kind, id: call.attribs['w:id'] ?? '', label });
    this.#push(reference(label));
  }

  #add(text: string): void {
    if (text !== '') this.#push(this.#isRaised ? raised(text) : escapeText(text));
  }

  #push(text: string): void {
    this.runs.push({ text, isBold: this.#isBold });
  }
}

const toggleAttribute = ({ attribs }: Element, name: string): boolean =>
  ['1', 'true', 'on'].includes(attribs[name] ?? '');

/** Reads one `w:p`. */
export const readParagraph = (
  element: Element,
  labelOf: Labeller,
  isBold: boolean
): ParagraphText => {
  const reader = new ParagraphReader(labelOf, isBold);
  reader.walk(element.children);
  return reader;
};
