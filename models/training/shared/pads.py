"""Takes the padding that PyTorch writes as nodes of its own into the convolutions that it is for."""

import numpy as np
from onnx import helper, numpy_helper


def fold_pads(model):
    """Changes an ONNX model in place: zeros around a convolution's input become its `pads`; what it computes stays the same to the last bit.

    ONNX Runtime copies and reorders the whole input for a `Pad` before a convolution, a fifth of a MobileNetV2's time.
    """
    graph = model.graph
    makers = {name: node for node in graph.node for name in node.output}
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    for conv in (node for node in graph.node if node.op_type == "Conv"):
        pad = makers.get(conv.input[0])
        if pad is None or pad.op_type != "Pad" or not adds_zeros(pad, makers, tensors):
            continue
        around = value_of(pad.input[1], makers, tensors)
        # Both are [starts..., ends...]; a pad counts the batch and the channels, too.
        starts, ends = np.split(around, 2)
        own = next((a for a in conv.attribute if a.name == "pads"), None)
        if own is None or starts[:2].any() or ends[:2].any() or (around < 0).any():
            continue
        own.CopyFrom(helper.make_attribute("pads", [*(np.array(own.ints) + [*starts[2:], *ends[2:]]).tolist()]))
        conv.input[0] = pad.input[0]
    drop_unused(graph)


def adds_zeros(pad, makers, tensors):
    """Whether a `Pad` puts zeros around."""
    mode = next((a.s for a in pad.attribute if a.name == "mode"), b"constant")
    fills = len(pad.input) > 2 and pad.input[2] != ""
    return mode == b"constant" and not (fills and np.any(value_of(pad.input[2], makers, tensors)))


def value_of(name, makers, tensors):
    """What a constant part of a graph gives, of the few nodes that PyTorch computes a padding with."""
    if name in tensors:
        return numpy_helper.to_array(tensors[name])
    node = makers[name]
    own = {a.name: helper.get_attribute_value(a) for a in node.attribute}
    if node.op_type == "Constant":
        return numpy_helper.to_array(own["value"])
    first, *others = (value_of(part, makers, tensors) for part in node.input)
    if node.op_type == "Concat":
        return np.concatenate([first, *others], own["axis"])
    if node.op_type == "Slice":
        starts, ends, axes, steps = (part.tolist() for part in others)
        slices = dict(zip(axes, map(slice, starts, ends, steps)))
        return first[tuple(slices.get(axis, slice(None)) for axis in range(first.ndim))]
    if node.op_type == "ConstantOfShape":
        return np.full(first, numpy_helper.to_array(own["value"])[0])
    return {
        "Cast": lambda: first,
        "Reshape": lambda: first.reshape(others[0]),
        "Transpose": lambda: first.transpose(own["perm"]),
    }[node.op_type]()


def drop_unused(graph):
    """Leaves away nodes and tensors that nothing reads any more."""
    needed = {output.name for output in graph.output}
    kept = []
    for node in reversed(graph.node):
        if needed.isdisjoint(node.output):
            continue
        kept.insert(0, node)
        needed.update(node.input)
    tensors = [tensor for tensor in graph.initializer if tensor.name in needed]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(kept)
    graph.initializer.extend(tensors)
