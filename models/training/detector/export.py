"""Writes a trained detector as ONNX, in the layout of a standard YOLOv5 export."""

import os
from pathlib import Path

import onnx
import torch
from torch import nn

OPSET = 13


class Exported(nn.Module):
    """`images` [b, 3, h, w] -> `output0` [b, n, 5 + categories], decoding included."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, images):
        return self.model.decode(self.model(images))


def export_onnx(model, path):
    """Writes `model` to `path`: batch, height and width stay open, height and width must be multiples of 32."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".onnx.part")
    model = model.eval().cpu().to(memory_format=torch.contiguous_format)
    torch.onnx.export(
        Exported(model).eval(),
        torch.rand(2, 3, 128, 160),
        str(part),
        opset_version=OPSET,
        input_names=["images"],
        output_names=["output0"],
        dynamic_axes={"images": {0: "batch", 2: "height", 3: "width"}, "output0": {0: "batch", 1: "rows"}},
    )
    onnx.checker.check_model(onnx.load(str(part)))
    os.replace(part, path)
    return path
