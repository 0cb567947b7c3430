"""Writes a trained detector as ONNX, in the layout of a standard YOLOv5 export."""

import torch
from torch import nn

from ..shared.graph import write_graph


class Exported(nn.Module):
    """`images` [b, 3, h, w] -> `output0` [b, n, 5 + categories], decoding included."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, images):
        return self.model.decode(self.model(images))


def export_onnx(model, path):
    """Writes `model` to `path`: batch, height and width stay open, height and width must be multiples of 32."""
    axes = {"images": {0: "batch", 2: "height", 3: "width"}, "output0": {0: "batch", 1: "rows"}}
    return write_graph(Exported(model), torch.rand(2, 3, 128, 160), path, ["output0"], axes)
