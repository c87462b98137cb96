/** Stands in the service worker until the site is built; then the hash of `offline.json` does. */
export const SLOT = '__RAPPORTEUR_OFFLINE__';

/** The files of a built site with their SHA-256. */
export interface SiteFiles {
  /** Without these the site is not kept at all. */
  readonly first: Readonly<Record<string, string>>;
  /** These may come later. */
  readonly later: Readonly<Record<string, string>>;
}
