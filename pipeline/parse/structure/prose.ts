/** Shapes of paragraphs. */
import { fold } from '../../text.ts';

/** Whether something is to follow. */
export const endsWithColon = (text: string): boolean => /:["')\]]*$/.test(fold(text).trimEnd());

/** `副主席：X（国）`, or a line below it that goes on with `Y（国）`. */
export const isOfficerLine = (text: string): boolean => {
  const folded = fold(text);
  return /^[^:]{2,30}:\s*\S/.test(folded) || /^\S[^()]{3,60}\([^()]+\)$/.test(folded);
};
