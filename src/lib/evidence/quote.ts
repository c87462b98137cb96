import type { Lang } from '#lib/i18n/lang.ts';
import { LOCALES } from '#lib/i18n/lang.ts';

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A run of a quotation: marked, plain, or an omission. */
export interface Piece {
  readonly kind: 'marked' | 'plain' | 'omitted';
  readonly text: string;
}

/** Spans in order, overlapping and touching ones made one. */
export function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function sentencesOf(text: string, lang: Lang): TextSpan[] {
  const segmenter = new Intl.Segmenter(LOCALES[lang], { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length
  }));
}

const overlap = (a: TextSpan, b: TextSpan) => a.start < b.end && b.start < a.end;

function piecesOf(text: string, sentence: TextSpan, marks: readonly TextSpan[]): Piece[] {
  const pieces: Piece[] = [];
  let at = sentence.start;
  const add = (kind: Piece['kind'], end: number) => {
    if (end > at) pieces.push({ kind, text: text.slice(at, end) });
    at = Math.max(at, end);
  };
  for (const mark of marks.filter((m) => overlap(m, sentence))) {
    add('plain', Math.max(mark.start, at));
    add('marked', Math.min(mark.end, sentence.end));
  }
  add('plain', sentence.end);
  return pieces;
}

/**
 * The sentences of a paragraph that hold the spans, with the spans marked and what lies between
 * omitted. Without spans, the whole paragraph. `lang` is the language of the text.
 */
export function quote(text: string, spans: readonly TextSpan[], lang: Lang): Piece[] {
  if (spans.length === 0) return [{ kind: 'plain', text }];
  const marks = mergeSpans(spans);
  const pieces: Piece[] = [];
  let end = 0;
  for (const sentence of sentencesOf(text, lang)) {
    if (!marks.some((mark) => overlap(mark, sentence))) continue;
    if (sentence.start > end) pieces.push({ kind: 'omitted', text: '' });
    pieces.push(...piecesOf(text, sentence, marks));
    end = sentence.end;
  }
  if (end < text.trimEnd().length) pieces.push({ kind: 'omitted', text: '' });
  return pieces;
}

/** Where a word’s characters stand in a text. */
export function occurrences(text: string, word: string): TextSpan[] {
  const spans: TextSpan[] = [];
  const [where, what] = [text.toLowerCase(), word.toLowerCase()];
  if (what === '') return spans;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length))
    spans.push({ start: at, end: at + what.length });
  return spans;
}
