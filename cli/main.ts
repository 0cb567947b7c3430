import { Command, CommanderError } from 'commander';
import { commands } from './commands.ts';
import { exitCode } from './exit-code.ts';
import { toReport } from './report-error.ts';

/**
 * Runs one command and sets the process's exit code: 0 done, 1 some inputs failed, 2 wrong usage, 3 cannot start.
 *
 * @param argv as Node gives it: the program, the script, then the arguments
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endQuietlyWhenReaderLeft);
  try {
    await toProgram().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = toExitCode(error);
  }
}

function toProgram(): Command {
  const program = new Command('lookalike')
    .description('Shop the look, self-hosted: a photo of an outfit in, the most alike products out.')
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('(add --help for the options)');
  for (const command of commands()) program.addCommand(inheritExit(command));
  return program;
}

/** Commander copies exitOverride only to commands that it makes itself. */
function inheritExit(command: Command): Command {
  command.exitOverride();
  for (const child of command.commands) inheritExit(child);
  return command;
}

function toExitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUsage;
  const { message, code } = toReport(error);
  process.stderr.write(`${message}\n`);
  return code;
}

/** `lookalike … | head` closes the pipe early; that is no fault. */
function endQuietlyWhenReaderLeft(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCode.done);
  throw error;
}
