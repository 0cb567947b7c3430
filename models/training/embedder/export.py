"""Writes the embedder as an ONNX file."""

import os
import warnings
from pathlib import Path

import torch

from .network import Exported

OUTPUTS = ("embedding", "types", "colours")


def export_onnx(net, path, size):
    """Writes an Embedder (in evaluation mode) to `path`: input `images` [b, 3, size, size], RGB in 0..1, any b.

    Outputs: `embedding` [b, n] of unit length, `types` and `colours`: probabilities [b, labels].
    """
    write_onnx(Exported(net), path, size, OUTPUTS)


def write_onnx(module, path, size, outputs):
    """Writes a module of one input `images` with named outputs, the first dimension of all left open."""
    part = Path(path).with_suffix(".part")
    axes = {name: {0: "batch"} for name in ("images", *outputs)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # In the plain memory layout: channels-last weights would be written with extra transposes.
        torch.onnx.export(module.to(memory_format=torch.contiguous_format), torch.rand(2, 3, size, size), str(part),
                          opset_version=13, input_names=["images"], output_names=list(outputs), dynamic_axes=axes)
    os.replace(part, path)
