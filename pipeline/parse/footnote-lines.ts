/** Lines that begin a footnote. */
import { MARK_CLOSE, MARK_OPEN, type Line } from '../clean.ts';

const FOOTNOTE_START = new RegExp(
  `^(?:${MARK_OPEN}([\\w*]+)${MARK_CLOSE}|(\\d{1,2}|\\*{1,3}|[a-z](?=\\s)))\\.?\\s*(?=\\S)`
);

/** Label and text of a line that begins like a footnote. */
export const footnoteStart = (line: Line): { label: string; rest: string } | null => {
  const match = FOOTNOTE_START.exec(line.text);
  if (!match || line.heading !== null) return null;
  return { label: (match[1] ?? match[2])!, rest: line.text.slice(match[0].length) };
};

/** Markup tells the footnote. */
export const isMarkedFootnote = (line: Line): boolean =>
  line.text.startsWith(MARK_OPEN) && /^\S+\s*\S{2}/.test(line.text);

/** A star, where the text before it bears one. */
export const isStarFootnote = (line: Line, before: string): boolean =>
  /^\*{1,3}\s*[^\s*]/.test(line.text) && /\S\s?\*(?!\*)/.test(before);

/** A bare `1 text` is a footnote only where the text before it bears that mark. */
export const isBareFootnote = (line: Line, before: string, next: number): boolean => {
  const match = /^(\d{1,2})\s+(?=[\p{Lu}\p{Script=Han}《“"])/u.exec(line.text);
  if (!match || Number(match[1]) !== next) return false;
  return new RegExp(`[\\p{L}、，。；：”》）,.;:)"]${next}(?=[\\s\\p{L}、，。；,.;]|$)`, 'u').test(
    before
  );
};
