/**
 * The part of an element’s text that the reader has selected, in UTF-16 units of it.
 *
 * @returns null where nothing of it is selected, or something beyond it too
 */
export function selectedSpan(element: HTMLElement): readonly [number, number] | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return [start, start + range.toString().length];
}
