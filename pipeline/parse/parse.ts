/** Text → ParsedDocument. */
import { cleanText } from '../clean.ts';
import { grammars } from '../grammar/languages.ts';
import type { Registry } from '../registry/registry.ts';
import type { Language } from '../schema.ts';
import { countHan, fold } from '../text.ts';
import { assembleBlocks } from './blocks.ts';
import type { ParsedDocument } from './document.ts';
import { withLines } from './flat.ts';
import { withItemTitles } from './item-titles.ts';
import { readMasthead } from './masthead.ts';
import { joinMasthead } from './masthead/join.ts';
import { isOfRecord } from './masthead/record.ts';
import { structure } from './structure.ts';

/** Parts of a list of non-governmental organizations. */
const CATEGORY =
  /^(?:普通|特别|一般|专门)类(?:别)?$|^(?:General|Special) (?:category|consultative status)$/i;

/** What a collection told of the document before its first line: symbol, title, date. */
const FRONT_MATTER = /^\s*---[ \t]*\r?\n((?:[ \t]*[\w-]+:.*\r?\n){1,30})---[ \t]*\r?\n/;

const withoutFrontMatter = (text: string): string =>
  text.replace(FRONT_MATTER, (_, told: string) => {
    const symbol = /^symbol:\s*["']?([A-Z][\w./-]+)/m.exec(told)?.[1] ?? '';
    return text.indexOf(symbol, told.length + 8) > 0 ? '' : `${symbol}\n\n`;
  });

/** A text with a tenth of Han characters among its letters is Chinese. */
export const languageOf = (text: string): Language =>
  countHan(text) * 10 >= (text.match(/\p{L}/gu)?.length ?? 0) && countHan(text) > 0 ? 'zh' : 'en';

/**
 * Reads the structure of a document: masthead, sections, numbered paragraphs, list items and
 * footnotes. Total: any text gives a document, if need be one of unnumbered paragraphs.
 */
export const parseDocument = (source: string, registry: Registry): ParsedDocument => {
  const text = withoutFrontMatter(source);
  const language = languageOf(text);
  const grammar = grammars[language];
  const clean = cleanText(withLines(text, registry));
  const assembled = assembleBlocks(
    clean,
    (line) =>
      grammar.structure.knownHeading.test(fold(line)) ||
      grammar.structure.frontMatter.test(fold(line)) ||
      grammar.structure.record.opens.test(fold(line)),
    (line) => registry.entityNames.get(line) !== undefined || CATEGORY.test(line)
  );
  const blocks = joinMasthead(assembled, grammar, registry);
  const masthead = readMasthead(blocks, clean.runningSymbols, grammar, registry);
  const isRecord = isOfRecord(masthead.symbol, masthead.title, grammar.structure);
  const { sections, paragraphs } = structure(
    isRecord ? withItemTitles(blocks, masthead.length) : blocks,
    masthead,
    grammar,
    (name) => registry.entityNames.get(name) !== undefined
  );
  return {
    language,
    masthead: adjust(masthead),
    sections,
    paragraphs
  };
};

const fromOne = <S extends { readonly paragraph: number | null }>(s: S): S => ({
  ...s,
  paragraph: s.paragraph === null ? null : s.paragraph + 1
});

/** Masthead readings count blocks from 0, paragraphs from 1. */
const adjust = (m: ParsedDocument['masthead']): ParsedDocument['masthead'] => ({
  ...m,
  titleParagraph: m.titleParagraph === null ? null : m.titleParagraph + 1,
  sessions: m.sessions.map(fromOne),
  others: m.others.map(fromOne),
  item: m.item && { ...m.item, paragraph: m.item.paragraph + 1 },
  contents: m.contents.map(fromOne)
});
