import { SaxesParser } from 'saxes';

/** An element with its attributes, and the text that it holds itself. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads XML strictly.
 *
 * @throws Error where it is not well-formed
 */
export const readXml = (source: string): XmlElement => {
  const stack: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const open = { name, attributes, children: [], text: '' };
    stack.at(-1)?.children.push(open);
    stack.push(open);
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (open) open.text += text;
  });
  parser.on('closetag', () => stack.pop());
  parser.write(source).close();
  const root = stack[0]?.children[0];
  if (!root) throw new Error('no element');
  return root;
};

/** Every element of a name, however deep. */
export const elementsNamed = (root: XmlElement, name: string): XmlElement[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => elementsNamed(child, name))
];
