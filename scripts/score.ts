/** Writes docs/precision.md. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readRegistryFiles } from '../pipeline/node/registry-files.ts';
import { readRegistry } from '../pipeline/registry/registry.ts';
import { precisionPage } from '../tests/gold/precision.ts';

const page = fileURLToPath(new URL('../docs/precision.md', import.meta.url));
await writeFile(page, await precisionPage(readRegistry(await readRegistryFiles())));
console.log('docs/precision.md');
