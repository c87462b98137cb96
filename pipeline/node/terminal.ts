import cliProgress from 'cli-progress';
import pc from 'picocolors';
import type { Bilingual } from '../schema.ts';
import { messageLanguage } from './language.ts';

export { messageLanguage };

/** Where a command writes: results to `out`; progress and what went wrong to `err`. */
export interface Terminal {
  readonly say: (message: Bilingual) => void;
  readonly warn: (message: Bilingual) => void;
  /** Shows the progress of `total` steps: a bar on a terminal, a line a step elsewhere. */
  readonly progress: (total: number) => Progress;
}

export interface Progress {
  readonly step: (name: string) => void;
  readonly stop: () => void;
}

const BAR = '{bar} {value}/{total} {name}';

function bar(err: NodeJS.WriteStream, total: number): Progress {
  const shown = new cliProgress.SingleBar(
    { format: BAR, stream: err, clearOnComplete: true, gracefulExit: false },
    cliProgress.Presets.shades_classic
  );
  shown.start(total, 0, { name: '' });
  return { step: (name) => shown.increment({ name }), stop: () => shown.stop() };
}

function lines(err: NodeJS.WritableStream, total: number): Progress {
  let done = 0;
  return { step: (name) => err.write(`[${++done}/${total}] ${name}\n`), stop: () => undefined };
}

/** A terminal that writes to the streams of a process, in one language. */
export function openTerminal(
  language = messageLanguage(),
  { stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'> = process
): Terminal {
  return {
    say: (message) => stdout.write(`${message[language]}\n`),
    warn: (message) => stderr.write(`${pc.yellow(message[language])}\n`),
    progress: (total) => (stderr.isTTY ? bar(stderr, total) : lines(stderr, total))
  };
}
