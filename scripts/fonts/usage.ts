import { is } from 'css-select';
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { charactersOf } from '#lib/fonts/characters.ts';

/** Which elements a style sheet sets in which face and in the heavier weight. */
export interface FaceSelectors {
  readonly serif: readonly string[];
  readonly sans: readonly string[];
  readonly bold: readonly string[];
}

/** The faces of `fonts/faces.ts`, as a style sheet tells them apart. */
export type FaceStyle = 'regular' | 'bold' | 'serif';

/** A character that a page shows before any script has run, and how. */
export interface Use {
  readonly character: string;
  readonly style: FaceStyle;
  readonly lang: string;
}

const SANS = /(^|;)\s*font-family:[^;]*(var\(--font-sans\)|inherit)/;
const SERIF = /(^|;)\s*font-family:[^;]*var\(--font-serif\)/;
const BOLD = /(^|;)\s*font-weight:\s*([6-9]00|bold)/;
const BOLD_BY_THEMSELVES = ['b', 'strong', '[font-weight="600"]', '[font-weight="700"]'];

/**
 * Reads the faces off style sheets, rule by rule. The cascade is not resolved: an element that
 * any rule makes bold counts as bold and as regular, one that rules make serif and sans as
 * both. A character too many costs a few bytes; one that is missed comes with the general
 * fonts.
 */
export const faceSelectors = (css: string): FaceSelectors => {
  const rules = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const where = (declares: RegExp) =>
    rules
      .filter(([, selector, body]) => !selector.includes('@') && declares.test(body))
      .map(([, selector]) => selector.trim().replaceAll(':where(', ':is('));
  return { serif: where(SERIF), sans: where(SANS), bold: [...where(BOLD), ...BOLD_BY_THEMSELVES] };
};

/** @returns the characters of a page’s text, each once a style and language */
export const usesOf = (html: string, selectors: FaceSelectors): Use[] => {
  const uses = new Map<string, Use>();
  const visit = (node: AnyNode, context: Context): void => {
    if (isText(node)) {
      if (node.data.trim() === '') return;
      for (const use of usesIn(node.data, context)) uses.set(keyOf(use), use);
    } else if (!isTag(node) || !SILENT.has(node.name)) {
      const inner = isTag(node) ? contextIn(node, context, selectors) : context;
      if ('children' in node) for (const child of node.children) visit(child, inner);
    }
  };
  visit(parseDocument(html, { recognizeSelfClosing: true }), {
    isSerif: false,
    isSans: true,
    isBold: false,
    lang: ''
  });
  return [...uses.values()];
};

interface Context {
  readonly isSerif: boolean;
  readonly isSans: boolean;
  readonly isBold: boolean;
  readonly lang: string;
}

const stylesIn = ({ isSerif, isSans, isBold }: Context): FaceStyle[] => [
  ...(isSerif ? (['serif'] as const) : []),
  ...(isSans ? (['regular'] as const) : []),
  ...(isSans && isBold ? (['bold'] as const) : [])
];

const usesIn = (text: string, context: Context): Use[] => {
  const [styles, { lang }] = [stylesIn(context), context];
  return [...charactersOf(text), ...LINE_MEASURE].flatMap((character) =>
    styles.map((style) => ({ character, style, lang }))
  );
};

/**
 * A browser asks for the font of the space, to measure lines by (CSS Fonts 4, “first available
 * font”). Spaces come with a figure, because a font without any outline is refused.
 */
const LINE_MEASURE = [' ', '\u00a0', '0'];

const keyOf = ({ character, style, lang }: Use): string => [style, lang, character].join(' ');

const SILENT = new Set(['head', 'script', 'style', 'template', 'title', 'desc']);

const contextIn = (element: Element, context: Context, selectors: FaceSelectors): Context => {
  const [isSerif, isSans] = [selectors.serif, selectors.sans].map((list) =>
    matchesAny(element, list)
  );
  return {
    isSerif: isSerif || context.isSerif,
    isSans: isSans || (context.isSans && !isSerif),
    isBold: context.isBold || matchesAny(element, selectors.bold),
    lang: faceLang(element) ?? context.lang
  };
};

/** Whose Latin an element is set in; `.zh-face` is explained in tokens.css. */
const faceLang = ({ attribs }: Element): string | undefined =>
  attribs.class?.split(' ').includes('zh-face') ? 'zh' : attribs.lang?.split('-')[0];

const matchesAny = (element: Element, selectors: readonly string[]): boolean =>
  selectors.some((selector) => matches(element, selector));

/** A selector of a state or of a part (`:focus-visible`, `::before`) shows no text at first. */
const matches = (element: Element, selector: string): boolean => {
  try {
    return is(element, selector);
  } catch {
    return false;
  }
};
