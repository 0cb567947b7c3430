"""Two glances at each picture in one graph: as it is, and mirrored and closer. What is told of both is averaged.

A vector that does not hang on where exactly a garment stands, or on which side its collar lies over, errs less: the averaging over crops and
mirror images that image classifiers are tested with (Krizhevsky et al. 2012).
"""

import numpy as np
from onnx import helper, numpy_helper

# The side of what the closer glance sees, as a share of the picture's.
CLOSER = 7 / 8
GLANCES = 2


def add_glances(graph, side):
    """Adds `glances` [2b, 3, s, s]: the input `images` [b, 3, s, s], then their middles, mirrored; `side` is s in pixels."""
    edge = round(side * (1 - CLOSER) / 2)
    # Backwards along the width: mirrored.
    cut = {"starts": [edge, side - edge - 1], "ends": [side - edge, edge - 1], "axes": [2, 3], "steps": [1, -1]}
    graph.initializer.extend(numpy_helper.from_array(np.array(v, np.int64), f"glances/{k}") for k, v in cut.items())
    graph.node.extend([
        helper.make_node("Slice", ["images", *(f"glances/{k}" for k in cut)], ["glances/middle"]),
        helper.make_node("Shape", ["images"], ["glances/shape"]),
        helper.make_node("Resize", ["glances/middle", "", "", "glances/shape"], ["glances/closer"], mode="linear"),
        helper.make_node("Concat", ["images", "glances/closer"], ["glances"], axis=0),
    ])  # fmt: skip


def meet(graph, name):
    """Adds the mean [b, n] of what `name` [2b, n] says of the two glances at each picture; returns its name."""
    parts = [f"{name}/glance {n}" for n in range(GLANCES)]
    graph.node.append(helper.make_node("Split", [name], parts, axis=0))
    graph.node.append(helper.make_node("Mean", parts, [f"{name}/mean"]))
    return f"{name}/mean"
