import { fileURLToPath } from 'node:url';
import { readDocument } from '../build.ts';
import type { DocumentFacts } from '../facts.ts';
import { sha256OfText } from '../hash.ts';
import type { Failure } from '../manifest.ts';
import { oneOfEach } from '../read/one-of-each.ts';
import { BrokenRegistry, findFaults } from '../registry/faults.ts';
import {
  type Registry,
  type RegistryFiles,
  readRegistry,
  userWords
} from '../registry/registry.ts';
import { type Cache, hashFiles, noCache, openCache } from './cache.ts';
import { type Source, listDocuments, readSource } from './files.ts';
import { type Jieba, openJieba } from './jieba.ts';
import { readRegistryFiles } from './registry-files.ts';
import { resources } from './resources.ts';

/** What reading a folder of documents gave. */
export interface Corpus {
  readonly documents: readonly DocumentFacts[];
  readonly failures: readonly Failure[];
}

/** What it takes to read documents, opened once. */
export interface Reader {
  readonly registry: Registry;
  readonly jieba: Jieba;
  readonly cache: Cache<DocumentFacts>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Changes with the pipeline's code, the registry and the packages that the project is locked to. */
async function pipelineVersion(): Promise<string> {
  const code = await listDocuments(`${root}pipeline`);
  return hashFiles(root, ['package-lock.json', ...code.map((name) => `pipeline/${name}`)]);
}

/** nodejieba takes a second and 240 MB: it is loaded when the first word is to be cut. */
function lazyJieba(registry: Registry): Jieba {
  let jieba: Jieba | undefined;
  const open = () => (jieba ??= openJieba(userWords(registry)));
  return { cut: (run) => open().cut(run), tag: (word) => open().tag(word) };
}

/** The registry of files that have no fault; else throws BrokenRegistry. */
function openRegistry(files: RegistryFiles): Registry {
  const faults = findFaults(files);
  if (faults.length > 0) throw new BrokenRegistry(faults);
  return readRegistry(files);
}

/** Opens the registry, the word cutter and the cache, which is in the project's `.cache`. */
export async function openReader(options: { readonly cache: boolean }): Promise<Reader> {
  const registry = openRegistry(await readRegistryFiles());
  const cache = options.cache
    ? await openCache<DocumentFacts>(`${root}.cache/documents`, await pipelineVersion())
    : noCache;
  return { registry, jieba: lazyJieba(registry), cache };
}

type Result = { readonly document: DocumentFacts } | { readonly failure: Failure };

async function readOne(source: Source, { registry, jieba, cache }: Reader): Promise<Result> {
  const key = await sha256OfText(`${source.name}\0${source.sha256}`);
  const known = await cache.read(key);
  if (known) return { document: known };
  const result = await readDocument(source, registry, jieba.cut, resources);
  if ('document' in result) await cache.write(key, result.document);
  return result;
}

/** The same bytes under two names would count every fact twice. */
const copyOf = (file: string, first: string): Failure => ({
  file,
  reason: { zh: `与 ${first} 内容完全相同`, en: `it is the same as ${first}, byte for byte` },
  remedy: { zh: '请只保留其中一份', en: 'keep only one of them' }
});

/**
 * Reads documents of a folder one after another. One that cannot be read is named among the
 * failures, with the reason and the remedy, and never stops the others.
 */
export async function readCorpus(
  folder: string,
  names: readonly string[],
  reader: Reader,
  onRead: (name: string) => void
): Promise<Corpus> {
  const documents: DocumentFacts[] = [];
  const failures: Failure[] = [];
  const firstNames = new Map<string, string>();
  for (const name of names) {
    const read = await readSource(folder, name);
    const result = 'failure' in read ? read : await readUnlessCopy(read.source, firstNames, reader);
    if ('document' in result) documents.push(result.document);
    else failures.push(result.failure);
    onRead(name);
  }
  const { documents: kept, failures: seconds } = oneOfEach(documents);
  return { documents: kept, failures: [...failures, ...seconds].sort(byName(names)) };
}

/** In the order of the folder. */
const byName = (names: readonly string[]) => {
  const place = new Map(names.map((name, at) => [name.normalize('NFC'), at]));
  return (a: Failure, b: Failure) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0);
};

async function readUnlessCopy(
  source: Source,
  firstNames: Map<string, string>,
  reader: Reader
): Promise<Result> {
  const first = firstNames.get(source.sha256);
  if (first !== undefined) return { failure: copyOf(source.name, first) };
  firstNames.set(source.sha256, source.name);
  return readOne(source, reader);
}
