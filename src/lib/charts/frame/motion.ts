import { groups } from 'd3';

/** The shapes that move from one view to the next, and the attributes that say where they stand. */
const SHAPES = {
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
  line: ['x1', 'y1', 'x2', 'y2'],
  text: ['x', 'y']
} as const;
type Shape = keyof typeof SHAPES;

/** Where a shape stands, in user units of its picture. */
export type Place = Readonly<Record<string, number>>;

/** More than these are not followed by an eye, and take a machine’s time. */
const MOST = 1000;
const TIMING: KeyframeAnimationOptions = { duration: 280, easing: 'cubic-bezier(0.2, 0, 0, 1)' };

const placeOf = (element: Element): Place => {
  const read = (name: string) => [name, Number(element.getAttribute(name) ?? 0)] as const;
  return Object.fromEntries(SHAPES[element.localName as Shape].map(read));
};

const KINDS = Object.keys(SHAPES).join();

const shapesOf = (mark: SVGElement): [string, Element][] =>
  [...mark.querySelectorAll(KINDS)].map((shape, i) => [`${mark.dataset.mark} ${i}`, shape]);

/** Texts that are in no mark, by what they say: names of rows and columns, values of axes. */
const textsIn = (root: Element): [string, Element][] => {
  const texts = [...root.querySelectorAll('text')].filter((text) => !text.closest('[data-mark]'));
  return groups(texts, (text) => text.textContent).flatMap(([said, alike]) =>
    alike.map((text, i): [string, Element] => [`text ${said} ${i}`, text])
  );
};

const shapesIn = (root: Element): [string, Element][] => [
  ...[...root.querySelectorAll<SVGElement>('[data-mark]')].flatMap(shapesOf),
  ...textsIn(root)
];

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Where the marks of a picture stand now, to be given to `moveFrom` when it has been drawn anew;
 * nothing for a reader who wants less motion.
 */
export const placesIn = (root: Element): ReadonlyMap<string, Place> =>
  new Map((isStill() ? [] : shapesIn(root)).map(([key, element]) => [key, placeOf(element)]));

const ratio = (from: number, to: number) => (from === 0 || to === 0 ? 1 : from / to);

/** What takes a line or text that stands at `to` back to `from`, one axis at a time. */
const backwards = (from: Place, to: Place, shape: 'line' | 'text'): string => {
  const [x, y, x2 = x, y2 = y] = SHAPES[shape] as readonly string[] as [string, string];
  const across = ratio(from[x2]! - from[x]!, to[x2]! - to[x]!);
  const along = ratio(from[y2]! - from[y]!, to[y2]! - to[y]!);
  const left = from[x]! - across * to[x]!;
  const top = from[y]! - along * to[y]!;
  return `translate(${left}px, ${top}px) scale(${across}, ${along})`;
};

/**
 * How a shape goes from one place to another: rectangles and circles by the properties of SVG 2
 * §7 “Geometry Properties”; lines and texts, which have none, by a transform.
 *
 * @returns nothing if it stays where it is
 */
export function keyframes(shape: Shape, from: Place, to: Place): PropertyIndexedKeyframes | null {
  const moved = SHAPES[shape].filter((name) => from[name] !== to[name]);
  if (moved.length === 0) return null;
  if (shape === 'line' || shape === 'text')
    return { transform: [backwards(from, to, shape), 'none'] };
  return Object.fromEntries(moved.map((name) => [name, [`${from[name]}px`, `${to[name]}px`]]));
}

/** Lets the marks of a picture go from where they stood to where they stand; new ones appear. */
export function moveFrom(before: ReadonlyMap<string, Place>, root: Element): void {
  if (before.size === 0 || before.size > MOST) return;
  const shapes = shapesIn(root);
  if (shapes.length > MOST) return;
  for (const [key, element] of shapes) {
    const from = before.get(key);
    const shape = element.localName as Shape;
    const frames = from ? keyframes(shape, from, placeOf(element)) : { opacity: [0, 1] };
    if (frames) element.animate(frames, TIMING);
  }
}
