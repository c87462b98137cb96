import { Command, CommanderError } from 'commander';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addDiff } from './commands/diff.ts';
import { addExport } from './commands/export.ts';
import { addInspect } from './commands/inspect.ts';

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

/** Does what the arguments of the process ask for, and sets its exit code. */
export async function runProgram(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode;
  }
}
