import { fileURLToPath } from 'node:url';
import { readDocument } from '../build.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Failure } from '../manifest.ts';
import { BrokenRegistry, findFaults } from '../registry/faults.ts';
import { type Registry, type RegistryFiles, readRegistry } from '../registry/registry.ts';
import { userWords } from '../registry/user-words.ts';
import { type Cache, hashFiles, noCache, openCache } from './cache.ts';
import { listDocuments, readSource } from './files.ts';
import { type Jieba, openJieba } from './jieba.ts';
import { readRegistryFiles } from './registry-files.ts';
import { resources } from './resources.ts';

/** A document, or why it is none. */
export type Result = { readonly document: DocumentFacts } | { readonly failure: Failure };

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

/** Reads a document of a folder to its facts. */
export async function readFileOf(
  folder: string,
  name: string,
  { registry, jieba }: Pick<Reader, 'registry' | 'jieba'>
): Promise<Result> {
  const read = await readSource(folder, name);
  return 'failure' in read ? read : readDocument(read.source, registry, jieba.cut, resources);
}
