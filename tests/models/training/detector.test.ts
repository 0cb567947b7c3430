import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPython } from './find-python.ts';

const python = findPython();

describe.skipIf(python === undefined)('training the detector (skipped where Python has no PyTorch)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-detector-training-'));
  let report: { losses: number[]; inputShape: number[]; outputShape: number[] };

  beforeAll(() => {
    const run = spawnSync(python ?? '', ['-W', 'ignore', '-m', 'models.training.detector.smoke', folder], {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    });
    if (run.status !== 0) throw new Error(`Expected the training to end well but received ${run.stderr}`);
    report = JSON.parse(run.stdout);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps its laws', () => {
    const run = spawnSync(
      python ?? '',
      ['-W', 'ignore', '-m', 'unittest', 'tests.models.training.detector_test'],
      {
        encoding: 'utf8',
      },
    );
    expect(run.stderr).toContain('OK');
    expect(run.status).toBe(0);
  }, 60_000);

  it('makes the loss smaller in a few steps', () => {
    expect(mean(report.losses.slice(-8))).toBeLessThan(0.9 * mean(report.losses.slice(0, 8)));
  });

  it('exports a graph that answers as PyTorch does, within 1e-3, at a shape the export never saw', async () => {
    const session = await InferenceSession.create(join(folder, 'model.onnx'));
    const images = new Tensor('float32', readFloats(join(folder, 'input.bin')), report.inputShape);
    const { output0 } = await session.run({ images });
    await session.release();
    const expected = readFloats(join(folder, 'output.bin'));
    expect(output0?.dims).toEqual(report.outputShape);
    const answered = output0?.data as Float32Array;
    expect(
      Math.max(...expected.map((value, i) => Math.abs(value - (answered[i] ?? Number.NaN)))),
    ).toBeLessThan(1e-3);
  });
});

function readFloats(path: string): Float32Array {
  const bytes = readFileSync(path);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
