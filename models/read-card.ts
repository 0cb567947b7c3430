import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type ModelCard, modelCard } from './card.ts';
import { ModelError } from './model-error.ts';

/**
 * Reads a model card.
 *
 * @param path of the JSON file
 * @throws {ModelError} `model_not_found` when there is none, `card_invalid` naming the fields that are wrong
 */
export async function readCard(path: string): Promise<ModelCard> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new ModelError(
      'model_not_found',
      `Expected a model card at ${path}: name another model, or restore the file`,
      {
        cause,
      },
    );
  });
  const parsed = modelCard.safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  throw new ModelError(
    'card_invalid',
    `Expected a model card at ${path} but received:\n${z.prettifyError(parsed.error)}`,
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ModelError('card_invalid', `Expected JSON for the model card ${path}: ${String(cause)}`, {
      cause,
    });
  }
}

/**
 * Reads the weights that a card names, and checks that they are the ones it describes.
 *
 * @param cardPath the weights lie beside it
 * @throws {ModelError} `weights_missing`, `weights_damaged` when the sha256 differs
 */
export async function readWeights(cardPath: string, card: ModelCard): Promise<Uint8Array> {
  const path = join(dirname(cardPath), card.file);
  const weights = await readFile(path).catch((cause) => {
    throw new ModelError(
      'weights_missing',
      `Expected the weights of ${card.name} at ${path}: restore the file`,
      { cause },
    );
  });
  const sha256 = createHash('sha256').update(weights).digest('hex');
  if (sha256 === card.sha256) return weights;
  throw new ModelError(
    'weights_damaged',
    `Expected sha256 ${card.sha256} for ${path} but received ${sha256}: restore the file, or write the card anew`,
  );
}
