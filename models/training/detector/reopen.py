"""Goes on from an exported ONNX file when its checkpoint is gone."""

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .blocks import ConvBlock
from .garments import CATEGORIES
from .network import Detector


def reopen(path, canvases, width=0.25, depth=0.33):
    """A Detector that computes what the ONNX file at `path` does, with norms that can learn.

    An export folds the norms into the convolutions. They are put back so that each leaves its channels as they are: with the
    mean and the variance that `canvases`, an iterable of [b, 3, h, w], show there.
    """
    graph = onnx.load(str(path)).graph
    weights = {w.name: torch.from_numpy(numpy_helper.to_array(w).copy()).float() for w in graph.initializer}
    # Weights that happen to be equal are written once, and named by an identity elsewhere.
    weights |= {n.output[0]: weights[n.input[0]] for n in graph.node if n.op_type == "Identity" and n.input[0] in weights}
    model = Detector(_anchors(graph, weights), len(CATEGORIES), width, depth).eval()
    convs = [[weights[name] for name in node.input[1:]] for node in graph.node if node.op_type == "Conv"]
    blocks = _in_order(model)
    heads = [c for c in convs if c[0].shape[0] == 3 * model.fields and c[0].shape[2] == 1]
    _fold_in(blocks, [c for c in convs if not any(c is head for head in heads)])
    for head, (weight, bias) in zip(model.heads, heads):
        head.load_state_dict({"weight": weight, "bias": bias})
    _spread_norms(model, blocks, canvases)
    return model


def _anchors(graph, weights):
    """The anchors [3, 3, 2] as the graph multiplies with them, finest stride first."""
    constants = [numpy_helper.to_array(a.t) for node in graph.node if node.op_type == "Constant" for a in node.attribute if a.name == "value"]
    every = constants + [w.numpy() for w in weights.values()]
    anchors = [a.reshape(3, 2) for a in every if a.shape == (1, 3, 1, 1, 2)]
    return np.stack(sorted(anchors, key=lambda a: a.sum()))


@torch.no_grad()
def _in_order(model):
    """The convolution blocks in the order in which a photo meets them, which is the exported file's."""
    blocks = []
    hooks = [m.register_forward_hook(lambda m, *_: blocks.append(m)) for m in model.modules() if isinstance(m, ConvBlock)]
    model(torch.zeros(1, 3, 64, 64))
    for hook in hooks:
        hook.remove()
    return blocks


@torch.no_grad()
def _fold_in(blocks, convs):
    if len(blocks) != len(convs):
        raise ValueError(f"Expected {len(blocks)} convolutions for a network of this size but received {len(convs)}")
    for block, (weight, bias) in zip(blocks, convs):
        block.conv.weight.copy_(weight)
        block.norm.running_mean.zero_()
        block.norm.running_var.fill_(1 - block.norm.eps)
        block.norm.weight.fill_(1)
        block.norm.bias.copy_(bias)


@torch.no_grad()
def _spread_norms(model, blocks, canvases):
    sums = {block: [] for block in blocks}
    hooks = [b.conv.register_forward_hook(lambda _, __, y, b=b: sums[b].append((y.mean((0, 2, 3)), (y**2).mean((0, 2, 3))))) for b in blocks]
    for canvas in canvases:
        model(canvas)
    for hook in hooks:
        hook.remove()
    for block, seen in sums.items():
        mean, square = (torch.stack(part).mean(0) for part in zip(*seen))
        spread = (square - mean**2).clamp(min=1e-6)
        block.norm.running_mean.copy_(mean)
        block.norm.running_var.copy_(spread)
        block.norm.weight.copy_((spread + block.norm.eps).sqrt())
        block.norm.bias.add_(mean)
