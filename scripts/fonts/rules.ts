import { compile } from 'css-select';
import type { Element } from 'domhandler';

/** A rule of a style sheet, for one property. */
export interface Rule<V> {
  readonly isOf: (element: Element) => boolean;
  readonly value: V;
  /** A rule inside `@media` and the like may hold or not. */
  readonly isCertain: boolean;
  readonly specificity: number;
}

/** A block of a style sheet: its selectors, what it declares, the at-rules around it. */
interface Block {
  readonly selectors: readonly string[];
  readonly body: string;
  readonly around: readonly string[];
}

const blocksOf = (css: string): Block[] => {
  const blocks: Block[] = [];
  const open: { readonly prelude: string; readonly start: number }[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  let last = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const before = text.slice(last, index);
    last = index + 1;
    if (brace === '{') open.push({ prelude: before.split(';').at(-1)!.trim(), start: last });
    else {
      const { prelude, start } = open.pop() ?? { prelude: '@', start: last };
      const around = open.map((outer) => outer.prelude);
      const body = `;${text.slice(start, index)}`;
      if (!prelude.startsWith('@')) blocks.push({ selectors: listed(prelude), body, around });
    }
  }
  return blocks;
};

/** The selectors of a list, which may hold lists of their own: `a,b:is(c,d)`. */
const listed = (list: string): string[] => {
  const parts = [''];
  let depth = 0;
  for (const sign of list) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
};

/** Selectors 4 §17, but for lists in brackets, of which each member counts. */
const specificityOf = (selector: string): number => {
  const counted = selector.replace(/:where\([^()]*\)/g, '').replace(/:(is|not|has)\(/g, ' ');
  const count = (pattern: RegExp) => counted.match(pattern)?.length ?? 0;
  const classes = count(/\.[\w-]+|\[[^\]]*\]|(?<!:):[\w-]+/g);
  const plain = counted.replace(/[.#:][\w-]+|\[[^\]]*\]/g, '');
  return count(/#[\w-]+/g) * 10_000 + classes * 100 + (plain.match(/[a-z][\w-]*/gi)?.length ?? 0);
};

/** Nothing for a selector of a state or of a part (`:focus-visible`, `::before`): it shows no text at first. */
const testOf = (selector: string): ((element: Element) => boolean) | null => {
  try {
    return compile(selector.replaceAll(':where(', ':is('));
  } catch {
    return null;
  }
};

/** @returns the rule of a selector; none where it cannot hold in a page as it is first shown */
export const ruleOf = <V>(
  selector: string,
  value: V,
  { isCertain = true, specificity = specificityOf(selector) } = {}
): Rule<V>[] => {
  const isOf = testOf(selector);
  return isOf ? [{ isOf, value, isCertain, specificity }] : [];
};

/**
 * Reads off style sheets who sets a property to what, weakest rules first.
 *
 * @param read what the declarations of a rule set the property to; `undefined` if nothing
 */
export const rulesFor = <V>(css: string, read: (body: string) => V | undefined): Rule<V>[] =>
  blocksOf(css)
    .filter(({ around }) => !around.some((at) => /^@media print$|^@keyframes/.test(at)))
    .flatMap(({ selectors, body, around }) => {
      const value = read(body);
      if (value === undefined) return [];
      return selectors.flatMap((one) => ruleOf(one, value, { isCertain: around.length === 0 }));
    })
    .sort((a, b) => a.specificity - b.specificity);

/** @returns the values that an element may have: more than one where a condition decides */
export const valuesFor = <V>(
  element: Element,
  rules: readonly Rule<V>[],
  inherited: readonly V[]
): readonly V[] =>
  rules.reduce<readonly V[]>((values, { isOf, value, isCertain }) => {
    if ((isCertain && values.length === 1 && values[0] === value) || !isOf(element)) return values;
    return isCertain ? [value] : [...new Set([...values, value])];
  }, inherited);
