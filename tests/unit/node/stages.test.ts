import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runStage } from '../../../scripts/stages.js';
import { temporaryFolder } from '../../harness/temporary.ts';

/** A stage that copies nothing and counts how often it works. */
async function stage() {
  const folder = await temporaryFolder({ 'in/a.txt': 'a', 'in/made/b.txt': 'b' });
  const path = (name: string) => join(folder, name);
  let worked = 0;
  let code = 0;
  return {
    folder,
    worked: () => worked,
    failWith: (failure: number) => void (code = failure),
    run: (settings: string[] = []) =>
      runStage(
        {
          name: 'test',
          inputs: [path('in'), path('missing')],
          generated: [path('in/made')],
          settings,
          output: path('out'),
          work: async () => {
            worked += 1;
            await mkdir(join(folder, 'out'), { recursive: true });
            await writeFile(join(folder, 'out/result'), String(worked));
            return code;
          }
        },
        path('memory.json')
      )
  };
}

it('skips a stage of which nothing has changed', async () => {
  const { run, worked } = await stage();
  expect(await run()).toEqual({ skipped: false, code: 0 });
  expect(await run()).toEqual({ skipped: true, code: 0 });
  expect(worked()).toBe(1);
});

it('does a stage again when an input changes, comes or goes', async () => {
  const { folder, run, worked } = await stage();
  await run();
  await writeFile(join(folder, 'in/a.txt'), 'other');
  await run();
  await writeFile(join(folder, 'in/new.txt'), '');
  await run();
  await rm(join(folder, 'in/new.txt'));
  await run();
  await symlink('nowhere', join(folder, 'in/broken'));
  await run();
  expect(worked()).toBe(5);
});

it('does a stage again when its output is gone or was touched, or its settings change', async () => {
  const { folder, run, worked } = await stage();
  await run();
  await rm(join(folder, 'out'), { recursive: true });
  await run();
  await writeFile(join(folder, 'out/other'), '');
  await run();
  await run(['another folder']);
  expect(worked()).toBe(4);
});

it('does not look at what it wrote among its inputs', async () => {
  const { folder, run, worked } = await stage();
  await run();
  await writeFile(join(folder, 'in/made/b.txt'), 'again');
  await run();
  expect(worked()).toBe(1);
});

it('does a stage that failed again', async () => {
  const { failWith, run, worked } = await stage();
  failWith(2);
  expect(await run()).toEqual({ skipped: false, code: 2 });
  expect(await run()).toEqual({ skipped: false, code: 2 });
  expect(worked()).toBe(2);
});
