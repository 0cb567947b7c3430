"""Writes a PyTorch module as an ONNX file, with any PyTorch from 1.13 on."""

import inspect
import os
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnx import compose, helper

from .pads import fold_pads

OPSET = 13
# PyTorch 2 would trace by another way, which fixes sizes that are to stay open; before, there was no choice.
TRACED = {"dynamo": False} if "dynamo" in inspect.signature(torch.onnx.export).parameters else {}


def write_graph(module, example, path, outputs, axes, inputs=("images",)):
    """Writes a module, traced with `example` (a tensor, or a tuple of one for each of `inputs`), so that a reader never sees half a file.

    `outputs` are the names of what it gives; `axes` maps names to {dimension: name} of those that stay open. Returns the path.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".onnx.part")
    # In the plain memory layout: channels-last weights would be written with extra transposes.
    module = module.eval().cpu().to(memory_format=torch.contiguous_format)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(module, example, str(part), opset_version=OPSET, input_names=list(inputs),
                          output_names=list(outputs), dynamic_axes=axes, **TRACED)
    model = onnx.load(str(part))
    fold_pads(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(part))
    os.replace(part, path)
    return path


def add_module(graph, name, module, examples):
    """Adds to an ONNX graph, as the tensor `name`, what a module makes of the tensors whose names and examples `examples` maps in order.

    The first dimension of all is left open.
    """
    inputs = [f"input {n}" for n in range(len(examples))]
    with tempfile.TemporaryDirectory() as folder:
        path = write_graph(module, tuple(examples.values()), Path(folder) / "module.onnx", ["output"],
                           {tensor: {0: "batch"} for tensor in (*inputs, "output")}, inputs)
        part = compose.add_prefix(onnx.load(str(path)), f"{name}/").graph
    graph.node.extend(helper.make_node("Identity", [source], [f"{name}/{tensor}"]) for source, tensor in zip(examples, inputs))
    graph.node.extend([*part.node, helper.make_node("Identity", [f"{name}/output"], [name])])
    graph.initializer.extend(part.initializer)
