import { defineConfig, mergeConfig } from 'vitest/config';
import site from './vite.config.ts';

export default mergeConfig(
  site,
  defineConfig({
    test: {
      // One less than there are processors would be one on a machine that has two.
      maxWorkers: '100%',
      // A busy machine is no failure.
      testTimeout: 180_000,
      hookTimeout: 180_000,
      // Style sheets read as text hold the colours of exports.
      css: { include: [/\?raw$/] },
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            isolate: false,
            setupFiles: ['tests/harness/properties.ts'],
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/e2e/**', 'tests/bench/**']
          }
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            isolate: false,
            include: ['tests/e2e/**/*.test.ts'],
            // Whoever reads the output sees which tests needed a second try.
            retry: process.env.CI ? 1 : 0,
            // The browser's tests run when the others no longer take the processor's time.
            sequence: { groupOrder: 1 }
          }
        }
      ]
    }
  })
);
