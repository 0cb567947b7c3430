import type { Command } from 'commander';
import { datasetCommand } from './commands/dataset.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evaluateCommand } from './commands/evaluate.ts';

/** Every command of `lookalike`, in the order that the help shows them. */
export function commands(): readonly Command[] {
  return [evaluateCommand(), datasetCommand(), doctorCommand()];
}
