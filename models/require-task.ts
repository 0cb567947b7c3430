import type { ModelCard } from './card.ts';
import { ModelError } from './model-error.ts';

type Task = ModelCard['task'];

const owners: Readonly<Record<Task, string>> = {
  detection: "a detector's",
  refinement: "a refiner's",
  embedding: "an embedder's",
};

/**
 * A card as that of a task.
 *
 * @param path of the card, for the message
 * @throws {ModelError} `wrong_task` when it is of another
 */
export function requireTask<Wanted extends Task>(
  card: ModelCard,
  task: Wanted,
  path: string,
): Extract<ModelCard, { readonly task: Wanted }> {
  if (card.task === task) return card as Extract<ModelCard, { readonly task: Wanted }>;
  throw new ModelError(
    'wrong_task',
    `Expected ${owners[task]} card at ${path} but received one for ${card.task}`,
  );
}
