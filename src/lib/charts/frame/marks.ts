/** The marks of a chart that can be opened: one tab stop, arrow keys between them. */

const SELECTOR = '[data-mark]';

export const marksIn = (root: Element): SVGElement[] =>
  [...root.querySelectorAll<SVGElement>(SELECTOR)].filter(
    (mark) => mark.getClientRects().length > 0
  );

/** Whether the tab key finds a mark: asking one mark sets the page once, not mark by mark. */
export const hasTabStop = (root: Element): boolean =>
  (root.querySelector(`${SELECTOR}[tabindex="0"]`)?.getClientRects().length ?? 0) > 0;

export const markOf = (target: EventTarget | null): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>(SELECTOR) : null;

const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

const centerOf = (mark: Element) => {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The nearest mark in the direction of an arrow key; what lies aside counts as farther. */
export function neighbour(mark: SVGElement, marks: readonly SVGElement[], key: string) {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const [dx, dy] = direction;
  const from = centerOf(mark);
  let best: { mark: SVGElement; distance: number } | null = null;
  for (const other of marks) {
    const to = centerOf(other);
    const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    const distance = along + aside * 4;
    if (along > 1 && (best === null || distance < best.distance)) best = { mark: other, distance };
  }
  return best?.mark ?? null;
}

/** Makes one of the marks the tab stop: the one given, or the first. */
export function setTabStop(marks: readonly SVGElement[], stop = marks[0]) {
  for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
}
