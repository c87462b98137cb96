import { messageLanguage } from './language.ts';
import { missingPackage } from './missing-package.ts';

/** Packages are loaded here, so that one that is not there can be named. */
try {
  const { runProgram } = await import('./program.ts');
  await runProgram();
} catch (error) {
  const said = missingPackage(error);
  if (said === null) throw error;
  process.stderr.write(`${said[messageLanguage()]}\n`);
  process.exitCode = 1;
}
