/** Records of one meeting. */
import type { StructureGrammar } from '../../grammar/grammar.ts';
import { RECORD_SYMBOL } from '../../grammar/masthead.ts';
import { fold } from '../../text.ts';

/** Whether a symbol or a title is that of a summary or verbatim record. */
export const isOfRecord = (
  symbol: string | null,
  title: string,
  { record }: StructureGrammar
): boolean => RECORD_SYMBOL.test(symbol ?? '') || record.title.test(fold(title));
