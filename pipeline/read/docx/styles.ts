/** What paragraph styles of a .docx say of a paragraph, through the styles they are based on. */
import { childOf, childrenOf, toggleAt, valueAt, type Package } from './package.ts';
import type { Element } from 'domhandler';

export interface Style {
  readonly name: string;
  /** Of a heading, counted from 1; null for other text. */
  readonly headingLevel: number | null;
  readonly isBold: boolean;
  readonly list: { readonly id: string; readonly level: number | null } | null;
  /** A line of the table of contents. */
  readonly isContents: boolean;
}

const PLAIN: Style = { name: '', headingLevel: null, isBold: false, list: null, isContents: false };

const headingLevel = (name: string, properties: Element | null): number | null => {
  const named = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  if (named) return Number(named);
  if (/^title$/i.test(name)) return 1;
  const outline = Number(valueAt(properties, 'w:outlineLvl') ?? NaN);
  return outline >= 0 && outline < 9 ? outline + 1 : null;
};

const readStyle = (element: Element, base: Style): Style => {
  const name = valueAt(element, 'w:name') ?? '';
  const properties = childOf(element, 'w:pPr');
  const list = valueAt(properties, 'w:numPr', 'w:numId');
  const level = valueAt(properties, 'w:numPr', 'w:ilvl');
  return {
    name,
    headingLevel: headingLevel(name, properties) ?? base.headingLevel,
    isBold: toggleAt(element, 'w:rPr', 'w:b') ?? base.isBold,
    list: list
      ? { id: list, level: level === null ? (base.list?.level ?? null) : Number(level) }
      : base.list,
    isContents: /^toc\s*\d|^目录\s*\d/i.test(name) || base.isContents
  };
};

/** Paragraph styles by id; a style that is not there is plain text. */
export const readStyles = (file: Package): ((id: string | null) => Style) => {
  const root = file.part('styles.xml');
  const elements = new Map(
    (root ? childrenOf(root, 'w:style') : []).map((one) => [one.attribs['w:styleId'] ?? '', one])
  );
  const known = new Map<string, Style>();
  const styleOf = (id: string | null): Style => {
    const element = id === null ? undefined : elements.get(id);
    if (!element) return PLAIN;
    const found = known.get(id!);
    if (found) return found;
    // Set before its base is read: a circle of styles ends here.
    known.set(id!, PLAIN);
    const style = readStyle(element, styleOf(valueAt(element, 'w:basedOn')));
    known.set(id!, style);
    return style;
  };
  const usual = [...elements.values()].find(
    ({ attribs }) => attribs['w:default'] === '1' && attribs['w:type'] === 'paragraph'
  );
  return (id) => styleOf(id ?? usual?.attribs['w:styleId'] ?? null);
};
