import { resolve } from 'node:path';
import { root, runNode } from './run.js';
import { runStage } from './stages.js';

const VITE = 'node_modules/vite/bin/vite.js';

/** What the documents' tables are made by. */
const PIPELINE = ['pipeline', 'package-lock.json'];

/** What the site is made of, beside the tables. */
const SITE = [
  'src',
  'static',
  'messages',
  'project.inlang',
  'scripts',
  'pipeline',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json'
];

/**
 * Builds the tables of a folder of documents into `static/data`.
 *
 * @param {string} folder
 */
export const buildTables = (folder) =>
  runStage({
    name: 'tables',
    inputs: [...PIPELINE, resolve(root, folder)],
    settings: [resolve(root, folder)],
    output: 'static/data',
    work: () =>
      runNode(['--import', 'tsx', 'pipeline/node/cli.ts', 'build', resolve(root, folder)], {
        env: { TSX_TSCONFIG_PATH: 'pipeline/node/tsconfig.json' }
      })
  });

/** Builds the site of the tables in `static/data` into `build`. */
export const buildSite = () =>
  runStage({
    name: 'site',
    inputs: SITE,
    generated: [
      'src/lib/paraglide',
      'src/lib/fonts/generated',
      'static/fonts',
      'project.inlang/cache'
    ],
    output: 'build',
    work: () => inTurn(SITE_STEPS)
  });

/** The fonts that the site can need, the site, the fonts of what its pages show first, the list of it all. */
const SITE_STEPS = [
  ['--import', 'tsx', 'scripts/fonts.ts'],
  [VITE, 'build'],
  ['--import', 'tsx', 'scripts/first-view.ts'],
  ['--import', 'tsx', 'scripts/offline.ts']
];

/** @param {string[][]} steps programs, of which none runs after one that failed */
async function inTurn(steps) {
  for (const step of steps) {
    const code = await runNode(step, { quiet: true });
    if (code !== 0) return code;
  }
  return 0;
}
