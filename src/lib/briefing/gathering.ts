import { getContext, setContext } from 'svelte';

const NOT_HERE = Symbol('no briefing');

/** On a page in a frame of another site there is no briefing to add to. */
export const withoutBriefing = (): void => {
  setContext(NOT_HERE, true);
};

/** Whether the page offers to add to the briefing. */
export const hasBriefingHere = (): boolean => getContext<boolean>(NOT_HERE) !== true;
