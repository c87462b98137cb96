import { describe, expect, it } from 'vitest';
import { readDocument } from '#pipeline/build.ts';
import { NameMatcher } from '#pipeline/match.ts';
import { type Growing, growing } from '../fixtures/growing.ts';
import { registry } from '../harness/registry.ts';

/** How often names are looked for while a document is read: the work that grows with it most. */
async function looksAt({ file, content }: Growing, n: number): Promise<number> {
  const bytes = new TextEncoder().encode(content(n));
  const { longestAt } = NameMatcher.prototype;
  let looks = 0;
  NameMatcher.prototype.longestAt = function (...place) {
    looks += 1;
    return longestAt.apply(this, place);
  };
  try {
    await readDocument({ name: file, bytes, sha256: '' }, registry, (run) => [run]);
  } finally {
    NameMatcher.prototype.longestAt = longestAt;
  }
  return looks;
}

describe('the work of reading a document', () => {
  it.each(growing)('grows no faster than the document, with $name', async (document) => {
    const [once, fourTimes] = [await looksAt(document, 200), await looksAt(document, 800)];
    expect(fourTimes).toBeLessThan(5 * once + 5000);
  });
});
