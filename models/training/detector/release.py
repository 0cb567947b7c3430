"""Turns a checkpoint into what the product ships: the ONNX file, its figures and its card."""

import json
from pathlib import Path

from ..shared.card import write_card
from ..shared.runs import versions
from ..shared.sources import MOBILENET_V2, training_data
from .evaluate import measure, onnx_runner
from .export import export_onnx
from .garments import CATEGORIES
from .network import Detector

DEFAULT_SIZE = 384
MAX_OVERLAP = 0.6
# Below the score of the best F1: a shopper passes over a box too many more easily than a garment that is missing.
MIN_SCORE = 0.3
# The card, beside the detector's, of the network that looks at each box again.
REFINER = "refiner.json"


def load_detector(checkpoint):
    """The averaged Detector of a checkpoint, in evaluation mode."""
    plan = checkpoint["plan"]
    model = Detector(checkpoint["anchors"], len(CATEGORIES), plan["width"], plan["depth"])
    model.load_state_dict(checkpoint["average"])
    return model.eval()


def release(checkpoint, weights, held, learned, size=DEFAULT_SIZE, plots=None):
    """Writes `weights` (ONNX) and its card from a checkpoint; returns the figures of the exported file.

    `held` maps a source to held-out Examples, `learned` maps a source to the number of photos learned from.
    """
    export_onnx(load_detector(checkpoint), weights)
    figures = measure(onnx_runner(weights), held, size, MAX_OVERLAP, plots)
    write_card(weights, to_card(Path(weights).stem, checkpoint, figures, learned, size))
    return figures


def to_card(name, checkpoint, figures, learned, size):
    """The card of a detector as a dictionary."""
    return {
        "name": name,
        "task": "detection",
        "licence": "the licence of this project",
        "origin": "trained by models/training/detector",
        "startedFrom": [{**MOBILENET_V2, "use": "teacher of the backbone: its pooled features were matched"}],
        "trainingData": training_data(learned),
        "input": {
            "name": "images", "size": size, "sizes": [256, 320, 384, 640], "layout": "nchw", "channels": "rgb",
            "mean": [0, 0, 0], "std": [1, 1, 1], "resize": "letterbox", "padValue": 114,
        },
        "outputs": {"boxes": {"name": "output0", "layout": "yolov5"}},
        "categories": list(CATEGORIES),
        "minScore": MIN_SCORE,
        "maxOverlap": MAX_OVERLAP,
        "refiner": REFINER,
        "quality": {
            **figures,
            "measuredBy": "python3 -m models.training.detector evaluate",
            "photos": sum(f["photos"] for f in figures.values()),
        },
        "lastStage": checkpoint["plan"],
        "versions": versions(),
    }  # fmt: skip


def print_figures(figures):
    """Writes figures to standard output as JSON."""
    print(json.dumps(figures, indent=2))
