"""Turns a checkpoint into what the product ships: the ONNX file and its card."""

from collections import Counter
from pathlib import Path

from ..shared.card import write_card
from ..shared.runs import versions
from ..shared.sources import MOBILENET_V2, training_data
from .export import export_onnx
from .network import load_embedder
from .shots import CROP_MARGIN

NAMES = {"mobilenetv2": "MobileNetV2 embedder with colours", "mobilenetv3": "MobileNetV3-Large embedder with a colour branch", "resnet50": "ResNet50 embedder with a colour branch"}
TAUGHT = "teacher: its pooled features were matched; no weight was copied"
USES = {"mobilenetv2": "the body was started from it and trained on", "mobilenetv3": TAUGHT, "resnet50": TAUGHT}
SET_OF_SOURCE = {"catalogue": "catalog", "garments": "garments", "looks": "looks", "outfits": "outfits", "pairs": "pairs", "drawn": "drawn"}


def release(checkpoint, weights, size, figures, learned):
    """Writes `weights` (ONNX) and the card beside it; `figures` are the measured ones, `learned` the Pictures trained on."""
    net = load_embedder(checkpoint)
    export_onnx(net, Path(weights), size)
    return write_card(Path(weights), to_card(checkpoint, net, size, figures, learned))


def count_photos(pictures):
    """Dataset -> number of photo files among the pictures."""
    files = {(SET_OF_SOURCE[p.source], p.path) for p in pictures if p.source in SET_OF_SOURCE}
    return Counter(name for name, _ in files)


def to_card(checkpoint, net, size, figures, learned):
    """The card as a dictionary."""
    labels = checkpoint["labels"]
    dimensions = sum(part.out_features for part in (net.project, net.to_kin, net.colour.project)) + len(net.palette.bias)
    return {
        "name": NAMES[checkpoint["architecture"]],
        "task": "embedding",
        "licence": "the licence of this project",
        "origin": "trained by models/training/embedder",
        "startedFrom": [{**MOBILENET_V2, "use": USES[checkpoint["architecture"]]}],
        "trainingData": training_data(count_photos(learned)),
        "input": {"name": "images", "size": size, "sizes": [size], "layout": "nchw", "channels": "rgb", "mean": [0, 0, 0],
                  "std": [1, 1, 1], "resize": "pad-square", "padValue": 255},
        "outputs": {"embedding": {"name": "embedding", "dimensions": dimensions}, "types": {"name": "types", "labels": labels["type"]},
                    "colours": {"name": "colours", "labels": labels["colour"]}},
        "cropMargin": CROP_MARGIN,
        "quality": {**figures, "measuredBy": "python3 -m models.training.embedder.measure"},
        "training": {"steps": checkpoint["step"], "palette": len(net.palette.bias),
                     "shares": dict(zip(("design", "kind", "colour", "palette"), (round(s.item(), 3) for s in net.shares())))},
        "versions": versions(),
    }
