/**
 * @typedef {import('vitest/node').TestModule} TestModule
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Counts what a run of vitest found. A file or a suite that fails outside its tests (a bad import, a
 * failed `beforeAll`) counts as one failure, and so does an error that no test caught.
 *
 * @param {readonly TestModule[]} modules
 * @param {readonly unknown[]} unhandledErrors
 * @returns {Count}
 */
export function count(modules, unhandledErrors) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const inState = (/** @type {string} */ state) =>
    tests.filter((test) => test.result().state === state).length;
  const broken = suites.filter((suite) => suite.errors().length > 0).length;
  return {
    passed: inState('passed'),
    failed: inState('failed') + broken + unhandledErrors.length
  };
}
