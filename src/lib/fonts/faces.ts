/**
 * The typefaces of the site and of everything that leaves it. Noto Sans and Serif SC are
 * drawn from the same designs as Source Sans and Serif: English pages set Latin in Source,
 * Chinese pages set everything in Noto, whose Latin is scaled to stand beside Han.
 */

/** The characters that one package provides at one weight. */
export interface Typeface {
  /** The package that the files are read from. */
  readonly package: string;
  readonly weight: number;
  /** The file in it that has every character; else it has one a script (`@fontsource`). */
  readonly file?: string;
}

export interface Face {
  /** Short name, for file names. */
  readonly id: string;
  /** The CSS family that it belongs to. */
  readonly family: string;
  readonly weight: number;
  /** The CSS weights that it stands for (`font-weight` of `@font-face`). */
  readonly weights: string;
  readonly latin: Typeface;
  readonly han: Typeface;
  /** A font of every desktop that stands in until ours has come. */
  readonly fallback: 'arial' | 'georgia';
}

const sans = (weight: number, style: string, weights: string): Face => ({
  id: `sans-${weight}`,
  family: 'Rapporteur Sans',
  weight,
  weights,
  latin: { package: 'source-sans', weight, file: `WOFF2/TTF/SourceSans3-${style}.ttf.woff2` },
  han: { package: '@fontsource/noto-sans-sc', weight },
  fallback: 'arial'
});

const serif = (weight: number, weights: string): Face => ({
  id: `serif-${weight}`,
  family: 'Rapporteur Serif',
  weight,
  weights,
  latin: { package: '@fontsource/source-serif-4', weight },
  han: { package: '@fontsource/noto-serif-sc', weight },
  fallback: 'georgia'
});

/** Text, emphasis, titles. A weight that is not here is never downloaded. */
export const FACES: readonly Face[] = [
  sans(400, 'Regular', '1 550'),
  sans(600, 'Semibold', '551 1000'),
  serif(700, '1 1000')
];

/** The family of a face’s characters as Chinese pages want them: Latin and quotes of Noto. */
export const chineseFamily = (family: string): string => `${family} Zh`;

/** The local stand-in of a family, with the same widths. */
export const fallbackFamily = (family: string): string => `${family} Fallback`;

/** What follows our own families where a character is in none of them. */
export const SYSTEM_FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'Rapporteur Sans': [
    'Noto Sans SC',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
    'PingFang SC',
    'Microsoft YaHei',
    'sans-serif'
  ],
  'Rapporteur Serif': [
    'Noto Serif SC',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'Songti SC',
    'SimSun',
    'serif'
  ]
};
