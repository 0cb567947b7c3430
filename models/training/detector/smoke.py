"""A few steps of real training on drawn pictures: `python3 -m models.training.detector.smoke FOLDER`.

Writes model.onnx, input.bin and output.bin (float32, what PyTorch answers) into the folder and prints, as JSON, the mean loss of
the first and last steps and the shapes of both files.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch

from ..shared.runs import fix_seeds
from .export import export_onnx
from .synthetic import draw_examples
from .train import Plan, Training


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=40)
    options = parser.parse_args()
    torch.set_num_threads(1)
    fix_seeds(0)
    losses, model = _train(options.steps)
    print(json.dumps({"losses": losses, **_compare(model, options.folder)}))


def _train(steps):
    plan = Plan(minutes=60, batch=4, rate=2e-3, start_size=160, end_size=160, warm_steps=5, mosaics=0.0, large=0.0)
    with tempfile.TemporaryDirectory() as folder:
        training = Training(plan, [draw_examples(12)], folder, torch.device("cpu"))
        losses = [float(training.learn().sum()) for _ in range(steps)]
    return losses, training.model.eval()


def _compare(model, folder):
    """Writes the same input's output from PyTorch; another shape than the export saw, to prove that axes are open."""
    x = torch.rand(2, 3, 96, 64)
    with torch.no_grad():
        y = model.decode(model(x))
    export_onnx(model, folder / "model.onnx")
    x.numpy().astype(np.float32).tofile(folder / "input.bin")
    y.numpy().astype(np.float32).tofile(folder / "output.bin")
    return {"inputShape": list(x.shape), "outputShape": list(y.shape)}


if __name__ == "__main__":
    main()
