/** Bytes → text, or a reason why not. */
import type { Bilingual } from './schema.ts';

export interface SourceFile {
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface ReadFailure {
  readonly file: string;
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
}

export interface ReadText {
  readonly text: string;
  readonly encoding: string;
}

const failure = (file: string, reason: Bilingual, remedy: Bilingual): { failure: ReadFailure } => ({
  failure: { file, reason, remedy }
});

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const byMark = (b: Uint8Array): string | null => {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8';
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le';
  return b[0] === 0xfe && b[1] === 0xff ? 'utf-16be' : null;
};

/** Tabs, line and page ends and the escape of terminals stand in texts too. */
const isControl = (c: string): boolean => c < ' ' && !'\t\n\v\f\r\u001b'.includes(c);

const isBinary = (text: string): boolean => [...text.slice(0, 4096)].filter(isControl).length > 4;

/** Text of a .txt or .md file: UTF-8, or UTF-16 with a byte order mark. */
export const readText = ({ name, bytes }: SourceFile): ReadText | { failure: ReadFailure } => {
  if (bytes.length === 0)
    return failure(
      name,
      { zh: '文件是空的', en: 'the file is empty' },
      { zh: '请重新导出该文件', en: 'export the file again' }
    );
  const encoding = byMark(bytes) ?? 'utf-8';
  const text = decode(bytes, encoding);
  if (text === null)
    return failure(
      name,
      {
        zh: `不是有效的 ${encoding.toUpperCase()} 文本`,
        en: `it is not valid ${encoding.toUpperCase()} text`
      },
      { zh: '请另存为 UTF-8 文本', en: 'save it as UTF-8 text' }
    );
  if (isBinary(text))
    return failure(
      name,
      { zh: '它不是文本文件', en: 'it is not a text file' },
      { zh: '请另存为文本（.txt 或 .md）', en: 'save it as text (.txt or .md)' }
    );
  if (!/\p{L}/u.test(text))
    return failure(
      name,
      { zh: '文件中没有文字', en: 'it holds no words' },
      { zh: '请检查导出是否成功', en: 'check that the export succeeded' }
    );
  return { text, encoding };
};
