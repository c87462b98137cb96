/// <reference types="vite/client" />
/** The faces made by `npm run fonts`; before that has run, the fonts of the reader’s system. */
export const faces = import.meta.glob('../fonts/generated/fonts.css', { eager: true });
