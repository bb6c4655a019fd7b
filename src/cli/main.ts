import { runCommand } from './command-line.ts';
import { useLanguage } from './wording.ts';

// Whoever reads the output may have enough before its end (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

useLanguage(process.env);
process.exitCode = runCommand(process.argv.slice(2), process);
