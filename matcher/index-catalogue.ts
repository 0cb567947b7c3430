import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Detector } from '../detector/detector.ts';
import type { Embedder, Look } from '../embedder/embedder.ts';
import type { Photo } from '../photo/photo.ts';
import { PhotoError, type PhotoErrorCode } from '../photo/photo-error.ts';
import { readPhoto } from '../photo/read-photo.ts';
import { type FoundCrop, findCrop } from './find-crop.ts';
import { lookAtProducts } from './look-at-products.ts';
import type { OpenMatcher } from './open-matcher.ts';
import { type CropPlan, planCrops } from './plan-crops.ts';
import { toLookWords } from './to-look-words.ts';

/** What the indexing way needs. */
export interface IndexingParts {
  readonly catalogue: Catalogue;
  readonly detector: Detector;
  readonly embedder: Embedder;
  readonly matcher: Pick<OpenMatcher, 'refresh'>;
}

export interface IndexOptions {
  /** Makes every crop again, also those whose basis is unchanged. */
  readonly rebuild?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two batches; what is done stays done. */
  readonly signal?: AbortSignal;
}

/** What an indexing did. */
export interface IndexCounts {
  /** Products still sold that have a picture. */
  readonly products: number;
  /** Crops made and embedded. */
  readonly embedded: number;
  readonly unchanged: number;
  /** Crops of products that are no longer sold. */
  readonly removed: number;
  /** Pictures that could not be read, by reason. */
  readonly failed: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly imagesPerSecond: number;
}

interface ReadPicture {
  readonly plan: CropPlan;
  readonly photo: Photo;
}

/** Pictures read, and crops embedded, at once. */
const batchSize = 8;

/**
 * Brings crops, embeddings and index up to date with the catalogue: picture → detect → crop → embed → index, only where
 * what a crop is made from has changed.
 */
export async function indexCatalogue(parts: IndexingParts, options: IndexOptions = {}): Promise<IndexCounts> {
  const startedAt = performance.now();
  const removed = removeOrphans(parts);
  const { plans, unchanged } = planWork(parts, options.rebuild ?? false);
  const failed: Record<string, number> = {};
  const embedded = await work(parts, plans, failed, options);
  await parts.matcher.refresh();
  const seconds = (performance.now() - startedAt) / 1000;
  const products = plans.length + unchanged;
  return { products, embedded, unchanged, removed, failed, seconds, imagesPerSecond: embedded / seconds };
}

function removeOrphans({ catalogue, embedder }: IndexingParts): number {
  const orphans = catalogue.crops.orphans(embedder.sha256);
  for (const product of orphans) catalogue.crops.remove(embedder.sha256, product);
  return orphans.length;
}

function planWork({ catalogue, detector, embedder }: IndexingParts, rebuild: boolean) {
  const plans: CropPlan[] = [];
  let unchanged = 0;
  for (const plan of planCrops(catalogue, detector)) {
    if (!rebuild && catalogue.crops.basis(embedder.sha256, plan.product) === plan.basis) unchanged++;
    else plans.push(plan);
  }
  return { plans, unchanged };
}

/** While the networks look at one batch, the pictures of the next are read. */
async function work(
  parts: IndexingParts,
  plans: readonly CropPlan[],
  failed: Record<string, number>,
  { onProgress = () => {}, signal }: IndexOptions,
): Promise<number> {
  let embedded = 0;
  const startReading = (at: number) => {
    const reading = readBatch(parts, plans.slice(at, at + batchSize), failed);
    // A failure is for whoever takes the batch; nobody does when the one before it failed, too.
    reading.catch(() => undefined);
    return reading;
  };
  let reading = startReading(0);
  for (let at = 0; at < plans.length && !signal?.aborted; at += batchSize) {
    const pictures = await reading;
    reading = startReading(at + batchSize);
    await indexBatch(parts, pictures);
    embedded += pictures.length;
    onProgress(Math.min(at + batchSize, plans.length), plans.length);
  }
  await reading;
  return embedded;
}

async function readBatch(
  { catalogue }: IndexingParts,
  plans: readonly CropPlan[],
  failed: Record<string, number>,
): Promise<readonly ReadPicture[]> {
  const read = await Promise.all(plans.map((plan) => readPicture(catalogue, plan)));
  for (const outcome of read) if (typeof outcome === 'string') failed[outcome] = (failed[outcome] ?? 0) + 1;
  return read.filter((outcome) => typeof outcome !== 'string');
}

async function readPicture(catalogue: Catalogue, plan: CropPlan): Promise<ReadPicture | PhotoErrorCode> {
  const picture = catalogue.pictures.find(plan.picture);
  if (!picture) return 'file_not_found';
  try {
    return { plan, photo: await readPhoto(picture.path) };
  } catch (error) {
    if (error instanceof PhotoError) return error.code;
    throw error;
  }
}

async function indexBatch(parts: IndexingParts, pictures: readonly ReadPicture[]): Promise<void> {
  const { detector, embedder, catalogue } = parts;
  const found: FoundCrop[] = [];
  for (const { plan, photo } of pictures) found.push(await findCrop(photo, plan, detector));
  const looks = await lookAtProducts(pictures, found, embedder);
  for (const [at, { plan }] of pictures.entries()) keep(catalogue, embedder, plan, found[at], looks[at]);
}

function keep(
  catalogue: Catalogue,
  embedder: Embedder,
  plan: CropPlan,
  found: FoundCrop | undefined,
  look: Look | undefined,
): void {
  if (!found || !look) return;
  const { product, picture } = plan;
  const crop = { product, picture, category: found.category, box: found.box, embedding: look.embedding };
  // The product may have been removed while its picture was looked at.
  if (catalogue.products.find(product) === null) return;
  catalogue.crops.put(embedder.sha256, plan.basis, {
    ...crop,
    ...toLookWords(look, found.category),
  });
  const from = found.category === plan.category ? (plan.categoryFrom ?? 'picture') : 'picture';
  catalogue.products.setCategory(product, found.category, { from });
}
