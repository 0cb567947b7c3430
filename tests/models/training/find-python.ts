import { spawnSync } from 'node:child_process';

/** The Python that can train: one with PyTorch and OpenCV; undefined where there is none. */
export function findPython(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import torch, torchvision, cv2, onnx']).status === 0,
  );
}
