import type { Command } from 'commander';
import { crawlCommand } from './commands/crawl.ts';
import { datasetCommand } from './commands/dataset.ts';
import { demoCommand } from './commands/demo.ts';
import { detectCommand } from './commands/detect.ts';
import { doctorCommand } from './commands/doctor.ts';
import { embedCommand } from './commands/embed.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { importCommand } from './commands/import.ts';
import { indexCommand } from './commands/index.ts';
import { matchCommand } from './commands/match.ts';
import { serveCommand } from './commands/serve.ts';
import { storesCommand } from './commands/stores.ts';

/** Every command of `lookalike`, in the order that the help shows them. */
export function commands(): readonly Command[] {
  return [
    demoCommand(),
    serveCommand(),
    detectCommand(),
    embedCommand(),
    matchCommand(),
    extractCommand(),
    storesCommand(),
    crawlCommand(),
    importCommand(),
    indexCommand(),
    exportCommand(),
    evaluateCommand(),
    datasetCommand(),
    doctorCommand(),
  ];
}
