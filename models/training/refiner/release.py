"""Turns a trained refiner into what the product ships: the ONNX file and its card."""

import torch
from torch import nn

from ..detector.augment import PAD
from ..detector.garments import CATEGORIES
from ..shared.card import write_card
from ..shared.graph import write_graph
from ..shared.runs import versions
from ..shared.shrink import to_float16
from ..shared.sources import MOBILENET_V2, training_data
from .crops import MARGIN


class Exported(nn.Module):
    """`images` [b, 3, s, s] in 0..1 -> `scores` [b, categories] in 0..1."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, images):
        return self.net(images).sigmoid()


def release(net, weights, plan, learned):
    """Writes `weights` (ONNX, its numbers kept as float16) and its card, with no figures yet; returns the card's path.

    `learned` maps a source to the number of photos learned from.
    """
    whole = weights.with_suffix(".float32.onnx")
    axes = {"images": {0: "batch"}, "scores": {0: "batch"}}
    write_graph(Exported(net), torch.rand(2, 3, plan.size, plan.size), whole, ["scores"], axes)
    to_float16(whole, weights)
    whole.unlink()
    return write_card(weights, to_card(weights.stem, plan, learned))


def to_card(name, plan, learned):
    """The card of a refiner as a dictionary."""
    return {
        "name": name,
        "task": "refinement",
        "licence": "the licence of this project",
        "origin": "trained by models/training/refiner",
        "startedFrom": [{**MOBILENET_V2, "use": "the body started from these weights"}],
        "trainingData": training_data(learned),
        "input": {
            "name": "images", "size": plan.size, "sizes": [plan.size], "layout": "nchw", "channels": "rgb",
            "mean": [0, 0, 0], "std": [1, 1, 1], "resize": "stretch", "padValue": PAD,
        },
        "outputs": {"scores": {"name": "scores"}},
        "categories": list(CATEGORIES),
        "cropMargin": MARGIN,
        "quality": {"measuredBy": "python3 -m models.training.refiner.measure"},
        "training": {"minutes": plan.minutes, "batch": plan.batch, "rate": plan.rate},
        "versions": versions(),
    }  # fmt: skip
