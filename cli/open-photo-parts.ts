import type { Detector } from '../detector/detector.ts';
import { openDetector } from '../detector/open-detector.ts';
import type { Embedder } from '../embedder/embedder.ts';
import { openEmbedder } from '../embedder/open-embedder.ts';
import { openModels } from '../models/open-models.ts';
import { readSettings } from '../settings/settings.ts';

/** The parts that look at photos, opened as they are asked for. */
export interface PhotoParts {
  openDetector(): Promise<Detector>;
  /** @param name `mobilenetv3` or `resnet50` */
  openEmbedder(name: string): Promise<Embedder>;
  /** Closes the networks with their thread. */
  close(): Promise<void>;
}

/** Starts the thread that networks run in, for commands that need no catalogue. */
export async function openPhotoParts(): Promise<PhotoParts> {
  const models = openModels({ threads: readSettings(process.env).inferenceThreads });
  return {
    openDetector: () => openDetector(models),
    openEmbedder: (name) => openEmbedder(models, { name }),
    close: () => models.close(),
  };
}
