import { fileURLToPath } from 'node:url';
import { buildFirstView } from './fonts/first-view.ts';
import { MOST, tell, totalOf } from './fonts/weigh.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const weights = await buildFirstView(process.argv[2] ?? at('build'), at('.cache/fonts'));
const heaviest = [...weights].sort((a, b) => totalOf(b) - totalOf(a));
const [first] = heaviest;
if (first) console.log(`first view: ${weights.length} pages; the heaviest: ${tell(first)}`);
for (const weight of heaviest.filter((one) => totalOf(one) > MOST))
  console.warn(`more than ${MOST / 1000} kB: ${tell(weight)}`);
