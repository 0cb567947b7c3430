import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDetector } from '../../detector/open-detector.ts';
import { openEmbedder } from '../../embedder/open-embedder.ts';
import { evaluateCategories } from '../../evaluation/categories/evaluate-categories.ts';
import { evaluateDetection } from '../../evaluation/detection/evaluate-detection.ts';
import type { Split } from '../../evaluation/labels/split.ts';
import type { Figures } from '../../evaluation/report/write-html.ts';
import { evaluateCatalogue } from '../../evaluation/retrieval/evaluate-catalogue.ts';
import { evaluatePairs } from '../../evaluation/retrieval/evaluate-pairs.ts';
import type { Models } from '../../models/model.ts';
import { openModels } from '../../models/open-models.ts';
import { UsageError } from '../report-error.ts';

interface EvaluateFolderOptions {
  readonly split: Split;
  readonly embedder: string;
  readonly size?: number;
  readonly others?: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** What each measurement reads, so that a wrong folder is named at once. */
const tables: Readonly<Record<string, readonly string[]>> = {
  detection: ['garments.jsonl'],
  categories: ['garments.csv'],
  retrieval: ['manifest.json', 'styles.csv'],
};

/** Opens the network that is measured, measures it on a folder, and closes it. */
export async function evaluateFolder(
  what: string,
  folder: string,
  options: EvaluateFolderOptions,
): Promise<Figures> {
  const table = (tables[what] ?? []).find((name) => existsSync(join(folder, name)));
  if (table === undefined) throw new UsageError(`Expected ${tables[what]?.join(' or ')} in ${folder}`);
  const models = openModels();
  try {
    return what === 'retrieval'
      ? await retrieve(table, folder, models, options)
      : await detect(what, folder, models, options);
  } finally {
    await models.close();
  }
}

async function detect(
  what: string,
  folder: string,
  models: Models,
  options: EvaluateFolderOptions,
): Promise<Figures> {
  const detector = await openDetector(models);
  if (what === 'categories')
    return { kind: 'categories', categories: await evaluateCategories(folder, detector, options) };
  return {
    kind: 'detection',
    detection: await evaluateDetection(folder, detector, options),
    names: detector.categories,
  };
}

async function retrieve(
  table: string,
  folder: string,
  models: Models,
  {
    others = null,
    embedder: name,
    ...options
  }: Omit<EvaluateFolderOptions, 'others'> & { readonly others?: string | null },
): Promise<Figures> {
  const embedder = await openEmbedder(models, { name });
  if (table === 'styles.csv')
    return { kind: 'catalogue', catalogue: await evaluateCatalogue(folder, embedder, options) };
  return { kind: 'pairs', pairs: await evaluatePairs(folder, others, embedder, options) };
}
