import { fileURLToPath } from 'node:url';
import { buildFonts, type FontReport } from './fonts/build.ts';
import { readTexts } from './fonts/texts.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const describe = ({ files, missing }: FontReport): string => {
  const served = files.filter(({ file }) => file.endsWith('.woff2'));
  const total = served.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [`fonts: ${served.length} files, ${kilobytes(total)}; static/fonts`];
  if (missing.length > 0) {
    lines.push(`in no font, left to the reader’s system: ${missing.join(' ')}`);
  }
  return lines.join('\n');
};

const texts = await readTexts({
  messages: at('messages'),
  registry: at('pipeline/registry'),
  data: at('static/data')
});
const report = await buildFonts(texts, {
  served: at('static/fonts'),
  exported: at('src/lib/fonts/generated'),
  cache: at('.cache/fonts')
});
console.log(describe(report));
if (process.argv.includes('--list')) {
  for (const { file, bytes } of report.files) console.log(`${file.padEnd(36)}${kilobytes(bytes)}`);
}
