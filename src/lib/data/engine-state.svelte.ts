import { resolve } from '$app/paths';
import { type Client, createClient } from './client.ts';
import { TableError } from './engine.ts';
import { once } from './once.ts';
import { type Progress, openEngine } from './open-engine.ts';
import type { Query, Run } from './query.ts';

/** What a reader is told of the engine. */
export type EngineState =
  | { readonly phase: 'idle' | 'ready' }
  | { readonly phase: 'loading'; readonly progress: Progress | null }
  | { readonly phase: 'failed'; readonly table: string | null; readonly reason: string };

let state = $state.raw<EngineState>({ phase: 'idle' });
let waiting = 0;
let isOpen = false;
let client: Client | undefined;

const failure = (error: unknown): EngineState => ({
  phase: 'failed',
  table: error instanceof TableError ? error.table : null,
  reason: error instanceof Error ? error.message : String(error)
});

const isGivenUp = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

export const engineState = () => state;

const openClient = () =>
  createClient({
    folder: `${resolve('/')}data/`,
    engine: once(() => openEngine((progress) => (state = { phase: 'loading', progress })))
  });

/** Keeps the reader told of how far the engine is while it works. */
async function told<T>(work: (client: Client) => Promise<T>): Promise<T> {
  client ??= openClient();
  waiting += 1;
  // Only written here: whoever asks from an effect must not come to depend on it.
  if (!isOpen) state = { phase: 'loading', progress: null };
  try {
    const result = await work(client);
    isOpen = true;
    waiting -= 1;
    if (waiting === 0) state = { phase: 'ready' };
    return result;
  } catch (error) {
    waiting -= 1;
    if (!isGivenUp(error)) state = failure(error);
    else if (waiting === 0) state = { phase: isOpen ? 'ready' : 'idle' };
    throw error;
  }
}

/** Asks the tables in this browser. */
export const run: Run = (query, signal) => told((client) => client.run(query, signal));

/** Asks what a reader considers, where an engine is there: without one, nothing is brought for it. */
export const ahead = async (query: Query, signal: AbortSignal) => {
  if (isOpen) await client?.ahead(query, signal).catch(() => undefined);
};

/** The engine with the tables that SQL of the reader’s own may read. */
export const openFor = (sql: string) => told((client) => client.openFor(sql));

/** What may be asked next, where an engine is there: without one, nothing is brought for it. */
export const expect: Client['expect'] = (chart, find) => client?.expect(chart, find);
