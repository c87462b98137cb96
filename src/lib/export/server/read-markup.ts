import type { ChildNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { lightColor } from '#lib/charts/parts/light.ts';
import { element, escapeXml } from '../markup.ts';
import type { ChartDrawing, TextRun } from '../picture.ts';
import { DRAWING, GEOMETRY, INHERITED, OWN, SILENT } from '../properties.ts';

const SANS = 'Rapporteur Sans';

/**
 * Reads a chart off its markup as it would look on white paper: what `readChart` does in a
 * browser, for pictures whose look stands in attributes.
 *
 * @param html markup that has one `<svg>`
 * @throws Error where there is none, or it contains an element that cannot leave the page
 */
export const readMarkup = (html: string): ChartDrawing => {
  const svg = firstSvg(parseDocument(html, { xmlMode: true }).children);
  if (!svg) throw new Error('this chart has no picture');
  const runs: TextRun[] = [];
  const markup = svg.children.map((child) => written(child, 400, runs)).join('');
  const [x, y, width, height] = (svg.attribs.viewBox ?? '').split(/[\s,]+/).map(Number);
  return { markup: element('g', {}, markup), x, y, width, height, runs };
};

const firstSvg = (nodes: readonly ChildNode[]): Element | undefined => {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const found = node.name === 'svg' ? node : firstSvg(node.children);
    if (found) return found;
  }
  return undefined;
};

const TEXTUAL = ['text', 'tspan', 'textPath'];

const written = (node: ChildNode, inherited: number, runs: TextRun[]): string => {
  if (isText(node)) return textIn(node.data, node.parent, inherited, runs);
  if (!isTag(node) || SILENT.has(node.name)) return '';
  const name = node.name === 'a' ? 'g' : node.name;
  if (!DRAWING.has(name)) {
    throw new Error(`<${name}> cannot leave the page: draw it with SVG shapes and text`);
  }
  const weight = Number(node.attribs['font-weight'] ?? inherited);
  const content = node.children.map((child) => written(child, weight, runs)).join('');
  return element(name, attributesOf(node), content);
};

const textIn = (
  data: string,
  parent: ChildNode['parent'],
  weight: number,
  runs: TextRun[]
): string => {
  if (!parent || !isTag(parent as ChildNode) || !TEXTUAL.includes((parent as Element).name)) {
    return '';
  }
  const text = data.replace(/\s+/g, (space) => (space.includes('\u00a0') ? space : ' '));
  if (text.trim() !== '') runs.push({ family: SANS, weight, text });
  return escapeXml(text);
};

const STYLES = new Set([...Object.keys(INHERITED), ...Object.keys(OWN)]);

const attributesOf = ({ attribs }: Element): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attribs)
      .filter(([name, value]) => STYLES.has(name) || isGeometry(name, value))
      .map(([name, value]) => [name, lightColor(value)])
  );

const isGeometry = (name: string, value: string): boolean =>
  GEOMETRY.has(name) && (name !== 'href' || value.startsWith('#'));
