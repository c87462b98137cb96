import { fileURLToPath } from 'node:url';
import { buildFirstView } from './fonts/first-view.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const sizes = await buildFirstView(process.argv[2] ?? at('build'), at('.cache/fonts'));
for (const [file, bytes] of sizes) {
  console.log(`${file.padEnd(44)}${(bytes / 1000).toFixed(1).padStart(6)} kB`);
}
