import { resolve } from '$app/paths';
import type { Lang } from './i18n/lang.ts';
import type { Section } from './site/sections.ts';
import { entitySlug, slug } from './slug.ts';

const pathTo = (lang: Lang, ...parts: readonly string[]) =>
  resolve('/') + [lang, ...parts, ''].join('/');

export const sectionPath = (lang: Lang, section: Section) =>
  section === 'overview' ? pathTo(lang) : pathTo(lang, section);

export const sessionPath = (lang: Lang, session: string) =>
  pathTo(lang, 'sessions', encodeURIComponent(slug(session)));

export const topicPath = (lang: Lang, topic: string) =>
  pathTo(lang, 'topics', encodeURIComponent(slug(topic)));

export const participantPath = (lang: Lang, entity: string) =>
  pathTo(lang, 'participants', encodeURIComponent(entitySlug(entity)));

/** The same page in another language. `path` is where the page is, under whatever folder. */
export function pathInLang(path: string, from: Lang, to: Lang): string {
  const marker = `/${from}/`;
  return resolve('/') + `${to}/` + path.slice(path.indexOf(marker) + marker.length);
}

/** A page by its address from the folder of a language: `attendance/?body=X`. */
export const pagePath = (lang: Lang, page: string) => pathTo(lang) + page;

/** The page of a document, at a paragraph where one is given. */
export const documentPath = (lang: Lang, document: string, ordinal?: number) =>
  pathTo(lang, 'documents', encodeURIComponent(slug(document))) +
  (ordinal === undefined ? '' : `#${paragraphAnchor(ordinal)}`);

export const paragraphAnchor = (ordinal: number) => `p${ordinal}`;
