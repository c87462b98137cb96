/**
 * Old .doc (Word 97–2003) → text: [MS-DOC], Word Binary File Format. The text is in pieces that
 * the file information block (FIB) leads to; the formats of characters and paragraphs are not read.
 */
import { find, read, type CFB$Container } from 'cfb';
import type { FindingFact } from '../facts.ts';
import { decodeLatin } from './encoding.ts';
import { isDamaged, isEncrypted, isOldWord } from './failures.ts';
import {
  escapeText,
  footnote,
  HARD_BREAK,
  isFinished,
  joinBlocks,
  paragraph,
  reference,
  tableRow
} from './light-markdown.ts';
import { SYMBOL } from '../clean.ts';
import { note } from './source.ts';

/** [MS-DOC] 2.5.1: where the fields of the FIB are, in bytes. */
const FIB = {
  magic: 0x00,
  version: 0x02,
  flags: 0x0a,
  mainLength: 0x4c,
  notesLength: 0x50,
  headersLength: 0x54,
  callsStart: 0xaa,
  notesStart: 0xb2,
  clxStart: 0x1a2,
  clxLength: 0x1a6
} as const;
const WORD_MAGIC = 0xa5ec;
/** nFib of Word 97; older files keep their text otherwise. */
const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** In a piece’s position: one byte a character, of Windows-1252. */
const COMPRESSED = 0x40000000;

interface Streams {
  readonly main: DataView;
  readonly table: DataView;
}

const streamOf = (file: CFB$Container, name: string): DataView => {
  const content = find(file, name)?.content;
  if (!content) throw isDamaged('DOC');
  const bytes = Uint8Array.from(content);
  return new DataView(bytes.buffer);
};

const openStreams = (bytes: Uint8Array): Streams => {
  const file = read(bytes, { type: 'buffer' });
  const main = streamOf(file, '/WordDocument');
  if (main.getUint16(FIB.magic, true) !== WORD_MAGIC) throw isDamaged('DOC');
  if (main.getUint16(FIB.version, true) < WORD_97) throw isOldWord();
  const flags = main.getUint16(FIB.flags, true);
  if (flags & ENCRYPTED) throw isEncrypted();
  return { main, table: streamOf(file, flags & TABLE_1 ? '/1Table' : '/0Table') };
};

