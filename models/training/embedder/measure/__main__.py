"""Prints every figure of a checkpoint or an ONNX file: `python3 -m models.training.embedder.measure`."""

import argparse
import json
from pathlib import Path

import cv2
import torch

from ...shared.card import read_card
from ...shared.datasets import data_root
from ...shared.runs import load_checkpoint
from ..network import load_embedder
from ..pictures import read_pictures
from ..shrink import OnnxEmbedder
from . import make_tasks, measure
from .nearest import share_told

# What a picture is told to show: outputs of an exported embedder.
WORDS = ("types", "colours")


def main():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.embedder.measure", description=__doc__)
    parser.add_argument("--data")
    parser.add_argument("--weights", type=Path, default=Path(".training/runs/embedder/final.pt"))
    parser.add_argument("--sizes", type=int, nargs="+", help="sides of the input, pixels (default: what an ONNX file's card says, else 160)")
    parser.add_argument("--parts", nargs="+", default=["embedding"], choices=("embedding", "deep", "colour"))
    parser.add_argument("--mistakes", type=Path, help="folder for contact sheets of the worst answers")
    parser.add_argument("--plots", type=Path, help="folder for curves and a confusion matrix; prints figures by category too")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    onnx = arguments.weights.suffix == ".onnx"
    net = OnnxEmbedder(arguments.weights, ("embedding", *WORDS)) if onnx else load_embedder(load_checkpoint(arguments.weights))
    pictures = read_pictures(data_root(arguments.data))
    for size in arguments.sizes or [read_card(arguments.weights)["input"]["size"] if onnx else 160]:
        tasks = make_tasks(pictures, size)
        for part in arguments.parts:
            print(json.dumps({"part": part, "size": size, **measure(net, tasks, part, arguments.mistakes, arguments.plots)}), flush=True)
        if onnx:
            print(json.dumps({"wordRight": _words_right(net, tasks, read_card(arguments.weights)["outputs"])}))


def _words_right(net, tasks, outputs):
    """Output -> the share of the held-out catalogue whose surest word is right."""
    [task] = [t for t in tasks if t.name == "catalogue"]
    views, labels = task.queries + task.gallery, zip(*task.query_labels + task.gallery_labels)
    return {name: round(share_told(net, views, own, name, outputs[name]["labels"]), 4) for name, own in zip(WORDS, labels)}


if __name__ == "__main__":
    main()
