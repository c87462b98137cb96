/** What a file name tells of its content. */
export interface FileNameParts {
  /** Symbol of the body, `CTOC/COP/WG.3`; empty where the chart shows several. */
  readonly body: string;
  /** Number of the session; left out where the chart shows several. */
  readonly session?: string;
  readonly chart: string;
  /** `zh`, `en`; `zh-en` for both. */
  readonly lang: string;
  readonly dataVersion: string;
}

/** Longest name that every file system takes, in bytes, with room for “ (1)”. */
const LONGEST = 200;

/**
 * `{body}-{session}_{chart}_{zh|en}_{dataversion}.{extension}`, fit for Windows, macOS, Linux
 * and a mail: `CTOC-COP-WG.3-11_attendance-trend_zh_4f2a91c0.csv`.
 */
export const fileName = (
  { body, session = '', chart, lang, dataVersion }: FileNameParts,
  extension: string
): string => {
  const subject = [body, session].map(safe).filter(Boolean).join('-');
  const stem = [subject, ...[chart, lang, dataVersion].map(safe)].filter(Boolean).join('_');
  return `${shortened(stem)}.${extension}`;
};

/** Separators, wildcards, controls and spaces become hyphens; no dot or hyphen at an end. */
const safe = (part: string): string =>
  part
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s/\\:*?"<>|#%&_-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');

const shortened = (stem: string): string =>
  stem.slice(0, new TextEncoder().encodeInto(stem, new Uint8Array(LONGEST)).read);
