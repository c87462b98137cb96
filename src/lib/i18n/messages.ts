/**
 * The catalogue: one function a message, compiled from `messages/*.json`. Every call names its
 * language (`m.nav_topics({}, { locale: lang })`): both languages may stand on one export.
 */
export * as m from '../paraglide/messages.js';
