"""Joins exported embedders into one graph, each seeing the picture at its own size: `python3 -m models.training.embedder.join`.

Networks that were trained apart err apart: side by side they find more than either. Their vectors are weighed, laid end to end and
turned onto the directions that hold most of what training pictures show, so that similarities stay what they were.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, compose, helper, numpy_helper

from ..shared.card import write_card
from ..shared.datasets import data_root
from .pictures import read_pictures
from .shots import read_shots
from .shrink import OnnxEmbedder
from .views import plain_view, to_batch

# Training pictures from which the directions are taken.
SHOWN = 3000
WORDS = ("types", "colours")


def join(files, shares, directions, path):
    """Writes the joined graph to `path`; returns its card without quality.

    `files` are ONNX embedders with their cards beside them, the first of the largest input; `shares` say how much each counts
    in a similarity and add up to 1; `directions` [sum of dimensions, numbers] is multiplied with the weighed vectors.
    """
    cards = [json.loads(file.with_suffix(".json").read_text()) for file in files]
    size = cards[0]["input"]["size"]
    _expect_same_words(cards)
    graph = _lay_side_by_side([onnx.load(str(file)) for file in files], [card["input"]["size"] / size for card in cards])
    _weigh(graph, shares, directions)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return {**cards[0], "name": " and ".join(card["name"] for card in cards), "parts": [card["name"] for card in cards],
            "startedFrom": [about for card in cards for about in card["startedFrom"]],
            "outputs": {**cards[0]["outputs"], "embedding": {"name": "embedding", "dimensions": directions.shape[1]}},
            "training": {"shares": dict(zip((card["name"] for card in cards), shares))}}  # fmt: skip


def main_directions(vectors, numbers):
    """The `numbers` directions [d, numbers] that keep most of the similarities between vectors [n, d]."""
    return np.linalg.svd(vectors, full_matrices=False)[2][:numbers].T.astype(np.float32)


def embed(files, shares, batches):
    """The weighed vectors of `batches` of square pictures, laid end to end: float32 [n, sum of dimensions].

    Each batch holds the same pictures once per file, at its size.
    """
    nets = [OnnxEmbedder(file) for file in files]
    rows = [np.hstack([share**0.5 * net(x)["embedding"].numpy() for net, share, x in zip(nets, shares, batch)]) for batch in batches]
    return np.vstack(rows)


def _expect_same_words(cards):
    for name in WORDS:
        lists = [card["outputs"][name]["labels"] for card in cards]
        if any(labels != lists[0] for labels in lists):
            raise ValueError(f"Expected embedders of the same {name} but received different lists")


def _lay_side_by_side(models, scales):
    """One graph of all models behind the input `images`; the names of the n-th's parts begin with `n/`."""
    nodes, weights = [], []
    for number, (model, scale) in enumerate(zip(models, scales)):
        part = compose.add_prefix(model, f"{number}/").graph
        nodes.append(_to_size(number, scale))
        nodes += part.node
        weights += [*part.initializer, *_scales(number, scale)]
    images = models[0].graph.input[0]
    return helper.make_graph(nodes, "joined", [images], [], weights)


def _to_size(number, scale):
    if scale == 1:
        return helper.make_node("Identity", ["images"], [f"{number}/images"])
    return helper.make_node("Resize", ["images", "", f"{number}/scales"], [f"{number}/images"], mode="linear")


def _scales(number, scale):
    values = np.array([1, 1, scale, scale], np.float32)
    return [] if scale == 1 else [numpy_helper.from_array(values, f"{number}/scales")]


def _weigh(graph, shares, directions):
    """Adds the joined outputs: the embedding, and the mean probabilities of types and colours."""
    count, dimensions = len(shares), directions.shape[1]
    for name in WORDS:
        graph.node.append(helper.make_node("Mean", [f"{n}/{name}" for n in range(count)], [name]))
        graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", None]))
    for number, share in enumerate(shares):
        graph.initializer.append(numpy_helper.from_array(np.float32(share**0.5), f"{number}/share"))
        graph.node.append(helper.make_node("Mul", [f"{number}/embedding", f"{number}/share"], [f"{number}/weighed"]))
    graph.initializer.append(numpy_helper.from_array(directions, "directions"))
    graph.node.append(helper.make_node("Concat", [f"{n}/weighed" for n in range(count)], ["joined"], axis=1))
    graph.node.append(helper.make_node("MatMul", ["joined", "directions"], ["turned"]))
    graph.node.append(helper.make_node("LpNormalization", ["turned"], ["embedding"], axis=1, p=2))
    graph.output.insert(0, helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", dimensions]))


def main():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.embedder.join", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="ONNX embedders, the one of the largest input first")
    parser.add_argument("--shares", type=float, nargs="+", required=True, help="how much each counts in a similarity")
    parser.add_argument("--numbers", type=int, default=512, help="length of the joined vector")
    parser.add_argument("--out", type=Path, required=True, help="the ONNX file to write; the card goes beside it")
    parser.add_argument("--data")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    learned = [p for p in read_pictures(data_root(arguments.data)) if not p.held_out]
    shots = read_shots(learned[:: max(1, len(learned) // SHOWN)])
    sizes = [json.loads(file.with_suffix(".json").read_text())["input"]["size"] for file in arguments.files]
    batches = ([to_batch([plain_view(s, size) for s in shots[i : i + 64]]) for size in sizes] for i in range(0, len(shots), 64))
    directions = main_directions(embed(arguments.files, arguments.shares, batches), arguments.numbers)
    print(write_card(arguments.out, join(arguments.files, arguments.shares, directions, arguments.out)))


if __name__ == "__main__":
    main()
