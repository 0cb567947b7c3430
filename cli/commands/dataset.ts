import { Argument, Command } from 'commander';
import type { SourcePhoto } from '../../dataset/source-photo.ts';
import { exitCode } from '../exit-code.ts';
import { showProgress } from '../progress.ts';

const readers = {
  deepfashion2: async () => (await import('../../dataset/read-deepfashion2.ts')).readDeepFashion2,
  yolo: async () => (await import('../../dataset/read-yolo.ts')).readYolo,
  voc: async () => (await import('../../dataset/read-voc.ts')).readVoc,
  outfits: async () => (await import('../../dataset/read-outfits.ts')).readOutfits,
};

/** `lookalike dataset`: a published dataset → five categories, YOLO labels, crops, street-shop pairs. */
export function datasetCommand(): Command {
  return new Command('dataset')
    .description('a published dataset → five categories, YOLO labels, crops')
    .addArgument(new Argument('<format>', 'how it is laid out').choices(Object.keys(readers)))
    .argument('<dir>', 'where it is')
    .requiredOption('--out <dir>', 'where the training layout goes')
    .option('--json', 'one JSON object of counts')
    .action(
      async (
        format: keyof typeof readers,
        folder: string,
        { out, json }: { out: string; json?: boolean },
      ) => {
        const [read, { writeLayout }] = await Promise.all([
          readers[format](),
          import('../../dataset/write-layout.ts'),
        ]);
        const photos: SourcePhoto[] = [];
        for await (const photo of read(folder)) photos.push(photo);
        const progress = showProgress('Writing photos');
        const counts = await writeLayout(photos, out, {
          onProgress: (done, total) => progress.update(done, total),
        });
        progress.end();
        process.stdout.write(json ? `${JSON.stringify(counts)}\n` : toText(counts));
        if (counts.photos === 0) process.exitCode = exitCode.someInputsFailed;
      },
    );
}

function toText(counts: object): string {
  return Object.entries(counts)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}\n`)
    .join('');
}
