import { Command } from 'commander';
import type { DetectedPhoto } from '../detect-photos.ts';
import type { DrawGarments } from '../draw-garments.ts';
import { exitCode } from '../exit-code.ts';
import { parseDetectorSize, parseShare } from '../parse-options.ts';
import { round, roundBox } from '../round.ts';

interface Options {
  readonly filesFrom?: string;
  readonly minScore?: number;
  readonly size?: number;
  readonly draw?: string;
  readonly json?: boolean;
}

/** `lookalike detect`: the garments in photos, one line a photo, in order. */
export function detectCommand(): Command {
  return new Command('detect')
    .description('the garments in photos')
    .argument('[files...]', 'photos, and folders of photos')
    .option('--files-from <file>', 'more files, one path a line; - reads standard input')
    .option(
      '--min-score <score>',
      "leave out what scores less, 0 to 1 (default: the model card's)",
      parseShare,
    )
    .option(
      '--size <pixels>',
      "longer side that photos are scaled to (default: the model card's)",
      parseDetectorSize,
    )
    .option('--draw <dir>', 'write the photos there with the boxes drawn in')
    .option('--data <dir>', 'the data folder', 'data/local')
    .option('--json', 'one JSON object a line')
    .action(detect);
}

async function detect(files: readonly string[], options: Options): Promise<void> {
  const [{ openPhotoParts }, { collectPhotos }, { detectPhotos }, { drawGarmentsInto }, { countUp }] =
    await Promise.all([
      import('../open-photo-parts.ts'),
      import('../photos.ts'),
      import('../detect-photos.ts'),
      import('../draw-garments.ts'),
      import('../count-up.ts'),
    ]);
  const { minScore, size, draw: folder } = options;
  const paths = collectPhotos(files, options);
  const parts = await openPhotoParts();
  try {
    const detector = await parts.openDetector();
    const draw = folder === undefined ? null : drawGarmentsInto(folder, detector.categories);
    const wishes = {
      ...(minScore === undefined ? {} : { minScore }),
      ...(size === undefined ? {} : { size }),
    };
    const photos = detectPhotos(paths, detector, wishes);
    for await (const result of countUp('Detecting', photos))
      await report(result, draw, options.json ?? false);
  } finally {
    await parts.close();
  }
}

async function report(result: DetectedPhoto, draw: DrawGarments | null, json: boolean): Promise<void> {
  if ('error' in result) process.exitCode = exitCode.someInputsFailed;
  else await draw?.(result.path, result.photo, result.garments);
  process.stdout.write(`${json ? JSON.stringify(toReply(result)) : toText(result)}\n`);
}

function toReply(result: DetectedPhoto): unknown {
  if ('error' in result) {
    const { code, message } = result.error;
    return { photo: result.path, error: { code, message } };
  }
  const { path, photo, garments } = result;
  const rounded = garments.map(({ category, score, box }) => ({
    category,
    score: round(score, 5),
    box: roundBox(box),
  }));
  return { photo: path, width: photo.width, height: photo.height, garments: rounded };
}

function toText(result: DetectedPhoto): string {
  if ('error' in result) return `${result.path}: ${result.error.message} (${result.error.code})`;
  const found = result.garments.map(({ category, score, box: { left, top, width, height } }) => {
    const place = [left, top, width, height].map(Math.round).join(',');
    return `${category} ${score.toFixed(2)} at ${place}`;
  });
  return `${result.path}: ${found.join('; ') || 'no garments'}`;
}
