import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { faceRules, type FaceRules } from './usage.ts';

/** The style sheet of fonts of all pages. */
const GENERAL_SHEET = 'fonts/fonts.css';

/** The style sheet of fonts of one page, beside it. */
const OWN_SHEET = 'first.css';

/** What stands before the rules that are added to the general style sheet. */
const BEGINNING = '\n/* first view */\n';

/** What is added to a built site is called so. */
const ADDED = /^first(-.*\.woff2|\.css)$/;

/** A page of a language that a reader may come to first. */
const PAGE = /^(zh|en)\/(.*\/)?index\.html$/;

const filesOf = async (site: string): Promise<string[]> =>
  (await readdir(site, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();

/** @returns the pages of a built site, as paths in it */
export const pagesOf = async (site: string): Promise<string[]> =>
  (await filesOf(site)).filter((file) => PAGE.test(file));

/** `zh/participants` for the pages of one participant each; pages above them are a kind themselves. */
export const kindOf = (page: string): string => {
  const parts = dirname(page).split('/');
  return parts.length > 2 ? `${parts.slice(0, 2).join('/')}/*` : parts.join('/');
};

/** @returns in which faces the style sheets of a built site set what */
export const rulesOfSite = async (site: string): Promise<FaceRules> => {
  const sheets = (await filesOf(site)).filter(
    (file) => file.endsWith('.css') && file !== GENERAL_SHEET && !ADDED.test(basename(file))
  );
  const texts = await Promise.all(sheets.map((file) => readFile(join(site, file), 'utf8')));
  return faceRules(texts.join('\n'));
};

/** Takes away what an earlier run has added. */
export const removeAdded = async (site: string): Promise<void> => {
  const added = (await filesOf(site)).filter((file) => ADDED.test(basename(file)));
  for (const file of added) {
    await rm(join(site, file));
    if (basename(file) === OWN_SHEET) await link(site, join(dirname(file), 'index.html'), false);
  }
  await writeFile(join(site, GENERAL_SHEET), await generalRules(site));
};

/** Takes away fonts that were added and that no style sheet names any more. */
export const removeUnused = async (site: string): Promise<void> => {
  const added = (await filesOf(site)).filter((file) => ADDED.test(basename(file)));
  const sheets = [GENERAL_SHEET, ...added.filter((file) => basename(file) === OWN_SHEET)];
  const texts = await Promise.all(sheets.map((file) => readFile(join(site, file), 'utf8')));
  const used = new Set(texts.join('').match(/first-[\w.-]*\.woff2/g));
  for (const file of added)
    if (file.endsWith('.woff2') && !used.has(basename(file))) await rm(join(site, file));
};

const generalRules = async (site: string): Promise<string> =>
  (await readFile(join(site, GENERAL_SHEET), 'utf8')).split(BEGINNING)[0]!;

/** Adds rules to the style sheet of all pages. */
export const addRules = async (site: string, rules: readonly string[]): Promise<void> =>
  writeFile(join(site, GENERAL_SHEET), (await generalRules(site)) + BEGINNING + rules.join('\n'));

/** Gives a page a style sheet of its own with these rules. */
export const addOwnSheet = async (
  site: string,
  page: string,
  rules: readonly string[]
): Promise<void> => {
  await writeFile(join(site, dirname(page), OWN_SHEET), rules.join('\n'));
  await link(site, page, true);
};

const LINK = `<link rel="stylesheet" href="${OWN_SHEET}" />`;

/** After the general style sheet: both hold up the first view, so that neither is used alone. */
const link = async (site: string, page: string, isWanted: boolean): Promise<void> => {
  const html = await readFile(join(site, page), 'utf8');
  const plain = html.replace(LINK, '');
  const general = /<link rel="stylesheet" href="[^"]*fonts\/fonts\.css" \/>/;
  await writeFile(join(site, page), isWanted ? plain.replace(general, `$&${LINK}`) : plain);
};

/** @returns the address of a file of the site as the style sheet in a folder names it */
export const addressFrom = (folder: string, file: string): string => {
  const path = posix.relative(folder, file);
  return path.startsWith('.') ? path : `./${path}`;
};