/** Past the property modifiers (1) to the piece table (2): [MS-DOC] 2.9.38. */
const pieceTableAt = (table: DataView, start: number, end: number): number => {
  let at = start;
  while (at < end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (at >= end || table.getUint8(at) !== 2) throw isDamaged('DOC');
  return at + 1;
};

const textOfPiece = (main: DataView, position: number, length: number): string => {
  const isCompressed = (position & COMPRESSED) !== 0;
  const start = isCompressed ? (position & ~COMPRESSED) >>> 1 : position;
  const bytes = new Uint8Array(main.buffer, start, isCompressed ? length : length * 2);
  return isCompressed ? decodeLatin(bytes) : new TextDecoder('utf-16le').decode(bytes);
};

/** The text of all parts of the document, one after another: main text, footnotes, headers … */
const wholeText = ({ main, table }: Streams): string => {
  const clx = main.getUint32(FIB.clxStart, true);
  const at = pieceTableAt(table, clx, clx + main.getUint32(FIB.clxLength, true));
  const count = (table.getUint32(at, true) - 4) / 12;
  const positions = at + 4;
  const pieces: string[] = [];
  for (let n = 0; n < count; n++) {
    const from = table.getUint32(positions + n * 4, true);
    const to = table.getUint32(positions + n * 4 + 4, true);
    const place = table.getUint32(positions + (count + 1) * 4 + n * 8 + 2, true);
    pieces.push(textOfPiece(main, place, to - from));
  }
  return pieces.join('');
};

/** Fields (\x13 … \x14 … \x15) keep what they show, not what they say to Word. They may be nested. */
const withoutFields = (text: string): string => {
  let hidden = 0;
  const parts: boolean[] = [];
  return text.replace(/[\x13-\x15]|[^\x13-\x15]+/g, (part) => {
    if (part === '\x13') {
      parts.push(true);
      hidden += 1;
    } else if (part === '\x14' && parts.at(-1)) {
      parts[parts.length - 1] = false;
      hidden -= 1;
    } else if (part === '\x15' && parts.pop()) hidden -= 1;
    return /^[\x13-\x15]/.test(part) || hidden > 0 ? '' : part;
  });
};

const SIGNS: Readonly<Record<string, string>> = {
  '\x0b': HARD_BREAK,
  '\x1e': '-',
  '\x1f': '',
  '\t': ' '
};

const clean = (text: string): string =>
  escapeText(
    text.replace(/[\x0b\x1e\x1f\t]/g, (c) => SIGNS[c]!).replace(/[\x00-\x08\x0e-\x1f]/g, '')
  );

interface Note {
  readonly label: string;
  /** Where in the main text it is called. */
  readonly at: number;
  readonly text: string;
}

/** A PLC ([MS-DOC] 2.2.2): places in the text, one more than `count`. */
const placesAt = ({ main, table }: Streams, field: number, count: number): number[] => {
  const start = main.getUint32(field, true);
  return Array.from({ length: count + 1 }, (_, n) => table.getUint32(start + n * 4, true));
};

/** Footnotes with their own marks (`*`) or, where Word numbers them, the next number. */
const notesOf = (streams: Streams, whole: string, mainEnd: number): Note[] => {
  const { main, table } = streams;
  const count = Math.max(0, Math.floor((main.getUint32(FIB.callsStart + 4, true) - 4) / 6));
  if (count === 0) return [];
  const calls = placesAt(streams, FIB.callsStart, count);
  const texts = placesAt(streams, FIB.notesStart, count);
  const isAuto = main.getUint32(FIB.callsStart, true) + (count + 1) * 4;
  let next = 0;
  return calls.slice(0, count).map((at, n) => {
    const own = table.getUint16(isAuto + n * 2, true) === 0 ? whole[at]! : null;
    const text = whole.slice(mainEnd + texts[n]!, mainEnd + texts[n + 1]!);
    const label = own ?? String((next += 1));
    return { label, at, text: own && text.startsWith(own) ? text.slice(own.length) : text };
  });
};

/** Stand in the text for the calls of footnotes until it is cut and cleaned. */
const CALL = '\ue000';

const withCalls = (text: string, notes: readonly Note[]): string => {
  let from = 0;
  const parts = notes.map(({ at }) => {
    const before = text.slice(from, at);
    from = at + 1;
    return before + CALL;
  });
  return parts.join('') + text.slice(from);
};

/** A row of a table ends in two cell marks (\x07); its cells hold no paragraph mark. */
const rowOf = (line: string): string =>
  tableRow(
    line
      .replace(/\x07+$/, '')
      .split('\x07')
      .map(clean)
  );

const blocksOf = (text: string): string[] =>
  text
    .replace(/\x07\x07/g, '\x07\x07\r')
    .split(/[\r\x0c]/)
    .map((line) =>
      line.includes('\x07') ? rowOf(line) : paragraph([{ text: clean(line), isBold: false }])
    );

const noteBlock = ({ label, text }: Note): string =>
  footnote(label, clean(withoutFields(text).replace(/\r/g, ' ')).trim());

/** Each footnote stands below the first finished paragraph after its call, as on a page. */
const withNotes = (blocks: readonly string[], notes: readonly Note[]): string[] => {
  const written: string[] = [];
  let called = 0;
  let done = 0;
  const write = (): void => {
    written.push(...notes.slice(done, called).map(noteBlock));
    done = called;
  };
  for (const block of blocks) {
    written.push(block.replaceAll(CALL, () => reference(notes[called++]?.label ?? '')));
    if (isFinished(block)) write();
  }
  write();
  return written;
};

const lostNumbers = (): FindingFact =>
  note('note', 'old-word-format', {
    zh: '旧版 .doc 文件的自动编号和格式不作为文字保存，未读取；如果缺少段落号，请在 Word 中另存为 .docx。',
    en: 'Automatic numbers and formats of an old .doc are no text of it and were not read; if paragraph numbers are missing, save it as .docx in Word.'
  });

/**
 * Reads a .doc of Word 97 or later: its text, tables as rows, footnotes at the end, symbols of the
 * running heads.
 *
 * @throws {Unreadable} where it is encrypted, older or damaged
 */
export const readDoc = (bytes: Uint8Array): { text: string; findings: FindingFact[] } => {
  const streams = openStreams(bytes);
  const length = (field: number): number => streams.main.getUint32(field, true);
  const whole = wholeText(streams);
  const mainEnd = length(FIB.mainLength);
  const notesEnd = mainEnd + length(FIB.notesLength);
  const notes = notesOf(streams, whole, mainEnd);
  const heads = withoutFields(whole.slice(notesEnd, notesEnd + length(FIB.headersLength)));
  const body = blocksOf(withoutFields(withCalls(whole.slice(0, mainEnd), notes)));
  return {
    text: joinBlocks([...new Set(heads.match(SYMBOL)), ...withNotes(body, notes)]),
    findings: [lostNumbers()]
  };
};
