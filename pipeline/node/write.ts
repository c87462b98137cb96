import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The folder exists and holds something that Rapporteur did not write. */
export class ForeignFilesError extends Error {
  readonly folder: string;
  readonly files: readonly string[];

  constructor(folder: string, files: readonly string[]) {
    super(`${folder} holds files that Rapporteur did not write: ${files.join(', ')}`);
    this.folder = folder;
    this.files = files;
  }
}

const orNothing =
  <T>(nothing: T) =>
  (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return nothing;
    throw error;
  };

/** The folder that a path leads to, through links, whether or not it is there yet. */
const resolveTarget = (target: string) => realpath(target).catch(orNothing(resolve(target)));

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** `.data.1234.new` beside `data`: written by process 1234. */
const beside = (target: string, part: 'new' | 'old') =>
  join(dirname(target), `.${basename(target)}.${process.pid}.${part}`);

/** Removes what a process that was killed left beside the target. */
async function removeLeftovers(target: string): Promise<void> {
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(prefix)) continue;
    const [, pid] = /^(\d+)\.(?:new|old)$/.exec(name.slice(prefix.length)) ?? [];
    if (pid && !isAlive(Number(pid)))
      await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

/**
 * Makes sure that a folder may be replaced: it is not there, or holds nothing but files of the
 * names given.
 *
 * @throws ForeignFilesError otherwise
 */
export async function checkReplaceable(target: string, names: Iterable<string>): Promise<void> {
  const known = new Set(names);
  const entries: string[] = await readdir(target).catch(orNothing([]));
  const foreign = entries.filter((name) => !known.has(name));
  if (foreign.length > 0) throw new ForeignFilesError(target, foreign);
}

async function swap(fresh: string, target: string): Promise<void> {
  const old = beside(target, 'old');
  const hadOld = await rename(target, old).then(() => true, orNothing(false));
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Replaces a folder by one that holds the files given. The files are written beside it first and
 * moved into place at once: whatever goes wrong, the folder is the old one or the new one, whole.
 *
 * @throws ForeignFilesError if the folder holds files of other names
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>
): Promise<void> {
  const target = await resolveTarget(folder);
  await checkReplaceable(target, files.keys());
  await mkdir(dirname(target), { recursive: true });
  await removeLeftovers(target);
  const fresh = beside(target, 'new');
  try {
    await mkdir(fresh);
    for (const [name, content] of files) await writeFile(join(fresh, name), content);
    await swap(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
