/** Folders as the user means them. */
import { stat } from 'node:fs/promises';

/** npm runs scripts in the project's folder: paths are meant from where the user stands. */
export const startFolder = (): string =>
  process.env.npm_lifecycle_event === 'rapporteur' ? (process.env.INIT_CWD ?? '.') : '.';

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false
  );
