import { openJieba } from '#pipeline/node/jieba.ts';
import { readRegistryFiles } from '#pipeline/node/registry-files.ts';
import { readRegistry } from '#pipeline/registry/registry.ts';
import { userWords } from '#pipeline/registry/user-words.ts';

/** The registry and the word cutter as the command line uses them. */
export const registry = readRegistry(await readRegistryFiles());
export const jieba = openJieba(userWords(registry));
