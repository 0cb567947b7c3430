import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPython } from './find-python.ts';

interface Report {
  readonly losses: readonly number[];
  readonly input: readonly number[];
  readonly shapes: Readonly<Record<string, readonly number[]>>;
}

const python = findPython();

describe.skipIf(python === undefined)('training the embedder (skipped where Python has no PyTorch)', () => {
  it('keeps its laws', () => {
    const run = spawnSync(
      python ?? '',
      ['-W', 'ignore', '-m', 'unittest', 'tests.models.training.embedder_test'],
      { encoding: 'utf8' },
    );
    expect(run.stderr).toContain('OK');
    expect(run.status).toBe(0);
  }, 60_000);

  describe.each(['mobilenetv2', 'mobilenetv3', 'resnet50'])('as %s', (architecture) => {
    const folder = mkdtempSync(join(tmpdir(), 'lookalike-embedder-training-'));
    let report: Report;

    beforeAll(() => {
      report = train(folder, architecture);
    }, 180_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('makes the loss smaller in a few steps', () => {
      expect(report.losses.at(-1)).toBeLessThan(0.6 * (report.losses[0] ?? 0));
    });

    it('exports a graph that answers as PyTorch does, within 1e-3', async () => {
      for (const output of ['embedding', 'types', 'colours']) {
        expect(await greatestDifference(folder, 'model.onnx', output, output, report)).toBeLessThan(1e-3);
      }
    });

    it('joins it with itself at half the size: both vectors, turned onto a few directions', async () => {
      for (const [output, expected] of [
        ['embedding', 'joined'],
        ['types', 'joined-types'],
      ] as const) {
        const difference = await greatestDifference(folder, 'joined.onnx', output, expected, report);
        expect(difference).toBeLessThan(1e-3);
      }
      const card = JSON.parse(readFileSync(join(folder, 'joined.json'), 'utf8'));
      expect(card.outputs.embedding.dimensions).toBe(report.shapes.joined?.[1]);
      expect(card.training.parts).toHaveLength(2);
    });

    it.runIf(architecture !== 'mobilenetv2')(
      'exports an untrained network in the published names',
      async () => {
        const difference = await greatestDifference(folder, 'imported.onnx', 'embedding', 'imported', report);
        expect(difference).toBeLessThan(1e-3);
      },
    );

    it('writes a card that names what the graph gives', () => {
      const card = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
      expect(card.outputs.embedding.dimensions).toBe(report.shapes.embedding?.[1]);
      expect(card.outputs.types.labels).toHaveLength(report.shapes.types?.[1] ?? -1);
      expect(card.outputs.colours.labels).toHaveLength(report.shapes.colours?.[1] ?? -1);
    });
  });
});

function train(folder: string, architecture: string): Report {
  const run = spawnSync(
    python ?? '',
    ['-W', 'ignore', '-m', 'models.training.embedder.smoke', folder, architecture],
    { encoding: 'utf8', env: { ...process.env, OMP_NUM_THREADS: '1' } },
  );
  if (run.status !== 0) throw new Error(`Expected the training to end well but received ${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** Between what a graph's `output` gives for the report's input and the numbers in `NAME.bin`; shapes must agree. */
async function greatestDifference(
  folder: string,
  graph: string,
  output: string,
  name: string,
  report: Report,
): Promise<number> {
  const session = await InferenceSession.create(join(folder, graph));
  const images = new Tensor('float32', readFloats(join(folder, 'input.bin')), report.input);
  const answer = (await session.run({ images }))[output];
  await session.release();
  expect(answer?.dims).toEqual(report.shapes[name]);
  const numbers = answer?.data as Float32Array;
  const expected = readFloats(join(folder, `${name}.bin`));
  return Math.max(...expected.map((value, i) => Math.abs(value - (numbers[i] ?? Number.NaN))));
}

function readFloats(path: string): Float32Array {
  const bytes = readFileSync(path);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
