import PptxGenJS from 'pptxgenjs';
import type { Lang } from '#lib/i18n/lang.ts';
import { xmlText } from '../markup.ts';
import { finishPackage } from './finish.ts';

/** A slide of 16:9, in inches. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 } as const;

export type Slide = ReturnType<PptxGenJS['addSlide']>;

/** What the parts of an object on a slide become when the deck is saved. */
export type Made =
  | { readonly kind: 'chart'; readonly chart: string; readonly workbook: Uint8Array }
  | { readonly kind: 'picture'; readonly svg: string };

export interface DeckInfo {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly lang: Lang;
  /** ISO date; the file says that it was made then. */
  readonly madeOn: string;
}

/** A presentation in the making. */
export interface Deck {
  readonly presentation: PptxGenJS;
  readonly info: DeckInfo;
  /** By the name of the object on its slide, which is the only one of that name. */
  readonly made: Map<string, Made>;
}

/** Opens a presentation of 16:9 without slides. */
export const openDeck = (info: DeckInfo): Deck => {
  const presentation = new PptxGenJS();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = xmlText(info.title);
  presentation.author = xmlText(info.author ?? '');
  presentation.subject = xmlText(info.subject ?? '');
  presentation.company = '';
  return { presentation, info, made: new Map() };
};

/** @returns a name for an object that no other object of the deck has */
export const nameObject = ({ made }: Deck, kind: 'Chart' | 'Picture'): string =>
  `${kind} ${made.size + 1}`;

/**
 * Saves a deck: every run of text, in charts too, names its East Asian font; native charts carry
 * their workbooks, pictures their vector form. The same deck gives the same bytes.
 *
 * @returns an Office Open XML presentation
 */
export const saveDeck = async (deck: Deck): Promise<Uint8Array<ArrayBuffer>> => {
  const written = await deck.presentation.write({ outputType: 'uint8array', compression: false });
  return finishPackage(written as Uint8Array, deck.made, deck.info);
};
