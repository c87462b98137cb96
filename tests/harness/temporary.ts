import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one test that holds the files given; it is gone when the test is. */
export async function temporaryFolder(
  files: Record<string, string | Uint8Array> = {}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
