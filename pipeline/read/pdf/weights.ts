/** Which fonts of a PDF are bold: pdf.js tells it only of fonts that it has loaded to draw. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface LoadedFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
}

export interface FontWeights {
  /** Loads the fonts of a page’s items that are not known yet. */
  readonly learn: (
    page: PDFPageProxy,
    items: readonly { readonly fontName: string }[]
  ) => Promise<void>;
  readonly isBold: (fontName: string) => boolean;
}

/** Chinese documents set headings in a black face (黑体) where Western ones have bold. */
const BOLD_NAME = /bold|black|heavy|demi|simhei|heiti|黑体/i;

const isBoldFont = ({ name = '', bold, black }: LoadedFont): boolean =>
  bold === true || black === true || BOLD_NAME.test(name);

const loadedFont = (page: PDFPageProxy, name: string): LoadedFont => {
  const { commonObjs } = page;
  return commonObjs.has(name) ? ((commonObjs.get(name) ?? {}) as LoadedFont) : {};
};

/** The weights of one document’s fonts. */
export const fontWeights = (): FontWeights => {
  const known = new Map<string, boolean>();
  return {
    async learn(page, items) {
      const names = [...new Set(items.map(({ fontName }) => fontName))].filter(
        (name) => !known.has(name)
      );
      if (names.length === 0) return;
      await page.getOperatorList();
      for (const name of names) known.set(name, isBoldFont(loadedFont(page, name)));
    },
    isBold: (fontName) => known.get(fontName) ?? false
  };
};
