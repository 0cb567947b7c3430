import { Command } from 'commander';
import type { EmbeddedPhoto, EmbeddingWriter } from '../../embedder/embedded-photo.ts';
import { exitCode } from '../exit-code.ts';
import { parseEmbedder } from '../parse-embedder.ts';

interface Options {
  readonly filesFrom?: string;
  readonly embedder: string;
  readonly whole?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

/** `lookalike embed`: one embedding a photo, in order. */
export function embedCommand(): Command {
  return new Command('embed')
    .description('one embedding a photo: of its best garment, or of the whole picture')
    .argument('[files...]', 'photos, and folders of photos')
    .option('--files-from <file>', 'more files, one path a line; - reads standard input')
    .option('--embedder <name>', 'mobilenetv3 or resnet50', parseEmbedder, 'mobilenetv3')
    .option('--whole', 'of the whole picture, without looking for garments')
    .option('--out <file>', 'write them there too: F.npy, F.csv or F.jsonl')
    .option('--data <dir>', 'the data folder', 'data/local')
    .option('--json', 'one JSON object a line')
    .action(embed);
}

async function embed(files: readonly string[], options: Options): Promise<void> {
  const [{ openPhotoParts }, { collectPhotos }, { embedPhotos }, { countUp }, { toJsonRow }] =
    await Promise.all([
      import('../open-photo-parts.ts'),
      import('../photos.ts'),
      import('../embed-photos.ts'),
      import('../count-up.ts'),
      import('../../embedder/to-text-row.ts'),
    ]);
  const paths = collectPhotos(files, options);
  const out = await checkOut(options.out);
  const parts = await openPhotoParts();
  try {
    const embedder = await parts.openEmbedder(options.embedder);
    const detector = options.whole ? null : await parts.openDetector();
    await writeAll(
      await out?.(embedder.dimensions),
      countUp('Embedding', embedPhotos(paths, embedder, detector)),
      (row) => (options.json ? toJsonRow(row) : toText(row)),
    );
  } finally {
    await parts.close();
  }
}

async function checkOut(
  path: string | undefined,
): Promise<((dimensions: number) => Promise<EmbeddingWriter>) | undefined> {
  if (path === undefined) return undefined;
  const { isEmbeddingsFile, openEmbeddingsFile } = await import('../../embedder/write-embeddings.ts');
  if (isEmbeddingsFile(path)) return (dimensions) => openEmbeddingsFile(path, dimensions);
  const { UsageError } = await import('../report-error.ts');
  throw new UsageError(`Expected a file that ends in .npy, .csv or .jsonl for --out but received ${path}`);
}

async function writeAll(
  file: EmbeddingWriter | undefined,
  rows: AsyncIterable<EmbeddedPhoto>,
  toLine: (row: EmbeddedPhoto) => string,
): Promise<void> {
  try {
    for await (const row of rows) {
      if ('error' in row) process.exitCode = exitCode.someInputsFailed;
      await file?.write(row);
      process.stdout.write(toLine(row));
    }
    await file?.close();
  } catch (error) {
    await file?.abandon();
    throw error;
  }
}

function toText(row: EmbeddedPhoto): string {
  if ('error' in row) return `${row.photo}: ${row.error.message} (${row.error.code})\n`;
  const first = Array.from(row.embedding.subarray(0, 3), (value) => value.toFixed(4)).join(' ');
  return `${row.photo}: ${row.category}, ${row.embedding.length} numbers: ${first} …\n`;
}
