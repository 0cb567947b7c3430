import { Command } from 'commander';
import type { IndexCounts } from '../../matcher/index-catalogue.ts';
import { exitCode } from '../exit-code.ts';
import { parseEmbedder } from '../parse-embedder.ts';
import { round } from '../round.ts';

interface Options {
  readonly data: string;
  readonly embedder: string;
  readonly rebuild?: boolean;
  readonly json?: boolean;
}

/** `lookalike index`: crops, embeddings and index brought up to date with the catalogue. */
export function indexCommand(): Command {
  return new Command('index')
    .description('brings the index up to date with the catalogue')
    .option('--embedder <name>', 'mobilenetv3 or resnet50', parseEmbedder, 'mobilenetv3')
    .option('--rebuild', 'looks at every picture again, also at those that have not changed')
    .option('--data <dir>', 'the data folder', 'data/local')
    .option('--json', 'one JSON object')
    .action(index);
}

async function index({ data, embedder: name, rebuild = false, json }: Options): Promise<void> {
  const [{ openParts }, { indexCatalogue }, { showProgress }] = await Promise.all([
    import('../open-parts.ts'),
    import('../../matcher/index-catalogue.ts'),
    import('../progress.ts'),
  ]);
  const parts = openParts({ data, embedder: name });
  const progress = showProgress('Indexing');
  try {
    const [detector, embedder, matcher] = await Promise.all([
      parts.detector(),
      parts.embedder(),
      parts.matcher(),
    ]);
    const stop = stopOnInterrupt();
    const counts = await indexCatalogue(
      { catalogue: parts.catalogue, detector, embedder, matcher },
      { rebuild, signal: stop.signal, onProgress: (done, total) => progress.update(done, total) },
    );
    progress.end(`${counts.embedded} embedded, ${counts.unchanged} unchanged`);
    const categories = parts.catalogue.crops.counts(embedder.sha256);
    process.stdout.write(
      json ? `${JSON.stringify(toReply(counts, categories))}\n` : toText(counts, categories),
    );
    if (Object.keys(counts.failed).length > 0) process.exitCode = exitCode.someInputsFailed;
  } finally {
    await parts.close();
  }
}

/** The first Ctrl-C lets the batch under way be kept and the index be saved; a second one ends the process. */
function stopOnInterrupt(): AbortController {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return stop;
}

type Categories = Readonly<Record<string, number>>;

function toReply({ seconds, imagesPerSecond, ...counts }: IndexCounts, categories: Categories) {
  return { ...counts, seconds: round(seconds, 2), imagesPerSecond: round(imagesPerSecond, 2), categories };
}

function toText(
  { products, embedded, unchanged, removed, failed, imagesPerSecond }: IndexCounts,
  categories: Categories,
) {
  const speed = embedded > 0 ? ` at ${imagesPerSecond.toFixed(1)} images/s` : '';
  const reasons = Object.entries(failed).map(([code, count]) => `; ${code} ${count}`);
  const kinds = Object.entries(categories).map(([category, count]) => `${category} ${count}`);
  return `${products} products: ${embedded} embedded${speed}, ${unchanged} unchanged, ${removed} removed${reasons.join('')}\n${kinds.join(', ')}\n`;
}
