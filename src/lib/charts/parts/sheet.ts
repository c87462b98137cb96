import { getContext, setContext } from 'svelte';

/** Which of several pictures that a chart is parted into, counted from 0. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

/** How a picture stands on paper of a given height. */
export interface Sheet {
  /** Whether its rows stand close together. */
  readonly isDense: boolean;
  readonly part: Part;
}

/** A page of the site: as high as the picture is. */
export const NO_SHEET: Sheet = { isDense: false, part: { index: 0, count: 1 } };

const KEY = Symbol('sheet');

/** Says to all pictures below on what sheet they stand. */
export const provideSheet = (sheet: Sheet): Sheet => setContext(KEY, sheet);

export const useSheet = (): Sheet => getContext<Sheet | undefined>(KEY) ?? NO_SHEET;
