/** A stretch of a paragraph in which speakers are looked for. */
import type { Registry } from '../../registry/registry.ts';
import type { ListedName } from '../names.ts';

export interface Passage {
  readonly text: string;
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  readonly registry: Registry;
}

/** In the order of the text. */
export const byStart = (a: ListedName, b: ListedName): number => a.start - b.start;
