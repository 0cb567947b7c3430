import { checkData } from './check-data.ts';
import { checkBrowser, checkNative, checkNode } from './check-machine.ts';
import { checkWeights } from './check-weights.ts';

/** One thing that Lookalike needs. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What is there: a version, a path, or the error. */
  readonly found: string;
  /** The command that mends it; null when there is nothing to mend. */
  readonly remedy: string | null;
}

/** Looks at everything that Lookalike needs, worst prerequisites first; never throws. */
export async function examine(dataFolder: string): Promise<readonly Check[]> {
  return [
    checkNode(),
    ...(await Promise.all(['better-sqlite3', 'hnswlib-node', 'sharp', 'onnxruntime-node'].map(checkNative))),
    await checkBrowser(),
    await checkWeights('yolov5n'),
    await checkWeights('refiner'),
    await checkWeights('mobilenetv3'),
    await checkData(dataFolder),
  ];
}
