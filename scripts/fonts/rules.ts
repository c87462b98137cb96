import { selectorSpecificity } from '@csstools/selector-specificity';
import { compile } from 'css-select';
import type { Element } from 'domhandler';
import { parse, type AtRule, type ChildNode, type Rule as Block } from 'postcss';
import parseSelector from 'postcss-selector-parser';

/** A rule of a style sheet, for one property. */
export interface Rule<V> {
  readonly isOf: (element: Element) => boolean;
  readonly value: V;
  /** A rule inside `@media` and the like may hold or not. */
  readonly isCertain: boolean;
  readonly specificity: number;
}

/** The rules around a rule, as `media print`. */
const around = ({ parent }: ChildNode): string[] => {
  if (parent?.type !== 'atrule') return [];
  const { name, params } = parent as AtRule;
  return [`${name} ${params}`, ...around(parent as AtRule)];
};

/** What a block says last of these properties. */
const declared = (block: Block, properties: readonly string[]): string | undefined =>
  block.nodes
    .filter((node) => node.type === 'decl')
    .findLast(({ prop }) => properties.includes(prop))?.value;

const blocksOf = (css: string): Block[] => {
  const blocks: Block[] = [];
  parse(css).walkRules((block) => void blocks.push(block));
  return blocks;
};

const specificityOf = (selector: string): number => {
  const { a, b, c } = selectorSpecificity(parseSelector().astSync(selector));
  return a * 10_000 + b * 100 + c;
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
 * @param properties the property, and the shorthand that sets it too
 * @param read what a declaration sets it to
 */
export const rulesFor = <V>(
  css: string,
  properties: readonly string[],
  read: (declaration: string) => V
): Rule<V>[] =>
  blocksOf(css)
    .flatMap((block) => {
      const value = declared(block, properties);
      const conditions = around(block);
      const isOnScreen = !conditions.some((one) => /^media print$|^keyframes/.test(one));
      if (value === undefined || !isOnScreen) return [];
      const isCertain = conditions.length === 0;
      return block.selectors.flatMap((one) => ruleOf(one, read(value), { isCertain }));
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
