import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    // The language is always passed: `globalVariable` alone makes a call without one fail.
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['globalVariable'],
      emitReadme: false
    }),
    sveltekit()
  ],
  // The engine is loaded on the reader’s first question, never with a page.
  build: { chunkSizeWarningLimit: 1024 },
  // Its module is one by its content, but not by its name: Node 20 does not load it.
  ssr: { noExternal: ['pptxgenjs'] }
});
