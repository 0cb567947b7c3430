"""Writes a PyTorch module as an ONNX file, with any PyTorch from 1.13 on."""

import inspect
import os
import warnings
from pathlib import Path

import onnx
import torch

from .pads import fold_pads

OPSET = 13
# PyTorch 2 would trace by another way, which fixes sizes that are to stay open; before, there was no choice.
TRACED = {"dynamo": False} if "dynamo" in inspect.signature(torch.onnx.export).parameters else {}


def write_graph(module, example, path, outputs, axes):
    """Writes a module of one input `images`, traced with `example`, so that a reader never sees half a file; returns the path.

    `outputs` are the names of what it gives; `axes` maps names to {dimension: name} of those that stay open.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".onnx.part")
    # In the plain memory layout: channels-last weights would be written with extra transposes.
    module = module.eval().cpu().to(memory_format=torch.contiguous_format)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(module, example, str(part), opset_version=OPSET, input_names=["images"],
                          output_names=list(outputs), dynamic_axes=axes, **TRACED)
    model = onnx.load(str(part))
    fold_pads(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(part))
    os.replace(part, path)
    return path
