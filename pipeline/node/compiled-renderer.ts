import type { InlineConfig, Plugin } from 'vite';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { OpenRenderer } from '../renderer.ts';
import { hashFiles } from './cache.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SERVER = `${root}src/lib/export/server`;
const KEPT = `${root}.cache/renderer`;

/** What the charts are made of, and what is made of it elsewhere. */
const MADE_FROM = ['src', 'pipeline', 'messages'];
const GENERATED = /[\\/](?:paraglide|generated)[\\/]/;

/** Changes with everything that the compiled charts depend on. */
async function versionOfSources(): Promise<string> {
  const folders = MADE_FROM.map(async (folder) => {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
  });
  const files = (await Promise.all(folders)).flat().filter((file) => !GENERATED.test(file));
  return hashFiles(root, ['package-lock.json', 'project.inlang/settings.json', ...files]);
}

/** Pages are not there, and messages are those compiled beside the charts. */
const instead = (messages: string): Plugin => ({
  name: 'rapporteur:instead',
  enforce: 'pre',
  resolveId(id) {
    if (id.startsWith('$app/')) return join(SERVER, 'nowhere.ts');
    return id.endsWith('/paraglide/messages.js') ? join(messages, 'messages.js') : null;
  }
});

async function settings(folder: string): Promise<InlineConfig> {
  const { svelte } = await import('@sveltejs/vite-plugin-svelte');
  const { paraglideVitePlugin } = await import('@inlang/paraglide-js');
  const messages = join(folder, 'messages');
  const catalogue = paraglideVitePlugin({
    project: `${root}project.inlang`,
    outdir: messages,
    outputStructure: 'locale-modules',
    strategy: ['globalVariable'],
    emitReadme: false
  });
  return {
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      instead(messages),
      catalogue,
      svelte({ configFile: false, compilerOptions: { dev: false } })
    ],
    // Its module is one by its content, but not by its name: Node 20 does not load it.
    ssr: { noExternal: ['pptxgenjs'] },
    build: {
      ssr: join(SERVER, 'renderer.ts'),
      outDir: join(folder, 'code'),
      target: 'node20',
      minify: false,
      copyPublicDir: false
    }
  };
}

/** Compiles into a folder of its own, which takes its place whole. */
async function compile(place: string): Promise<void> {
  const draft = `${place}.${process.pid}.new`;
  try {
    const { build } = await import('vite');
    await build(await settings(draft));
    // Another process may have been first: what it compiled is the same.
    await rename(draft, place).catch(async (error: unknown) => {
      if (!(await isThere(place))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  );

async function removeOthers(version: string): Promise<void> {
  for (const name of await readdir(KEPT))
    if (!name.startsWith(version)) await rm(join(KEPT, name), { recursive: true, force: true });
}

/**
 * The site’s charts as a module for Node: its components compiled as they are for the site,
 * once for each version of the sources.
 *
 * @param whenCompiling does the compiling, where there is something to compile
 */
export async function compiledRenderer(
  whenCompiling: (compile: () => Promise<void>) => Promise<void>
): Promise<OpenRenderer> {
  const version = await versionOfSources();
  const place = join(KEPT, version);
  if (!(await isThere(place))) {
    await mkdir(KEPT, { recursive: true });
    await whenCompiling(() => compile(place));
    await removeOthers(version);
  }
  const address = pathToFileURL(join(place, 'code/renderer.js')).href;
  return ((await import(address)) as { readonly openRenderer: OpenRenderer }).openRenderer;
}
