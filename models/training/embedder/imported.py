"""Exports anyone's ImageNet network, in torchvision's names, to the embedder's layout, without training.

`python3 -m models.training.embedder.imported --architecture resnet50 --weights resnet50.pth --out models/resnet50.onnx …`
"""

import argparse
from pathlib import Path

import torch
from torch import nn
from torch.nn.functional import normalize

from ..shared.card import write_card
from ..shared.runs import versions
from .export import write_onnx
from .network import BODIES
from .shots import CROP_MARGIN

# torchvision's names of ResNet50's parts -> the names in ResNet50Body; MobileNetV3's change their first word alone.
PARTS = {
    "resnet50": {"conv1": "stem.0", "bn1": "stem.1", "layer1": "stem.4", "layer2": "to8", "layer3": "to16", "layer4": "to32"},
    "mobilenetv3": {"features": "layers"},
}


class Imported(nn.Module):
    """Pictures [b, 3, s, s], RGB in 0..1 -> the pooled features at unit length [b, 2048] ([b, 960] for MobileNetV3)."""

    def __init__(self, architecture, state):
        super().__init__()
        self.body = BODIES[architecture]()
        self.body.load_state_dict(rename(state, PARTS[architecture]))
        self.register_buffer("mean", torch.tensor(self.body.mean).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(self.body.std).view(1, 3, 1, 1))

    def forward(self, images):
        return normalize(self.body((images - self.mean) / self.std)[2].mean((2, 3)), dim=1)


def rename(state, parts):
    """A state dict in torchvision's names -> in the body's; the classifier is left out."""
    found = {}
    for name, value in state.items():
        first, rest = name.split(".", 1)
        if first in parts:
            found[f"{parts[first]}.{rest}"] = value
    return found


def export_imported(architecture, state, weights, about, size=224):
    """Writes `weights` (ONNX) and its card from a state dict; `about` has name, licence and source of the network."""
    net = Imported(architecture, state).eval()
    write_onnx(net, weights, size, ("embedding",))
    with torch.no_grad():
        dimensions = net(torch.zeros(1, 3, size, size)).shape[1]
    return write_card(weights, {
        "name": about["name"], "task": "embedding", "licence": about["licence"], "origin": about["source"],
        "startedFrom": [about], "trainingData": [],
        "input": {"name": "images", "size": size, "sizes": [size], "layout": "nchw", "channels": "rgb", "mean": [0, 0, 0],
                  "std": [1, 1, 1], "resize": "pad-square", "padValue": 255},
        "outputs": {"embedding": {"name": "embedding", "dimensions": dimensions}},
        "cropMargin": CROP_MARGIN, "quality": {}, "versions": versions(),
    })  # fmt: skip


def main():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.embedder.imported", description=__doc__)
    parser.add_argument("--architecture", choices=tuple(PARTS), default="resnet50")
    parser.add_argument("--weights", type=Path, required=True, help="a state dict as torchvision names it")
    parser.add_argument("--out", type=Path, required=True, help="the ONNX file to write; the card goes beside it")
    parser.add_argument("--size", type=int, default=224, help="side of the input, pixels")
    for fact in ("name", "licence", "source"):
        parser.add_argument(f"--{fact}", required=True, help=f"{fact} of the network, for the card")
    arguments = parser.parse_args()
    about = {"name": arguments.name, "licence": arguments.licence, "source": arguments.source}
    print(export_imported(arguments.architecture, torch.load(arguments.weights, map_location="cpu"), arguments.out, about, arguments.size))


if __name__ == "__main__":
    main()
