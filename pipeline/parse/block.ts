/** A block of a page: a paragraph, a heading, a footnote or a row of a table. */
import { tidySpaces } from '../text.ts';
import type { Label } from './labels.ts';

export interface Block {
  readonly kind: 'text' | 'footnote' | 'table';
  /** With footnote marks still inside it. */
  readonly text: string;
  readonly label: Label | null;
  /** Heading level that markup told; 0 for a line all in bold; null where none. */
  readonly heading: number | null;
  readonly footnoteLabel: string | null;
  /** Blank lines before it. */
  readonly gap: number;
}

/** A block whose lines are still being joined. */
export interface Open {
  gap: number;
  kind: Block['kind'];
  text: string;
  lastLine: string;
  label: Label | null;
  heading: number | null;
  footnoteLabel: string | null;
}

/** `第四章`, “Chapter IV” on a line of its own: its title follows. */
export const isBareChapter = ({ label, text }: Open): boolean =>
  (label?.kind === 'chapter' || label?.kind === 'division') && text.length === label.length;

/** A title may bear a number: `3. Technical assistance`. */
export const withoutLabel = (open: Open): Open => ({
  ...open,
  text: open.text.slice(open.label?.length ?? 0),
  label: null
});

/** A block as its last line left it. */
export const finish = (open: Open): Block => ({
  kind: open.kind,
  text: tidySpaces(open.text.slice(open.label?.length ?? 0)),
  label: open.label,
  heading: open.heading,
  footnoteLabel: open.footnoteLabel,
  gap: open.gap
});
