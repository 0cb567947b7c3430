"""Writes the embedder as an ONNX file."""

import torch

from ..shared.graph import write_graph
from .network import Exported

OUTPUTS = ("embedding", "types", "colours", "features", "palette")


def export_onnx(net, path, size):
    """Writes an Embedder (in evaluation mode) to `path`: input `images` [b, 3, size, size], RGB in 0..1, any b.

    Outputs: `embedding` [b, n] of unit length, `types` and `colours`: probabilities [b, labels]; `features` and `palette`, of which
    a joined embedder is made.
    """
    write_onnx(Exported(net), path, size, OUTPUTS)


def write_onnx(module, path, size, outputs):
    """Writes a module of one input `images` with named outputs, the first dimension of all left open."""
    axes = {name: {0: "batch"} for name in ("images", *outputs)}
    write_graph(module, torch.rand(2, 3, size, size), path, outputs, axes)
