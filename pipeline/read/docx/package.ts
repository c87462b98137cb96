/** A .docx file → its XML parts. */
import { isTag, type AnyNode, type Element, type ParentNode } from 'domhandler';
import { unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { isDamaged, isTooLarge } from '../failures.ts';

/** Parts larger than this are no text: a small file may be made to fill the memory. */
const MOST_BYTES_UNZIPPED = 300 * 1024 * 1024;

const WANTED =
  /^_rels\/\.rels$|^word\/(?:document|styles|numbering|footnotes|endnotes|header)\d*\.xml$|^word\/_rels\/[^/]+\.rels$/;

const unzip = (bytes: Uint8Array): Record<string, Uint8Array> => {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name)) return false;
      total += originalSize;
      if (total > MOST_BYTES_UNZIPPED) throw isTooLarge(total);
      return true;
    }
  });
};

/** The root element of a part; the end of the XML must be there. */
const rootOf = (bytes: Uint8Array): Element => {
  const xml = new TextDecoder().decode(bytes);
  const root = parseDocument(xml, { xmlMode: true }).children.find(isTag);
  if (!root || !new RegExp(`</${root.name}>\\s*$|/>\\s*$`).test(xml)) throw isDamaged('DOCX');
  return root;
};

export interface Package {
  /** The main document. */
  readonly document: Element;
  /** A part of the `word` folder, null where there is none: `styles.xml`. */
  readonly part: (name: string) => Element | null;
  /** The part that the main document calls by an id. */
  readonly related: (id: string) => Element | null;
}

/** The relationships of a part: id → target, and by the last word of their type. */
const relationsOf = (
  root: Element | null
): { readonly id: string; readonly type: string; readonly target: string }[] =>
  (root ? childrenOf(root, 'Relationship') : []).map(({ attribs }) => ({
    id: attribs.Id ?? '',
    type: attribs.Type?.split('/').at(-1) ?? '',
    target: attribs.Target?.split('/').at(-1) ?? ''
  }));

/** Opens a .docx file. @throws {Unreadable} where it is damaged or no Word document */
export const openPackage = (bytes: Uint8Array): Package => {
  const files = unzip(bytes);
  const roots = new Map<string, Element | null>();
  const read = (path: string): Element | null => {
    if (!roots.has(path)) roots.set(path, files[path] ? rootOf(files[path]) : null);
    return roots.get(path)!;
  };
  const part = (name: string): Element | null => read(`word/${name}`);
  const main = relationsOf(read('_rels/.rels')).find(({ type }) => type === 'officeDocument');
  const mainName = main?.target ?? 'document.xml';
  const document = part(mainName);
  if (!document) throw isDamaged('DOCX');
  const relations = relationsOf(part(`_rels/${mainName}.rels`));
  return {
    document,
    part,
    related: (id) => {
      const target = relations.find((relation) => relation.id === id)?.target;
      return target ? part(target) : null;
    }
  };
};

/** The child elements of a name, in order. */
export const childrenOf = (parent: ParentNode, name: string): Element[] =>
  parent.children.filter((node: AnyNode): node is Element => isTag(node) && node.name === name);

export const childOf = (parent: ParentNode | null, name: string): Element | null =>
  parent ? (childrenOf(parent, name)[0] ?? null) : null;

/** The element at the end of a way of names: `w:pPr`, `w:numPr`, `w:ilvl`. */
export const elementAt = (parent: ParentNode | null, ...names: readonly string[]): Element | null =>
  names.reduce<ParentNode | null>((at, name) => childOf(at, name), parent) as Element | null;

/** Its `w:val` attribute, null where the element or the attribute is missing. */
export const valueAt = (parent: ParentNode | null, ...names: readonly string[]): string | null =>
  elementAt(parent, ...names)?.attribs['w:val'] ?? null;

/** A toggle such as `w:b`: there without a value means on; null where it is not there. */
export const toggleAt = (
  parent: ParentNode | null,
  ...names: readonly string[]
): boolean | null => {
  const element = elementAt(parent, ...names);
  return element && !['0', 'false', 'off', 'none'].includes(element.attribs['w:val'] ?? '1');
};
