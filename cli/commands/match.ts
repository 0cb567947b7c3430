import { Command, InvalidArgumentError, Option } from 'commander';
import type { MatchFilter } from '../../matcher/match.ts';
import type { Box } from '../../photo/photo.ts';
import { exitCode } from '../exit-code.ts';
import { parseEmbedder } from '../parse-embedder.ts';
import { parseBox, parseWholeNumber } from '../parse-match-options.ts';

interface Options {
  readonly data: string;
  readonly embedder: string;
  readonly garment?: number;
  readonly category?: string;
  readonly box?: Box;
  readonly whole?: boolean;
  readonly limit: number;
  readonly maxPrice?: string;
  readonly currency?: string;
  readonly store?: readonly string[];
  readonly json?: boolean;
}

/** `lookalike match`: the products like the garments of a photo. */
export function matchCommand(): Command {
  return new Command('match')
    .description('products like the garments of a photo')
    .argument('<file>', 'a photo')
    .addOption(
      new Option('--garment <n>', 'only this garment, counted from 0, best score first').argParser(
        parseWholeNumber,
      ),
    )
    .addOption(new Option('--category <category>', 'only in this category; with --box, or the whole photo'))
    .addOption(
      new Option('--box <l,t,w,h>', 'this part of the photo, in pixels: left,top,width,height').argParser(
        parseBox,
      ),
    )
    .addOption(
      new Option('--whole', 'the whole photo, in every category').conflicts(['garment', 'box', 'category']),
    )
    .option('--limit <n>', 'matches for each garment, 1 to 100', parseLimit, 5)
    .option('--max-price <price>', 'at most this dear: 25, "25 GBP" or £25')
    .option('--currency <code>', 'of --max-price, where it does not say')
    .option('--store <id...>', 'only from these stores, by id or name')
    .option('--embedder <name>', 'mobilenetv3 or resnet50', parseEmbedder, 'mobilenetv3')
    .option('--data <dir>', 'the data folder', 'data/local')
    .option('--json', 'one JSON object')
    .action(match);
}

async function match(file: string, options: Options): Promise<void> {
  const [{ openParts }, { matchFile, toReply, toText }, { toMaxPrice }, { readStores }, { PhotoError }] =
    await Promise.all([
      import('../open-parts.ts'),
      import('../match-file.ts'),
      import('../to-max-price.ts'),
      import('../read-stores.ts'),
      import('../../photo/photo-error.ts'),
    ]);
  const parts = openParts({ data: options.data, embedder: options.embedder });
  try {
    const { limit } = options;
    const stores = options.store && readStores(options.store, parts.catalogue);
    const maxPrice = toMaxPrice(parts.catalogue, options);
    const filter: MatchFilter = {
      limit,
      ...(stores ? { stores } : {}),
      ...(maxPrice ? { maxPrices: [maxPrice] } : {}),
    };
    const matched = await matchFile(file, parts, options, filter);
    process.stdout.write(
      options.json ? `${JSON.stringify(toReply(file, matched))}\n` : toText(file, matched),
    );
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
    const { code, message } = error;
    process.stdout.write(
      options.json ? `${JSON.stringify({ photo: file, error: { code, message } })}\n` : '',
    );
    process.stderr.write(`error: ${message} (${code})\n`);
    process.exitCode = exitCode.someInputsFailed;
  } finally {
    await parts.close();
  }
}

function parseLimit(text: string): number {
  const limit = parseWholeNumber(text);
  if (limit >= 1 && limit <= 100) return limit;
  throw new InvalidArgumentError('Expected a number from 1 to 100.');
}
