import { resolve } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import type { Detector } from '../detector/detector.ts';
import { openDetector } from '../detector/open-detector.ts';
import type { Embedder } from '../embedder/embedder.ts';
import { openEmbedder } from '../embedder/open-embedder.ts';
import { type OpenMatcher, openMatcher } from '../matcher/open-matcher.ts';
import type { Models } from '../models/model.ts';
import { openModels } from '../models/open-models.ts';
import { readSettings } from '../settings/settings.ts';

/** The parts that work on a data folder; the catalogue is open, the others are opened once, when first asked for. */
export interface OpenParts {
  /** Absolute. */
  readonly dataDir: string;
  readonly catalogue: Catalogue;
  detector(): Promise<Detector>;
  embedder(): Promise<Embedder>;
  matcher(): Promise<OpenMatcher>;
  /** Closes what was opened. */
  close(): Promise<void>;
}

export interface OpenPartsOptions {
  /** The data folder. */
  readonly data: string;
  /** `mobilenetv3` or `resnet50`. */
  readonly embedder?: string;
  /** Takes lines about what was mended on the way; default standard error. */
  readonly log?: (line: string) => void;
}

/**
 * Opens the catalogue of a data folder, and all else lazily.
 *
 * @throws {CatalogueError} when the folder cannot be used
 */
export function openParts({
  data,
  embedder: name = 'mobilenetv3',
  log = toStandardError,
}: OpenPartsOptions): OpenParts {
  const dataDir = resolve(data);
  const catalogue = openCatalogue(dataDir);
  const models = once<Models>(async () =>
    openModels({ threads: readSettings(process.env).inferenceThreads }),
  );
  const detector = once(async () => openDetector(await models.get()));
  const embedder = once(async () => openEmbedder(await models.get(), { name }));
  const matcher = once(async () => openMatcher({ dataDir, catalogue, embedder: await embedder.get(), log }));
  return {
    dataDir,
    catalogue,
    detector: detector.get,
    embedder: embedder.get,
    matcher: matcher.get,
    async close() {
      await matcher.opened()?.then((open) => open.close(), ignore);
      await models.opened()?.then((open) => open.close(), ignore);
      catalogue.close();
    },
  };
}

/** A part that is opened at most once. */
function once<Part>(open: () => Promise<Part>) {
  let opened: Promise<Part> | null = null;
  return {
    get() {
      opened ??= open();
      return opened;
    },
    opened: () => opened,
  };
}

/** Whoever asked for the part has been told why it could not be opened. */
function ignore(): void {}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
