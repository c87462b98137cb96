import type { DocumentFacts } from '../facts.ts';
import { sha256OfText } from '../hash.ts';
import type { Failure } from '../manifest.ts';
import { oneOfEach } from '../read/one-of-each.ts';
import { type Source, readSource } from './files.ts';
import { openProcesses } from './processes.ts';
import { type Reader, type Result, readFileOf } from './reader.ts';

/** What reading a folder of documents gave. */
export interface Corpus {
  readonly documents: readonly DocumentFacts[];
  readonly failures: readonly Failure[];
}

/** The same bytes under two names would count every fact twice. */
const copyOf = (file: string, first: string): Failure => ({
  file,
  reason: { zh: `与 ${first} 内容完全相同`, en: `it is the same as ${first}, byte for byte` },
  remedy: { zh: '请只保留其中一份', en: 'keep only one of them' }
});

/** A file of the folder: what is known of it, or the name under which the cache will keep it. */
type Found = { readonly known: Result } | { readonly name: string; readonly key: string };

const keyOf = ({ name, sha256 }: Source) => sha256OfText(`${name}\0${sha256}`);

/** Finds, file by file, what needs no reading: copies, what the cache has, what is no document. */
function finder(folder: string, { cache }: Reader) {
  const firstNames = new Map<string, string>();
  return async (name: string): Promise<Found> => {
    const read = await readSource(folder, name);
    if ('failure' in read) return { known: read };
    const { source } = read;
    const first = firstNames.get(source.sha256);
    if (first !== undefined) return { known: { failure: copyOf(source.name, first) } };
    firstNames.set(source.sha256, source.name);
    const key = await keyOf(source);
    const document = await cache.read(key);
    return document ? { known: { document } } : { name, key };
  };
}

/** So many documents are read sooner by several processes than it takes to start these. */
const WORTH_PROCESSES = 60;

/**
 * Reads documents of a folder, many of them on every processor. One that cannot be read is named
 * among the failures, with the reason and the remedy, and never stops the others.
 *
 * @param onRead is told each name, in their order
 * @param processes how many read at once; by default as many as the number of documents is worth
 */
export async function readCorpus(
  folder: string,
  names: readonly string[],
  reader: Reader,
  onRead: (name: string) => void,
  processes?: number
): Promise<Corpus> {
  const find = finder(folder, reader);
  const found: Found[] = [];
  for (const name of names) found.push(await find(name));
  const unread = found.flatMap((one) => ('known' in one ? [] : [one]));
  const pool = openProcesses(processes ?? (unread.length < WORTH_PROCESSES ? 1 : Infinity));
  const read = pool?.read ?? ((_, name) => readFileOf(folder, name, reader));

  async function resultOf(one: Found): Promise<Result> {
    if ('known' in one) return one.known;
    const result = await read(folder, one.name);
    if ('document' in result) await reader.cache.write(one.key, result.document);
    return result;
  }

  try {
    const documents: DocumentFacts[] = [];
    const failures: Failure[] = [];
    const asked = pool ? found.map(resultOf) : [];
    for (const [at, name] of names.entries()) {
      const result = await (asked[at] ?? resultOf(found[at]!));
      if ('document' in result) documents.push(result.document);
      else failures.push(result.failure);
      onRead(name);
    }
    const { documents: kept, failures: seconds } = oneOfEach(documents);
    return { documents: kept, failures: [...failures, ...seconds].sort(byName(names)) };
  } finally {
    await pool?.close();
  }
}

/** In the order of the folder. */
const byName = (names: readonly string[]) => {
  const place = new Map(names.map((name, at) => [name.normalize('NFC'), at]));
  return (a: Failure, b: Failure) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0);
};
