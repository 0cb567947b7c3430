import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { extractPage } from '../../crawler/extract/extract-page.ts';
import { parseRecipe } from '../../crawler/extract/parse-recipe.ts';
import type { PageContent } from '../../crawler/product.ts';
import type { Recipe } from '../../crawler/recipe.ts';
import { readSettings } from '../../settings/settings.ts';
import { UsageError } from '../report-error.ts';

interface Options {
  readonly url?: string;
  readonly recipe?: string;
  readonly currency?: string;
  readonly json?: boolean;
}

/** `lookalike extract`: the products on one page, nothing stored. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('Show the products on one page; nothing is stored.')
    .argument('<file-or-url>', 'a saved page, or an address to fetch')
    .option('--url <address>', 'where a saved page was found: its links are relative to it')
    .option('--recipe <file>', "JSON with the store's own selectors")
    .option('--currency <code>', 'ISO 4217 code for prices that name no currency')
    .option('--json', 'one JSON object instead of lines')
    .option('--data <dir>', 'not used: nothing is stored')
    .action(async (source: string, options: Options) => {
      print(await extract(source, options), options.json === true);
    });
}

async function extract(source: string, options: Options): Promise<PageContent> {
  const recipe = options.recipe === undefined ? null : await readRecipe(options.recipe);
  const storeCurrency = options.currency?.toUpperCase() ?? null;
  if (/^https?:\/\//i.test(source)) {
    const { fetchPage } = await import('../../crawler/fetch/fetch-once.ts');
    const { allowLoopback } = readSettings(process.env);
    const fetched = await fetchPage(source, { allowLoopback });
    return extractPage({ ...fetched, recipe, storeCurrency });
  }
  if (options.url === undefined || !URL.canParse(options.url)) {
    throw new UsageError('Expected --url with the address that the saved page was found at');
  }
  return extractPage({ html: await readFile(source), url: options.url, recipe, storeCurrency });
}

async function readRecipe(path: string): Promise<Recipe> {
  return parseRecipe(parseJson(await readFile(path, 'utf8'), path));
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`Expected JSON in ${path}: ${(cause as Error).message}`, { cause });
  }
}

function print(content: PageContent, isJson: boolean): void {
  const products = content.products.map(({ name, url, image, price, brand, sku, available }) => ({
    name,
    url,
    image,
    price,
    brand,
    sku,
    available,
  }));
  const result = { platform: content.platform, products, next: content.next };
  process.stdout.write(isJson ? `${JSON.stringify(result)}\n` : toLines(result));
}

function toLines({
  platform,
  products,
  next,
}: {
  readonly platform: string;
  readonly products: readonly Pick<PageContent['products'][number], 'name' | 'price' | 'url'>[];
  readonly next: string | null;
}): string {
  const lines = products.map(
    ({ name, price, url }) =>
      `${price === null ? '-' : `${price.minorUnits} ${price.currency}`}\t${name}\t${url}`,
  );
  return [
    `${platform}: ${products.length} products`,
    ...lines,
    ...(next === null ? [] : [`next: ${next}`]),
    '',
  ].join('\n');
}
