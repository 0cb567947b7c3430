import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelQualityReply } from '../replies.ts';
import { plotKinds } from '../schemas/quality.ts';

type Plot = ModelQualityReply['plots'][number];

/** Named for the set of photos and for what they show: `looks-precision-recall.png`. */
const fileName = new RegExp(`^([a-z0-9-]+)-(${plotKinds.join('|')})\\.png$`);
const modelName = /^[a-z0-9-]+$/i;

/** The pictures beside a model card, in `<model>.plots/`; none when there is no such folder. */
export async function listPlots(folder: string, model: string): Promise<Plot[]> {
  const names = await readdir(join(folder, `${model}.plots`)).catch(() => []);
  return names.sort().flatMap((name) => {
    const [, set, kind] = fileName.exec(name) ?? [];
    if (!set || !kind) return [];
    return { set, kind: kind as Plot['kind'], image: `/api/quality/plots/${model}/${name}` };
  });
}

/** The bytes of one of them; null for any other name. */
export async function readPlot(folder: string, model: string, file: string): Promise<Uint8Array | null> {
  if (!modelName.test(model) || !fileName.test(file)) return null;
  return readFile(join(folder, `${model}.plots`, file)).catch(() => null);
}
