import { SECTIONS } from '#lib/site/sections.ts';

/** The pages that every corpus has: those of the navigation. */
export const PAGES = SECTIONS.map(({ name }) => (name === 'overview' ? '' : `${name}/`));
