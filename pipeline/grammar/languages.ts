/** The grammars by language. */
import type { Language } from '../schema.ts';
import { en } from './en.ts';
import type { Grammar } from './grammar.ts';
import { zh } from './zh.ts';

export const grammars: Readonly<Record<Language, Grammar>> = { zh, en };

/** Every grammar, for what may stand in any language: first pages, citations. */
export const languages: readonly Grammar[] = [zh, en];
