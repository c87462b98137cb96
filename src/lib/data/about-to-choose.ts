/** What is done before a reader has chosen anything, so that the first choice is answered soon. */
const waiting = new Set<() => void>();

/**
 * Has work done when a reader turns to what can be chosen on a page, once.
 *
 * @returns takes it back, as the end of an effect
 */
export function beforeChoice(work: () => void): () => void {
  waiting.add(work);
  return () => waiting.delete(work);
}

function begin() {
  const works = [...waiting];
  waiting.clear();
  for (const work of works) work();
}

/** Whether a reader has asked the browser to fetch as little as it can. */
const isThrifty = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** An attachment of what holds choices: to touch one, or to come to it by key, is to turn to them. */
export function choices(node: HTMLElement): () => void {
  if (isThrifty()) return () => undefined;
  const types = ['focusin', 'pointerdown'] as const;
  for (const type of types) node.addEventListener(type, begin);
  return () => {
    for (const type of types) node.removeEventListener(type, begin);
  };
}
