import { expect, it } from 'vitest';
import { readDocument } from '#pipeline/build.ts';
import { readRegistryFiles } from '#pipeline/node/registry-files.ts';
import { readRegistry } from '#pipeline/registry/registry.ts';

it('what nobody foresaw in a document is that document’s failure, with what to do', async () => {
  const text = 'CTOC/COP/WG.4/2019/9\n\n1. 工作组建议缔约国加强引渡合作。\n';
  const source = { name: 'a.txt', bytes: new TextEncoder().encode(text), sha256: 'a' };
  const losing = (run: string) => [run.slice(1)];
  const read = await readDocument(source, readRegistry(await readRegistryFiles()), losing);
  expect(read).toMatchObject({ failure: { file: 'a.txt' } });
  const { reason, remedy } = 'failure' in read ? read.failure : { reason: null, remedy: null };
  expect(reason?.en).toMatch(/characters differ/);
  expect(remedy?.zh).toMatch(/维护者/);
});
