import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../settings/paths.ts';
import { toFirstLine } from './check-machine.ts';
import type { Check } from './examine.ts';

/** Whether a model's file is there and is the one that its card describes. */
export async function checkWeights(name: string): Promise<Check> {
  const remedy = `git checkout -- models/${name}.onnx models/${name}.json`;
  try {
    const card: { readonly file: string; readonly sha256: string } = JSON.parse(
      await readFile(join(projectRoot, 'models', `${name}.json`), 'utf8'),
    );
    const sha256 = createHash('sha256')
      .update(await readFile(join(projectRoot, 'models', card.file)))
      .digest('hex');
    const ok = sha256 === card.sha256;
    const found = ok
      ? `sha256 ${sha256.slice(0, 12)}`
      : `expected sha256 ${card.sha256.slice(0, 12)} but received ${sha256.slice(0, 12)}`;
    return { name: `weights of ${name}`, ok, found, remedy: ok ? null : remedy };
  } catch (error) {
    return { name: `weights of ${name}`, ok: false, found: toFirstLine(error), remedy };
  }
}
