/** A table of contents in a text without line breaks. */

const HEAD = /目录|目次|(?<![a-z])Contents(?![a-z])/g;

/** Only a first page bears contents. */
const FIRST_PAGES = 6000;

/** The first chapter: its label and the first word of its title. */
const FIRST_CHAPTER =
  /(?:(?<![\p{Script=Han}\d])|(?<=[页段]次))(?:一\s?[.、]|I\.)\s*[\p{Script=Han}\p{L}]{2}/gu;

/** Entries end in the numbers of pages. */
const ENDS_IN_PAGE = /(?:[.…]\s?){4,}|\d\s*[-–]\s*\d|\D\s*\d{1,3}\s*(?:[二三IA][I]?[.、])/;

/** Behind an entry of the contents: leaders, pages and paragraphs. */
const LEADERS = /(?:[.…]\s?){6,}\s*\d[\d\s–-]*/g;

/** Above a page’s footnotes. */
const RULE = /_{5,}\s*\**/g;

/** A first page without contents whose chapters lost their labels, so that nothing shows where they end but leaders. */
export const withoutLeaders = (page: string): string => {
  const head = [...page.matchAll(HEAD)][0]?.index;
  const last = head === undefined ? undefined : [...page.slice(head).matchAll(LEADERS)].at(-1);
  if (head === undefined || !last) return page;
  const rest = page.slice(head + last.index + last[0].length).replace(RULE, ' ');
  return `${page.slice(0, head)} ${rest}`;
};

/** The text without the contents, whose first chapter comes again where the document begins. */
export const withoutContents = (text: string): string => {
  const page = text.slice(0, FIRST_PAGES);
  const head = [...page.matchAll(HEAD)][0]?.index;
  if (head === undefined) return text;
  const [entry, chapter] = [...page.slice(head).matchAll(FIRST_CHAPTER)];
  if (!entry || !chapter) return text;
  const contents = page.slice(head, head + chapter.index);
  return ENDS_IN_PAGE.test(contents)
    ? `${text.slice(0, head)} ${text.slice(head + chapter.index)}`
    : text;
};
