import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import type { Result } from './reader.ts';
import type { Task } from './read-task.ts';

/** Each has a word cutter of its own, of 240 MB. */
const MOST = 8;

/** Processes that read documents beside each other. */
export interface Processes {
  read(folder: string, name: string): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens as many processes as asked for, but not more than there are processors; none for one.
 * Processes and not threads: the word cutter keeps its dictionary once for all threads of a process.
 */
export function openProcesses(wanted: number): Processes | null {
  const many = Math.min(wanted, MOST, availableParallelism());
  if (many < 2) return null;
  const pool = new Tinypool({
    filename: new URL('./read-task.ts', import.meta.url).href,
    runtime: 'child_process',
    minThreads: many,
    maxThreads: many
  });
  return {
    read: (folder, name) => pool.run({ folder, name } satisfies Task) as Promise<Result>,
    close: () => pool.destroy()
  };
}
