import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { charactersOf } from '#lib/fonts/characters.ts';
import { ruleOf, rulesFor, valuesFor, type Rule } from './rules.ts';

type Family = 'serif' | 'sans' | 'other' | 'inherit';

/** What style sheets say of the faces of elements, and of whether they are shown. */
export interface FaceRules {
  readonly families: readonly Rule<Family>[];
  /** Whether a text is set in the heavier weight. */
  readonly bold: readonly Rule<boolean>[];
  /** Elements that are not shown, and all whose display is set: a rule can show them again. */
  readonly hidden: readonly Rule<boolean>[];
  readonly shown: readonly Rule<boolean>[];
  /** Elements that are drawn when the reader comes near (`content-visibility: auto`). */
  readonly lazy: readonly Rule<boolean>[];
}

/** The faces of `fonts/faces.ts`, as a style sheet tells them apart. */
export type FaceStyle = 'regular' | 'bold' | 'serif';

/** Characters that a page shows before any script has run, and how. */
export interface Use {
  readonly style: FaceStyle;
  readonly lang: string;
  readonly characters: ReadonlySet<string>;
}

const familyIn = (value: string): Family => {
  if (value.includes('var(--font-sans)')) return 'sans';
  if (value.includes('var(--font-serif)')) return 'serif';
  return value.includes('inherit') ? 'inherit' : 'other';
};

const isBoldIn = (value: string): boolean => /^([6-9]00|bold)/.test(value);

/** What browsers do by themselves (HTML §15.3). */
const BY_THEMSELVES = { specificity: -1 };
const BOLD_BY_THEMSELVES = 'b,strong,th,h5,h6,optgroup,[font-weight="600"],[font-weight="700"]';
const HIDDEN_BY_THEMSELVES = '[hidden],[popover],dialog:not([open])';

/** Reads off style sheets what decides in which face a page shows its text. */
export const faceRules = (css: string): FaceRules => {
  const shown = [
    ...ruleOf(HIDDEN_BY_THEMSELVES, false, BY_THEMSELVES),
    ...rulesFor(css, ['display'], (value) => value !== 'none')
  ];
  return {
    families: rulesFor(css, ['font-family', 'font'], familyIn),
    bold: [
      ...ruleOf(BOLD_BY_THEMSELVES, true, BY_THEMSELVES),
      ...rulesFor(css, ['font-weight'], isBoldIn)
    ],
    hidden: shown.filter(({ value, isCertain }) => !value && isCertain),
    shown,
    lazy: rulesFor(css, ['content-visibility'], (value) => value === 'auto').filter(
      ({ value }) => value
    )
  };
};

interface Context {
  readonly families: readonly Family[];
  readonly bold: readonly boolean[];
  readonly lang: string;
}

/**
 * What is drawn when the reader comes near: in a window of 1280 by 900 Chromium draws at first what
 * begins within two and a half windows, counting 5rem for what it has not drawn yet. That is so many
 * elements or so many lines after what stands above a text.
 */
const NEAR = { elements: 24, lines: 72 };

/** Han characters in a line of a text. */
const MEASURE = 38;

/** The lines that an element takes, with the space around it. */
const linesOf = (element: Element): number => {
  const text = DomUtils.textContent(element).trim();
  const width = [...text].reduce((sum, one) => sum + (one < '\u2e80' ? 0.5 : 1), 0);
  return Math.ceil(width / MEASURE) + 0.3;
};

/** @returns whether an element, asked in the order of the page, is drawn at first */
const nearness = ({ lazy }: FaceRules): ((element: Element) => boolean) => {
  const seen = { elements: 0, lines: 0 };
  return (element) => {
    if (!matchesAny(element, lazy)) return true;
    const isNear = seen.elements < NEAR.elements || seen.lines < NEAR.lines;
    seen.elements += 1;
    seen.lines += linesOf(element);
    return isNear;
  };
};

/**
 * @returns the characters of the text that a page shows first, by style and language. Where a
 *   condition of a style sheet decides, they are counted in each style: a character too many costs
 *   a few bytes; one that is missed comes with the general fonts.
 */
export const usesOf = (html: string, rules: FaceRules): Use[] => {
  const uses = new Map<string, Use & { readonly characters: Set<string> }>();
  const isNear = nearness(rules);
  const note = (text: string, { families, bold, lang }: Context): void => {
    for (const style of stylesOf(families, bold)) {
      const key = `${style} ${lang}`;
      const use = uses.get(key) ?? { style, lang, characters: new Set(LINE_MEASURE) };
      uses.set(key, use);
      for (const character of text) use.characters.add(character);
    }
  };
  const visit = (node: AnyNode, context: Context): void => {
    if (isText(node)) return node.data.trim() === '' ? undefined : note(node.data, context);
    if (!('children' in node) || (isTag(node) && isSilent(node, rules))) return;
    if (isTag(node) && !isNear(node)) return;
    const inner = isTag(node) ? contextIn(node, context, rules) : context;
    if (isTag(node) && node.attribs.placeholder) note(node.attribs.placeholder, inner);
    for (const child of node.children) if (isOpen(node, child)) visit(child, inner);
  };
  visit(parseDocument(html, { recognizeSelfClosing: true }), START);
  return [...uses.values()].map((use) => ({ ...use, characters: drawnOf(use.characters) }));
};

const START: Context = { families: ['sans'], bold: [false], lang: '' };

const drawnOf = (characters: ReadonlySet<string>): Set<string> =>
  charactersOf([...characters].join(''));

const stylesOf = (families: readonly Family[], bold: readonly boolean[]): FaceStyle[] =>
  families.flatMap((family) => {
    if (family === 'serif') return ['serif'];
    return family === 'sans' ? bold.map((isBold) => (isBold ? 'bold' : 'regular')) : [];
  });

/**
 * A browser asks for the font of the space, to measure lines by (CSS Fonts 4, “first available
 * font”). Spaces come with a figure, because a font without any outline is refused.
 */
const LINE_MEASURE = [' ', '\u00a0', '0'];

const SILENT = new Set(['head', 'script', 'style', 'template', 'title', 'desc']);

const matchesAny = (element: Element, rules: readonly Rule<boolean>[]): boolean =>
  rules.some(({ isOf }) => isOf(element));

const isSilent = (element: Element, { hidden, shown }: FaceRules): boolean =>
  SILENT.has(element.name) ||
  (matchesAny(element, hidden) && !valuesFor(element, shown, [true]).includes(true));

/** What is folded away is not drawn. */
const isOpen = (parent: AnyNode, child: AnyNode): boolean =>
  !isTag(parent) ||
  parent.name !== 'details' ||
  'open' in parent.attribs ||
  (isTag(child) && child.name === 'summary');

const contextIn = (element: Element, context: Context, { families, bold }: FaceRules): Context => {
  const found = valuesFor(element, families, context.families);
  return {
    families: found.flatMap((family) => (family === 'inherit' ? context.families : family)),
    bold: valuesFor(element, bold, context.bold),
    lang: faceLang(element) ?? context.lang
  };
};

/** Whose Latin an element is set in; `.zh-face` is explained in tokens.css. */
const faceLang = ({ attribs }: Element): string | undefined =>
  attribs.class?.split(' ').includes('zh-face') ? 'zh' : attribs.lang?.split('-')[0];
