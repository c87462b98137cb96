import { missingPackage } from '#pipeline/node/missing-package.ts';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);

function errorOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('a package that is not installed', () => {
  it('is named, with where and how to install it, in both languages', () => {
    const said = missingPackage(errorOf(() => require('no-such-package') as unknown));
    expect(said?.en).toMatch(/^the package “no-such-package” is not installed; run in .+: npm ci$/);
    expect(said?.zh).toMatch(/^没有安装所需的软件包“no-such-package”。请在 .+ 中运行：npm ci$/);
  });

  it('is not what any other error is', () => {
    expect(missingPackage(errorOf(() => JSON.parse('{')))).toBeNull();
    expect(missingPackage(new Error("Cannot find package 'x'"))).toBeNull();
  });
});
