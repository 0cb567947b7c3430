import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findPython } from './find-python.ts';

const python = findPython();

test.skipIf(python === undefined)(
  'training the refiner keeps its laws (skipped where Python has no PyTorch)',
  () => {
    const run = spawnSync(
      python ?? '',
      ['-W', 'ignore', '-m', 'unittest', 'tests.models.training.refiner_test'],
      {
        encoding: 'utf8',
        env: { ...process.env, OMP_NUM_THREADS: '1' },
      },
    );
    expect(run.stderr).toContain('OK');
    expect(run.status).toBe(0);
  },
  240_000,
);
