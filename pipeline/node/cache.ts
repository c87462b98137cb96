import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Values by name in a folder, for as long as the code that made them stays the same. */
export interface Cache<T> {
  /** The value, or null where there is none that can be read. */
  read(name: string): Promise<T | null>;
  /** Keeps a value. A cache that cannot be written is no reason to fail. */
  write(name: string, value: T): Promise<void>;
}

/** Reads and writes nothing. */
export const noCache: Cache<never> = {
  read: () => Promise.resolve(null),
  write: () => Promise.resolve()
};

/** A hash of the names and bytes of files, whatever folder they are in. */
export async function hashFiles(folder: string, names: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const name of [...names].sort()) {
    const bytes = await readFile(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeOthers(folder: string, version: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name !== version) await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Opens the cache in `folder` for one version of the code, and drops what other versions left. A
 * value is written beside its place and moved there, so that a killed process leaves none half-written.
 */
export async function openCache<T>(folder: string, version: string): Promise<Cache<T>> {
  const place = join(folder, version);
  try {
    await mkdir(place, { recursive: true });
    await removeOthers(folder, version);
  } catch {
    return noCache;
  }
  return {
    async read(name) {
      try {
        return JSON.parse(await readFile(join(place, `${name}.json`), 'utf8')) as T;
      } catch {
        return null;
      }
    },
    async write(name, value) {
      const draft = join(place, `${name}.${process.pid}.draft`);
      try {
        await writeFile(draft, JSON.stringify(value));
        await rename(draft, join(place, `${name}.json`));
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    }
  };
}
