import { join } from 'node:path';
import type { EmbeddingCard, ModelCard } from '../models/card.ts';
import type { Model, Models } from '../models/model.ts';
import { ModelError } from '../models/model-error.ts';
import { requireTask } from '../models/require-task.ts';
import { toBatches } from '../models/to-batches.ts';
import { toInput } from '../models/to-input.ts';
import type { Photo } from '../photo/photo.ts';
import { projectRoot } from '../settings/paths.ts';
import type { Embedder, Look } from './embedder.ts';
import { padSquare } from './prepare-crop.ts';
import { readLooks } from './read-looks.ts';

export interface OpenEmbedderOptions {
  /** `mobilenetv3` or `resnet50`: the card of that name in models/. */
  readonly name?: string;
  /** Path of another model card. */
  readonly card?: string;
}

/** Crops that one run of the network takes: few, so that the next are prepared while the network looks at these. */
const batchSize = 2;

/**
 * Opens a network that describes crops.
 *
 * @throws {ModelError} when the card or its weights cannot be used, `wrong_task` when they are no embedder's
 */
export async function openEmbedder(models: Models, options: OpenEmbedderOptions = {}): Promise<Embedder> {
  const { name = 'mobilenetv3', card: path = join(projectRoot, 'models', `${name}.json`) } = options;
  const model = await models.open(path);
  const card = requireEmbeddingCard(model.card, path);
  return {
    name: options.card === undefined ? name : card.name,
    sha256: card.sha256,
    dimensions: card.outputs.embedding.dimensions,
    cropMargin: card.cropMargin,
    embed: (crops) => embed(crops, model, card),
    close: () => model.close(),
  };
}

function requireEmbeddingCard(given: ModelCard, path: string): EmbeddingCard {
  const card = requireTask(given, 'embedding', path);
  if (card.input.resize === 'pad-square') return card;
  throw new ModelError(
    'card_invalid',
    `Expected resize pad-square in ${path} but received ${card.input.resize}`,
  );
}

async function embed(crops: readonly Photo[], model: Model, card: EmbeddingCard): Promise<readonly Look[]> {
  // An export may have a fixed batch.
  const batches = toBatches(crops, model.shapes[card.input.name]?.[0] ?? batchSize);
  return (await Promise.all(batches.map((part) => embedBatch(part, model, card)))).flat();
}

async function embedBatch(
  crops: readonly Photo[],
  model: Model,
  card: EmbeddingCard,
): Promise<readonly Look[]> {
  const { input } = card;
  const squares = crops.map((crop) => padSquare(crop, input.size, input.padValue));
  const outputs = await model.run({ [input.name]: toInput(squares, input) });
  return readLooks(outputs, card, crops.length);
}
