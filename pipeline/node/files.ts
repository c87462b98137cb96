import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Failure } from '../manifest.ts';
import { isTooLarge, MOST_BYTES } from '../read/failures.ts';
import { isDocumentName } from '../read/formats.ts';

/** A document's bytes under its name in the folder: no path of this machine. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

const isHidden = (name: string) => name.split('/').some((part) => /^(\.|~\$)/.test(part));

const composed = (name: string) => name.normalize('NFC');

const byComposedName = (a: string, b: string) => (composed(a) < composed(b) ? -1 : 1);

/**
 * The files of a folder and of the folders in it, by their names relative to the folder (with `/`
 * on every system), in an order that is the same on every system. Hidden files are left out. What
 * is no file but is called like a document is there too: reading it says what is wrong.
 */
export async function listDocuments(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() || isDocumentName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !isHidden(name))
    .sort(byComposedName);
}

const reasons: Record<string, Pick<Failure, 'reason' | 'remedy'>> = {
  EACCES: {
    reason: { zh: '没有读取权限', en: 'no permission to read it' },
    remedy: { zh: '请授予读取权限', en: 'give this user permission to read it' }
  },
  ENOENT: {
    reason: { zh: '是一个失效的链接', en: 'it is a link to nothing' },
    remedy: { zh: '请修复或删除该链接', en: 'mend the link or remove it' }
  },
  EISDIR: {
    reason: { zh: '是一个文件夹或指向文件夹的链接', en: 'it is a folder or a link to one' },
    remedy: { zh: '请将文件放入该文件夹本身', en: 'put the documents into the folder itself' }
  },
  ELOOP: {
    reason: { zh: '是一个指向自身的链接', en: 'it is a link that leads back to itself' },
    remedy: { zh: '请修复或删除该链接', en: 'mend the link or remove it' }
  },
  ENOTFILE: {
    reason: { zh: '不是普通文件', en: 'it is no ordinary file' },
    remedy: { zh: '请将其移出该文件夹', en: 'move it out of the folder' }
  }
};

const otherwise = (code: string): Pick<Failure, 'reason' | 'remedy'> => ({
  reason: { zh: `无法读取（${code}）`, en: `it cannot be read (${code})` },
  remedy: { zh: '请检查磁盘和文件', en: 'check the disk and the file' }
});

const failureOf = (name: string, error: NodeJS.ErrnoException): Failure => ({
  file: composed(name),
  ...(reasons[error.code === 'EPERM' ? 'EACCES' : (error.code ?? '')] ??
    otherwise(error.code ?? error.message))
});

/** Reading a pipe would wait for ever, and a file too large would fill the memory first. */
async function obstacleOf(path: string): Promise<Pick<Failure, 'reason' | 'remedy'> | null> {
  const entry = await stat(path);
  if (entry.isDirectory()) return reasons.EISDIR!;
  if (!entry.isFile()) return reasons.ENOTFILE!;
  if (entry.size <= MOST_BYTES) return null;
  const { reason, remedy } = isTooLarge(entry.size);
  return { reason, remedy };
}

/** Reads one document of a folder, or says why it cannot. */
export async function readSource(
  folder: string,
  name: string
): Promise<{ source: Source } | { failure: Failure }> {
  try {
    const obstacle = await obstacleOf(join(folder, name));
    if (obstacle) return { failure: { file: composed(name), ...obstacle } };
    const bytes = await readFile(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { source: { name: composed(name), bytes, sha256 } };
  } catch (error) {
    return { failure: failureOf(name, error as NodeJS.ErrnoException) };
  }
}
