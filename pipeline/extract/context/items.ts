/** Agenda items: the numbers that a text names, and the item that a paragraph stands under. */
import type { Grammar } from '../../grammar/grammar.ts';
import type { ParsedDocument, ParsedParagraph, ParsedSection } from '../../parse/document.ts';
import { titleForm } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import { sectionChain } from './sections.ts';

/** `议程项目2和3` → [2, 3]; `项目1(a)和(b)` → [1(a), 1(b)]. */
export const itemNumbers = (printed: string, grammar: Grammar): string[] => {
  let base = '';
  return [...printed.matchAll(/(\d{1,3}|[一二三四五六七八九十]{1,2})?\s*(\([a-z]\))?/g)].flatMap(
    ([whole, number, letter]) => {
      if (!whole.trim()) return [];
      if (number) base = String(grammar.readNumber(number));
      return /^\d/.test(base) || letter ? [`${base}${letter ?? ''}`] : [];
    }
  );
};

/** All item numbers that a folded text names, in order, each once. */
export const namedItems = (folded: string, grammar: Grammar): string[] => [
  ...new Set(
    [...folded.matchAll(grammar.statements.item)].flatMap((m) => itemNumbers(m[1]!, grammar))
  )
];

const agendaTitles = (document: ParsedDocument, grammar: Grammar): Map<string, string> =>
  new Map(
    document.paragraphs
      .filter((p) => p.listNumber !== null)
      .map((p) => [titleForm(p.text.replace(grammar.agenda.joint, '')), p.listNumber!])
  );

/** `工作组…审议了题为…的议程项目2`: the section’s opening paragraph tells its item. */
const openingItem = (
  document: ParsedDocument,
  section: ParsedSection,
  grammar: Grammar
): string | null => {
  if (section.role !== 'deliberations' && section.role !== 'statements') return null;
  const opening = document.paragraphs.find(
    (p) => p.section === section.ordinal && p.kind === 'body'
  );
  if (!opening || !grammar.agenda.underConsideration.test(opening.text)) return null;
  const items = namedItems(fold(opening.text), grammar);
  return items.length === 1 ? items[0]! : null;
};

/** 议程第三项：…, “Third item on the agenda: …”. */
const countedItem = (folded: string, grammar: Grammar): string | null => {
  const printed = grammar.agenda.counted.exec(folded)?.[1];
  if (printed === undefined) return null;
  const number = grammar.ordinals(printed)[0]?.ordinals[0] ?? grammar.readNumber(printed);
  return number ? String(number) : null;
};

/** The item whose number a heading prints: 项目3. …; “Gender (Agenda item 4)”. */
const headedItem = ({ label, heading }: ParsedSection, grammar: Grammar): string | null =>
  namedItems(fold(`${label ?? ''} ${heading}`), grammar)[0] ?? countedItem(fold(heading), grammar);

/** Whether the number of the item that a paragraph stands under is printed in a heading above it. */
export const isUnderHeadedItem = (
  document: ParsedDocument,
  paragraph: ParsedParagraph,
  grammar: Grammar
): boolean =>
  sectionChain(document, paragraph).some((section) => headedItem(section, grammar) !== null);

/** Finds the item that a paragraph stands under, by its headings from the innermost. */
export const itemFinder = (document: ParsedDocument, grammar: Grammar) => {
  const titles = agendaTitles(document, grammar);
  const ofSection = (section: ParsedSection): string | null => {
    if (section.number !== null && section.role === 'agenda') return section.number;
    const form = titleForm(section.heading);
    const known = titles.get(form);
    if (known) return known;
    return headedItem(section, grammar);
  };
  const { sessions, item } = document.masthead;
  // A Main Committee reports on one item of the Assembly’s agenda.
  const isOfCommittee = sessions.some(({ body }) => /^A\/C\.\d$/.test(body));
  const ofCommittee = isOfCommittee && titles.size === 0 ? (item?.number ?? null) : null;
  const firstInSection = new Map<number, string | null>();
  const itemOfSection = (section: ParsedSection): string | null => {
    const cached = firstInSection.get(section.ordinal);
    if (cached !== undefined) return cached;
    const own = ofSection(section) ?? openingItem(document, section, grammar);
    firstInSection.set(section.ordinal, own);
    return own;
  };
  return (paragraph: ParsedParagraph): string | null => {
    if (paragraph.listNumber !== null) return paragraph.listNumber;
    for (const section of sectionChain(document, paragraph)) {
      const item = itemOfSection(section);
      if (item) return item;
    }
    return ofCommittee;
  };
};
