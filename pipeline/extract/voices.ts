/** Anonymous speakers: how widely a point was shared. Nobody is ever put into one. */
import type { VoiceFact } from '../facts.ts';
import type { VoicePattern } from '../grammar/grammar.ts';
import type { ParsedParagraph } from '../parse/document.ts';

/** Every anonymous voice of a paragraph, in order; a longer phrase hides the shorter one in it. */
export const voicesIn = (
  paragraph: ParsedParagraph,
  patterns: readonly VoicePattern[]
): VoiceFact[] => {
  const found = patterns.flatMap(([pattern, strength]) =>
    [...paragraph.text.matchAll(pattern)].map((m) => ({
      paragraph: paragraph.ordinal,
      phrase: m[0],
      strength,
      start: m.index,
      end: m.index + m[0].length
    }))
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    const isClear = start >= reached;
    reached = Math.max(reached, end);
    return isClear;
  });
};
