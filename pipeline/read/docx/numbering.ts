/**
 * Automatic numbers of a .docx, as Word shows them: ECMA-376 part 1, §17.9. They are no text of
 * the file, and yet the numbers that everyone cites.
 */
import type { Element } from 'domhandler';
import { labelOf } from '../list-labels.ts';
import { childOf, childrenOf, elementAt, toggleAt, valueAt, type Package } from './package.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` stands for the labels of the first and the second level. */
  readonly text: string;
  /** The level whose numbers start it again; null: any above it. 0: none. */
  readonly restart: number | null;
  readonly isLegal: boolean;
}

interface Numbering {
  /** Lists that share it go on counting together. */
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that this list begins anew, with the number they begin at. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** Writes the label of the next paragraph of a list; null for one without number. */
export type NumberWriter = (list: string, level: number) => string | null;

const readLevel = (element: Element): Level => {
  const restart = valueAt(element, 'w:lvlRestart');
  return {
    start: Number(valueAt(element, 'w:start') ?? 1),
    format:
      valueAt(element, 'w:numFmt') ??
      valueAt(elementAt(element, 'mc:AlternateContent', 'mc:Choice'), 'w:numFmt') ??
      'decimal',
    text: valueAt(element, 'w:lvlText') ?? '',
    restart: restart === null ? null : Number(restart),
    isLegal: toggleAt(element, 'w:isLgl') ?? false
  };
};

const levelsOf = (parent: Element): Level[] => {
  const levels: Level[] = [];
  for (const element of childrenOf(parent, 'w:lvl'))
    levels[Number(element.attribs['w:ilvl'] ?? 0)] = readLevel(element);
  return levels;
};

const readAbstract = (root: Element): Map<string, Element> => {
  const all = childrenOf(root, 'w:abstractNum');
  const byStyle = new Map(all.map((one) => [valueAt(one, 'w:styleLink'), one]));
  return new Map(
    all.map((one) => {
      const linked = valueAt(one, 'w:numStyleLink');
      return [one.attribs['w:abstractNumId'] ?? '', (linked && byStyle.get(linked)) || one];
    })
  );
};

const readNumbering = (element: Element, abstracts: ReadonlyMap<string, Element>): Numbering => {
  const id = valueAt(element, 'w:abstractNumId') ?? '';
  const abstract = abstracts.get(id);
  const levels = abstract ? levelsOf(abstract) : [];
  const overrides = new Map<number, number>();
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const level = Number(override.attribs['w:ilvl'] ?? 0);
    const own = childOf(override, 'w:lvl');
    if (own) levels[level] = readLevel(own);
    const start = valueAt(override, 'w:startOverride');
    if (start !== null) overrides.set(level, Number(start));
  }
  return { abstract: abstract?.attribs['w:abstractNumId'] ?? id, levels, overrides };
};

const readAll = (file: Package): Map<string, Numbering> => {
  const root = file.part('numbering.xml');
  if (!root) return new Map();
  const abstracts = readAbstract(root);
  return new Map(
    childrenOf(root, 'w:num').map((one) => [
      one.attribs['w:numId'] ?? '',
      readNumbering(one, abstracts)
    ])
  );
};

const BULLETS = new Set(['bullet', 'picture']);

/** Counts paragraphs through a document. */
class Counter {
  readonly #lists: ReadonlyMap<string, Numbering>;
  /** Numbers reached, by abstract numbering. */
  readonly #reached = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, Numbering>) {
    this.#lists = lists;
  }

  next(id: string, at: number): string | null {
    const list = this.#lists.get(id);
    const level = list?.levels[at];
    if (!list || !level) return null;
    const numbers = this.#advance(list, id, at);
    if (BULLETS.has(level.format)) return '-';
    const label = level.text.replace(/%([1-9])/g, (_, digit) => {
      const n = Number(digit) - 1;
      const shown = list.levels[n];
      return labelOf(
        level.isLegal ? 'decimal' : (shown?.format ?? 'decimal'),
        numbers[n] ?? shown?.start ?? 1
      );
    });
    return label.trim() === '' ? null : label.trim();
  }

  #advance(list: Numbering, id: string, at: number): (number | undefined)[] {
    const numbers = this.#reached.get(list.abstract) ?? [];
    this.#reached.set(list.abstract, numbers);
    const override = this.#overrideOf(list, id, at);
    const start = override ?? list.levels[at]!.start;
    numbers[at] = override ?? (numbers[at] === undefined ? start : numbers[at]! + 1);
    list.levels.forEach((level, below) => {
      if (
        below > at &&
        (level?.restart === undefined || level.restart === null || level.restart > at)
      )
        numbers[below] = undefined;
    });
    return numbers;
  }

  /** A list that begins anew does so once, at its first paragraph of that level. */
  #overrideOf(list: Numbering, id: string, at: number): number | null {
    const key = `${id}/${at}`;
    if (this.#begun.has(key)) return null;
    this.#begun.add(key);
    return list.overrides.get(at) ?? null;
  }
}

/** The automatic numbers of a document, to be asked for paragraph by paragraph in their order. */
export const numberWriter = (file: Package): NumberWriter => {
  const counter = new Counter(readAll(file));
  return (list, level) => counter.next(list, level);
};
