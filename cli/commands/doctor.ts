import { Command } from 'commander';
import { examine } from '../doctor/examine.ts';
import { exitCode } from '../exit-code.ts';

/** `lookalike doctor`: what is missing on this machine, and the command that mends it. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what is missing on this machine, and the command that mends it')
    .option('--data <dir>', 'the data folder', 'data/local')
    .option('--json', 'one JSON object')
    .action(async ({ data, json }: { data: string; json?: boolean }) => {
      const checks = await examine(data);
      process.stdout.write(json ? `${JSON.stringify({ checks })}\n` : checks.map(toLine).join(''));
      if (checks.some((check) => !check.ok)) process.exitCode = exitCode.cannotStart;
    });
}

function toLine({ name, ok, found, remedy }: Awaited<ReturnType<typeof examine>>[number]): string {
  return `${ok ? 'ok     ' : 'MISSING'}  ${name}: ${found}${remedy ? `\n         → ${remedy}` : ''}\n`;
}
