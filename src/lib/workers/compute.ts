import type { StudyInput, StudyName, StudyOutput } from './studies.ts';
import type { Answered, Asked } from './studies.worker.ts';

interface Waiting {
  resolve(output: never): void;
  reject(error: Error): void;
}

/** The worker’s script did not come or does not run: the page does its studies itself. */
class NoWorker extends Error {}

let hasFailed = false;

/** A worker that answers studies by their number. */
function openWorker() {
  const worker = new Worker(new URL('./studies.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asker?.reject(new Error(data.error));
    else asker?.resolve(data.output as never);
  });
  worker.addEventListener('error', ({ message }) => {
    hasFailed = true;
    for (const asker of waiting.values()) asker.reject(new NoWorker(message));
    waiting.clear();
  });
  return (asked: Asked) =>
    new Promise<never>((resolve, reject) => {
      waiting.set(asked.id, { resolve, reject });
      worker.postMessage(asked);
    });
}

let opened: ReturnType<typeof openWorker> | undefined;
let asked = 0;

/**
 * Does a study: in a worker where there are workers, so that the page never waits for it, else
 * (at build time, in tests) at once. The same numbers either way.
 *
 * @throws Error with what the study refused
 */
export async function compute<N extends StudyName>(
  name: N,
  input: StudyInput<N>
): Promise<StudyOutput<N>> {
  if (typeof Worker !== 'undefined' && !hasFailed) {
    opened ??= openWorker();
    asked += 1;
    try {
      return await opened({ id: asked, name, input });
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
    }
  }
  return (await import('./studies.ts')).study(name, input);
}
