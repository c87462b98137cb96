/** What a process beside others does: it reads documents with a registry and a word cutter of its own. */
import { type Result, openReader, readFileOf } from './reader.ts';

export interface Task {
  readonly folder: string;
  readonly name: string;
}

const reader = openReader({ cache: false });

/** Reads one document. */
export default async ({ folder, name }: Task): Promise<Result> =>
  readFileOf(folder, name, await reader);
