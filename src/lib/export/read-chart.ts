import { exportStack, type ChartDrawing, type TextRun } from './picture.ts';
import { DRAWING, GEOMETRY, INHERITED, OWN, SILENT } from './properties.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SANS = 'Rapporteur Sans';
const SERIF = 'Rapporteur Serif';

/**
 * Reads a chart off the page as it would look on white paper: every computed style becomes an
 * attribute, every variable a value; nothing that acts or refers elsewhere is taken over.
 *
 * @param svg a chart in the document, rendered (it may stand outside the window)
 * @throws Error where it contains an element that cannot leave the page
 */
export const readChart = (svg: SVGSVGElement): ChartDrawing =>
  onPaper(() => {
    const runs: TextRun[] = [];
    const root = document.createElementNS(SVG, 'g');
    copyInto(root, svg, INHERITED, runs);
    root.removeAttribute('id');
    return {
      markup: new XMLSerializer().serializeToString(root).replaceAll(` xmlns="${SVG}"`, ''),
      ...boxOf(svg),
      runs
    };
  });

/**
 * Shows the page in its light theme, without transitions, while something is read off it.
 * Nothing is painted before it is put back.
 */
const onPaper = <T>(read: () => T): T => {
  const { dataset } = document.documentElement;
  const sheets = [...document.adoptedStyleSheets];
  const theme = dataset.theme;
  const still = new CSSStyleSheet();
  still.replaceSync('*,*::before,*::after{transition:none!important;animation:none!important}');
  document.adoptedStyleSheets = [...sheets, still];
  dataset.theme = 'light';
  try {
    return read();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
    // Styles are settled before transitions are back, or each colour would start one.
    document.documentElement.getBoundingClientRect();
    document.adoptedStyleSheets = sheets;
  }
};

type Styles = Readonly<Record<string, string>>;

const copyInto = (
  copy: SVGElement,
  original: Element,
  inherited: Styles,
  runs: TextRun[]
): void => {
  const computed = getComputedStyle(original);
  writeGeometry(copy, original, computed);
  const styles = writeStyles(copy, computed, inherited);
  for (const child of original.childNodes) {
    if (child instanceof Text) copyText(copy, child, computed, runs);
    else if (child instanceof Element) copyChild(copy, child, styles, runs);
  }
};

const copyChild = (parent: SVGElement, child: Element, styles: Styles, runs: TextRun[]): void => {
  if (SILENT.has(child.localName) || getComputedStyle(child).display === 'none') return;
  const name = child.localName === 'a' ? 'g' : child.localName;
  if (!DRAWING.has(name)) {
    throw new Error(`<${name}> cannot leave the page: draw it with SVG shapes and text`);
  }
  const copy = document.createElementNS(SVG, name);
  parent.append(copy);
  copyInto(copy, child, styles, runs);
};

const copyText = (
  parent: SVGElement,
  { data }: Text,
  computed: CSSStyleDeclaration,
  runs: TextRun[]
): void => {
  if (!['text', 'tspan', 'textPath'].includes(parent.localName)) return;
  parent.append(
    document.createTextNode(data.replace(/\s+/g, (s) => (s.includes('\u00a0') ? s : ' ')))
  );
  if (data.trim() === '') return;
  runs.push({ family: familyOf(computed), weight: Number(computed.fontWeight), text: data });
};

const writeGeometry = (
  copy: SVGElement,
  original: Element,
  computed: CSSStyleDeclaration
): void => {
  if (original instanceof SVGSVGElement) return;
  for (const { name, value } of original.attributes) {
    const key = name === 'xlink:href' ? 'href' : name;
    if (GEOMETRY.has(key) && !(key === 'href' && !value.startsWith('#')))
      copy.setAttribute(key, value);
  }
  const isPlaced = [...original.attributes].some(({ name }) => /transform$/i.test(name));
  if (computed.transform !== 'none' && !isPlaced)
    copy.setAttribute('transform', computed.transform);
};

/** @returns the styles that the children inherit */
const writeStyles = (
  copy: SVGElement,
  computed: CSSStyleDeclaration,
  inherited: Styles
): Styles => {
  const styles = Object.fromEntries(
    [...Object.keys(INHERITED), 'font-family'].map((name) => [name, valueOf(computed, name)])
  );
  const own = Object.entries(OWN).map(
    ([name, initial]) => [name, valueOf(computed, name), initial] as const
  );
  const passed = Object.entries(styles).map(
    ([name, value]) => [name, value, inherited[name] ?? exportStack(SANS)] as const
  );
  for (const [name, value, before] of [...passed, ...own]) {
    if (value !== before && value !== '') copy.setAttribute(attributeOf(name), written(value));
  }
  return styles;
};

const valueOf = (computed: CSSStyleDeclaration, name: string): string =>
  name === 'font-family' ? exportStack(familyOf(computed)) : computed.getPropertyValue(name);

const attributeOf = (name: string): string =>
  name === 'text-decoration-line' ? 'text-decoration' : name;

/** Lengths without unit; references to what is in the picture itself, without its address. */
const written = (value: string): string =>
  value.replace(/(\d)px/g, '$1').replace(/url\(["']?[^"')]*#([^"')]+)["']?\)/g, 'url(#$1)');

const familyOf = ({ fontFamily }: CSSStyleDeclaration): string =>
  fontFamily.includes(SERIF) || /(^|,)\s*serif\s*$/.test(fontFamily) ? SERIF : SANS;

/** The chart’s own box, and what stands out of it (labels at the edge). */
const boxOf = (svg: SVGSVGElement) => {
  const { x, y, width, height } = svg.viewBox.baseVal ?? svg.getBBox();
  const ink = svg.getBBox();
  const [left, top] = [Math.min(x, ink.x), Math.min(y, ink.y)];
  return {
    x: left,
    y: top,
    width: Math.max(x + width, ink.x + ink.width) - left,
    height: Math.max(y + height, ink.y + ink.height) - top
  };
};
