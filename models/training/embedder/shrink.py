"""Weighs smaller copies of an embedder against the file itself: `python3 -m models.training.embedder.shrink`."""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import torch

from ..shared.card import read_card
from ..shared.datasets import data_root
from ..shared.shrink import compare_speed, to_float16, to_int8
from .measure import make_tasks, measure
from .pictures import read_pictures
from .shots import read_shots
from .views import plain_view, to_batch

# Pictures from which int8 takes its ranges.
SHOWN = 300


class OnnxEmbedder:
    """An exported embedder that measure() can use: pictures [b, 3, s, s] -> output's name -> [b, n]."""

    def __init__(self, path, outputs=("embedding",)):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.outputs, self.session = list(outputs), onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def eval(self):
        """As it is: an exported network does not learn."""
        return self

    def __call__(self, images):
        found = self.session.run(self.outputs, {"images": images.contiguous().numpy()})
        return {name: torch.from_numpy(values) for name, values in zip(self.outputs, found)}


def weigh_copies(weights, batches, tasks, folder):
    """Writes float16 and int8 copies of `weights` into `folder`; returns name -> bytes, milliseconds a picture and figures."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "float32": weights,
        "float16": to_float16(weights, folder / f"{weights.stem}-float16.onnx"),
        "int8": to_int8(weights, folder / f"{weights.stem}-int8.onnx", batches, kinds=("Conv", "Gemm", "MatMul")),
    }
    nets = {name: OnnxEmbedder(path) for name, path in files.items()}
    speed = compare_speed(nets, torch.from_numpy(batches[0]))
    return {name: {"bytes": files[name].stat().st_size, "ms": speed[name], **measure(nets[name], tasks)} for name in files}


def main():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.embedder.shrink", description=__doc__)
    parser.add_argument("--data")
    parser.add_argument("--weights", type=Path, default=Path("models/mobilenetv3.onnx"))
    parser.add_argument("--size", type=int, help="side of the input, pixels (default: what the card says)")
    parser.add_argument("--out", type=Path, default=Path(".training/runs/embedder"), help="folder of the copies")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    size = arguments.size or read_card(arguments.weights)["input"]["size"]
    pictures = read_pictures(data_root(arguments.data))
    shown = [p for p in pictures if not p.held_out][:: max(1, len(pictures) // SHOWN)]
    batches = [np.ascontiguousarray(to_batch([plain_view(s, size)]).numpy()) for s in read_shots(shown)]
    tasks = make_tasks(pictures, size)
    print(json.dumps(weigh_copies(arguments.weights, batches, tasks, arguments.out), indent=2))


if __name__ == "__main__":
    main()
