import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import { builtinModules } from 'node:module';
import ts from 'typescript-eslint';

/**
 * What each folder may not import. Arrows point one way:
 * schema ← stages ← build ← node, and schema ← queries ← charts ← routes.
 */
const nodeModules = [
  ...builtinModules.filter((name) => !name.startsWith('_')).map((name) => `^${name}(/|$)`),
  '^node:',
  '^nodejieba$',
  '^commander$'
];
const NODE = { regex: nodeModules.join('|'), message: 'The core runs in browsers too: no Node.' };
const EDGES = { regex: '(^|/)node/', message: 'Only the command line knows pipeline/node.' };
const SITE = {
  regex: '^#lib/|^[.]{1,2}/(.*/)?src/|^svelte|^@sveltejs/|^\\$app/|^d3-(selection|transition)',
  message: 'The pipeline does not know the site.'
};
const BUILD = { regex: '(^|/)build\\.ts$', message: 'Stages do not know their composition.' };
const ROUTES = { regex: '(^|/)routes/', message: 'Routes import, nobody imports routes.' };
const CHARTS = { regex: '(^|/)charts/', message: 'Queries do not know who draws them.' };
const VIEW = { regex: '^svelte|^\\$app/|\\.svelte$', message: 'Rows know no components.' };
const LIBRARY = { regex: '^#lib/', message: 'Statistics stand alone.' };

/**
 * @param {string[]} files
 * @param {{ regex: string, message: string }[]} patterns
 * @param {string[]} [ignores]
 * @returns {import('eslint').Linter.Config}
 */
const mayNotImport = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] }
});

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      '.svelte-kit/',
      '.cache/',
      'build/',
      'static/',
      'coverage/',
      'test-results/',
      'src/lib/paraglide/'
    ]
  },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // TypeScript finds undefined names, and knows which globals each folder has.
      'no-undef': 'off',
      // Control characters are what reading damaged text is about.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser } },
    rules: {
      'max-lines-per-function': 'off',
      // Addresses are relative and made in one place, `src/lib/paths.ts`.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['pipeline/**/*.ts', 'scripts/**/*.{js,ts}', 'tests/**/*.ts', 'src/**/*.ts'],
    // The service worker is no part of the pages’ project: it lives among other globals.
    ignores: ['**/*.svelte.ts', '**/*.d.ts', 'src/service-worker.ts'],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './pipeline/tsconfig.json',
          './pipeline/node/tsconfig.json',
          './scripts/tsconfig.json'
        ],
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error'
    }
  },
  // The schema is one table of contents: every table and column, once.
  { files: ['pipeline/schema.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['tests/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' }
  },
  { files: ['scripts/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  mayNotImport(
    ['pipeline/**/*.ts'],
    [NODE, EDGES, SITE, BUILD],
    ['pipeline/node/**', 'pipeline/schema.ts']
  ),
  mayNotImport(
    ['pipeline/schema.ts'],
    [{ regex: '.', message: 'The schema imports nothing: everything imports it.' }]
  ),
  mayNotImport(['pipeline/node/**/*.ts'], [SITE]),
  mayNotImport(['src/**/*.{ts,svelte}'], [EDGES]),
  mayNotImport(['src/lib/**/*.{ts,svelte}'], [EDGES, ROUTES]),
  mayNotImport(['src/lib/queries/**/*.ts'], [EDGES, ROUTES, CHARTS, VIEW]),
  mayNotImport(['src/lib/stats/**/*.ts'], [EDGES, ROUTES, VIEW, LIBRARY])
);
