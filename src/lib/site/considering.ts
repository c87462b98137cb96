import { turnAway } from '#lib/view/considered.ts';

/** An attachment of what a reader chooses by: to rest a pointer on it, or to come to it by key, is to consider the choice. */
export const considering = (consider: () => void) => (node: HTMLElement) => {
  const events = [
    ['pointerenter', consider],
    ['focusin', consider],
    ['pointerleave', turnAway],
    ['focusout', turnAway]
  ] as const;
  for (const [type, heard] of events) node.addEventListener(type, heard);
  return () => {
    for (const [type, heard] of events) node.removeEventListener(type, heard);
  };
};
