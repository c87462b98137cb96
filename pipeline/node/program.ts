import { Command, CommanderError } from 'commander';
import { BrokenRegistry, tellFault } from '../registry/faults.ts';
import { ExitCode, addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addDiff } from './commands/diff.ts';
import { addExport } from './commands/export.ts';
import { addInspect } from './commands/inspect.ts';
import { openTerminal } from './terminal.ts';

const program = new Command('rapporteur')
  .description(
    'Reads UN meeting documents and writes who came, who spoke and on what as Arrow tables.\n' +
      '读取联合国会议文件，把出席、发言和主题写成 Arrow 数据表。'
  )
  .showHelpAfterError()
  .exitOverride();

addBuild(program);
addInspect(program);
addCheck(program);
addDiff(program);
addExport(program);

/** A reader that closes the pipe early (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Faults that are told at once: a file that was saved in another form has one in each row. */
const MOST_FAULTS = 12;

function sayBroken({ faults }: BrokenRegistry): number {
  const terminal = openTerminal();
  for (const fault of faults.slice(0, MOST_FAULTS)) terminal.warn(tellFault(fault));
  const n = faults.length - MOST_FAULTS;
  if (n > 0) terminal.warn({ zh: `另有 ${n} 处`, en: `and ${n} more` });
  terminal.warn({
    zh: '登记表有误，未读取任何文件。请改正上述各处，然后重试。',
    en: 'the registry has faults, and no document was read; mend them and try again'
  });
  return ExitCode.nothingBuilt;
}

function codeOf(error: unknown): number {
  if (!(error instanceof CommanderError)) throw error;
  return error.exitCode;
}

/** Does what the arguments of the process ask for, and sets its exit code. */
export async function runProgram(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = error instanceof BrokenRegistry ? sayBroken(error) : codeOf(error);
  }
}
