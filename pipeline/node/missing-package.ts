import { fileURLToPath } from 'node:url';
import type { Bilingual } from '../schema.ts';

/** Codes of Node (https://nodejs.org/api/errors.html) for `import` and `require`. */
const CODES = new Set<unknown>(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);
const NAMED = /Cannot find (?:package|module) '([^']+)'/;

/** What to do about a package that is not installed; null for any other error. */
export function missingPackage(error: unknown): Bilingual | null {
  if (!(error instanceof Error && 'code' in error && CODES.has(error.code))) return null;
  const name = NAMED.exec(error.message)?.[1];
  if (name === undefined) return null;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return {
    zh: `没有安装所需的软件包“${name}”。请在 ${root} 中运行：npm ci`,
    en: `the package “${name}” is not installed; run in ${root}: npm ci`
  };
}
