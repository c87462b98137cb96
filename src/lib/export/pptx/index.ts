/**
 * Presentations with native charts. One chart and a whole briefing are made by the same calls:
 *
 * ```ts
 * const deck = openDeck({ title, lang, madeOn });
 * await addChartSlides(deck, chart, pictures, { caption });   // an ExportedChart and a PictureMaker
 * deck.presentation.addSlide();                               // slides of one’s own
 * const bytes = await saveDeck(deck);
 * ```
 *
 * Fonts need not be named on one’s own slides: `saveDeck` puts them into every run of text.
 */
export { addChartSlides, type ChartSlideOptions } from './chart-slides.ts';
export { type Deck, type DeckInfo, SLIDE, type Slide, openDeck, saveDeck } from './deck.ts';
export { COLOR, CONTENT_WIDTH, addRule, addText, type SlideText } from './layout.ts';

export const PPTX_TYPE =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation';
