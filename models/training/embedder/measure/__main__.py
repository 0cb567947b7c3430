"""Prints every figure of a checkpoint: `python3 -m models.training.embedder.measure`."""

import argparse
import json
from pathlib import Path

import cv2
import torch

from ...shared.datasets import data_root
from ...shared.runs import load_checkpoint, log
from ..network import load_embedder
from ..pictures import read_pictures
from ..shots import read_shots
from .figures import all_figures
from .nearest import embed_all
from .sets import again_task, catalogue_task, pairs_tasks, phone_task


def make_tasks(data, size):
    """All tasks over the held-out pictures, which alone are decoded, at `size` pixels."""
    pictures = [p for p in read_pictures(data) if p.held_out]
    shots = read_shots(pictures)
    return [catalogue_task(pictures, shots, size), *pairs_tasks(pictures, shots, size), phone_task(pictures, shots, size),
            again_task(pictures, shots, size)]


def measure(net, tasks, part="embedding"):
    """Figures of one network."""
    embedded = {t.name: (embed_all(net, t.queries, part), embed_all(net, t.gallery, part)) for t in tasks}
    return all_figures(tasks, embedded)


def main():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.embedder.measure", description=__doc__)
    parser.add_argument("--data")
    parser.add_argument("--weights", type=Path, default=Path(".training/runs/embedder/last.pt"))
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--parts", nargs="+", default=["embedding"], choices=("embedding", "deep", "colour"))
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    net = load_embedder(load_checkpoint(arguments.weights))
    tasks = make_tasks(data_root(arguments.data), arguments.size)
    log(", ".join(f"{t.name}: {len(t.queries)} among {len(t.gallery)}" for t in tasks))
    for part in arguments.parts:
        print(json.dumps({"part": part, "size": arguments.size, **measure(net, tasks, part)}), flush=True)


if __name__ == "__main__":
    main()
