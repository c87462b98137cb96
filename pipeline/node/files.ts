import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Failure } from '../manifest.ts';

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
 * on every system), in an order that is the same on every system. Hidden files are left out.
 */
export async function listDocuments(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
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
    reason: { zh: '是一个指向文件夹的链接', en: 'it is a link to a folder' },
    remedy: { zh: '请将文件放入该文件夹本身', en: 'put the documents into the folder itself' }
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

/** Reads one document of a folder, or says why it cannot. */
export async function readSource(
  folder: string,
  name: string
): Promise<{ source: Source } | { failure: Failure }> {
  try {
    const bytes = await readFile(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { source: { name: composed(name), bytes, sha256 } };
  } catch (error) {
    return { failure: failureOf(name, error as NodeJS.ErrnoException) };
  }
}
