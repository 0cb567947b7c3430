import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import type { Figures } from '../../evaluation/report/write-html.ts';
import { parseEmbedder } from '../parse-embedder.ts';
import { parseDetectorSize } from '../parse-options.ts';
import { showProgress } from '../progress.ts';

interface EvaluateArguments {
  readonly split: 'all' | 'train' | 'validation';
  readonly embedder: string;
  readonly size?: number;
  readonly others?: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** `lookalike evaluate`: how good the models are on labelled photos, with plots. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('how good the models are on labelled photos, with plots')
    .addArgument(new Argument('<what>', 'what is measured').choices(['detection', 'categories', 'retrieval']))
    .argument('<dir>', 'labelled photos: garments.jsonl, garments.csv, styles.csv or manifest.json')
    .addOption(
      new Option('--split <part>', 'which photos: all, or those that training used or kept aside')
        .choices(['all', 'train', 'validation'])
        .default('all'),
    )
    .option('--embedder <name>', 'mobilenetv3 or resnet50', parseEmbedder, 'mobilenetv3')
    .option('--size <px>', "side of the detector's input, a multiple of 32", parseDetectorSize)
    .option('--others <dir>', 'pictures to search among besides (retrieval by manifest.json)')
    .option('--report <file>', 'write the figures and plots as one HTML page')
    .option('--data <dir>', 'accepted like everywhere; nothing is read from it', 'data/local')
    .option('--json', 'one JSON object')
    .action(async (what: string, folder: string, options: EvaluateArguments) => {
      const { evaluateFolder } = await import('../evaluate/evaluate-folder.ts');
      const progress = showProgress(`Measuring ${what}`);
      const figures = await evaluateFolder(what, folder, { ...options, onProgress: progress.update });
      progress.end();
      if (options.report)
        await writeReport(options.report, `${what} on ${basename(resolve(folder))}`, figures);
      process.stdout.write(
        options.json ? `${JSON.stringify(toResult(figures))}\n` : toText(toResult(figures)),
      );
    });
}

async function writeReport(file: string, title: string, figures: Figures): Promise<void> {
  const { toHtmlReport } = await import('../../evaluation/report/write-html.ts');
  await writeFile(file, toHtmlReport(title, figures));
}

/** The figures alone: the curves are for the report. */
function toResult(figures: Figures): object {
  if (figures.kind === 'catalogue') return figures.catalogue;
  if (figures.kind === 'pairs') return figures.pairs;
  if (figures.kind === 'categories') return figures.categories;
  const categories = figures.detection.categories.map(({ curve: _, ...category }) => category);
  return { ...figures.detection, categories };
}

function toText(result: object): string {
  return Object.entries(result)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}\n`)
    .join('');
}
