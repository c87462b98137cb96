import type { Query, Run, Shape } from './query.ts';

/**
 * Asks of all sessions of a body what is asked of some of them, and takes the rows of these: a reader
 * who chooses now this session and now that waits for one answer, not for each.
 */
export const askingWholes =
  (run: Run): Run =>
  async <S extends Shape>({ whole, ...query }: Query<S>, signal?: AbortSignal) => {
    if (!whole) return run(query, signal);
    const { sessions, ...all } = whole;
    const rows = await run({ ...query, ...all }, signal);
    const chosen = new Set(sessions);
    return rows.filter((row) => chosen.has((row as { session_id: string }).session_id));
  };
