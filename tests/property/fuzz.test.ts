import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#pipeline/build.ts';
import { asDoc } from '../fixtures/formats/as-doc.ts';
import { asDocx } from '../fixtures/formats/as-docx.ts';
import { asHtml } from '../fixtures/formats/as-html.ts';
import { registry } from '../harness/registry.ts';
import { documents } from './documents.ts';

const seed = Number(process.env.PROPERTY_SEED ?? 1);
const { text } = documents[0]!;
const encode = (content: string): Uint8Array => new TextEncoder().encode(content);

const FILES = [
  { name: 'file.txt', bytes: encode(text) },
  { name: 'file.html', bytes: encode(asHtml(text)) },
  { name: 'file.docx', bytes: await asDocx(text) },
  { name: 'file.doc', bytes: asDoc(text) }
] as const;

/** Facts, or a reason and a remedy in both languages; never an exception. */
const expectReadOrReason = async (name: string, bytes: Uint8Array): Promise<void> => {
  const read = await readDocument({ name, bytes, sha256: '' }, registry, (run) => [run]);
  if ('document' in read) return;
  const { file, reason, remedy } = read.failure;
  expect(file).toBe(name);
  for (const said of [reason.zh, reason.en, remedy.zh, remedy.en]) expect(said).toMatch(/\S/);
};

const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 40 });

const withChanges = (bytes: Uint8Array, changed: readonly (readonly [number, number])[]) => {
  const copy = bytes.slice();
  for (const [at, value] of changed) copy[at % copy.length] = value;
  return copy;
};

describe.each(FILES)('a broken $name is read or refused with a reason', ({ name, bytes }) => {
  it('where it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), (length) =>
        expectReadOrReason(name, bytes.slice(0, length))
      ),
      { seed, numRuns: 5 }
    );
  });

  it('where bytes of it were changed', async () => {
    await fc.assert(
      fc.asyncProperty(changes, (changed) => expectReadOrReason(name, withChanges(bytes, changed))),
      { seed, numRuns: 5 }
    );
  });

  it('where it holds anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), (any) => expectReadOrReason(name, any)),
      { seed, numRuns: 10 }
    );
  });
});
