"""Joins exported embedders into one graph, each seeing the picture at its own size: `python3 -m models.training.embedder.join`.

Networks that were trained apart err apart: side by side they find more than either. Their vectors are weighed, laid end to end and
turned onto the directions that hold most of what training pictures show, so that similarities stay what they were.
"""

import argparse
import json
import random
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import onnx
import torch
from onnx import TensorProto, compose, helper, numpy_helper
from torch.nn.functional import interpolate

from ..shared.card import write_card
from ..shared.datasets import data_root
from ..shared.runs import fix_seeds, log
from .discriminants import discriminants
from .measure import make_tasks, measure
from .pictures import read_pictures
from .shots import read_shots
from .shrink import OnnxEmbedder
from .views import phone_view, plain_view, to_batch

# Training pictures from which the directions are taken, each seen plainly and as a phone shows it.
SHOWN = 6000
# Length of the joined vector, and how many of its numbers tell kinds apart.
NUMBERS, KINDS = 512, 100
WORDS = ("types", "colours")


@dataclass(frozen=True)
class Turn:
    """How the vectors laid end to end [n, d] become the joined one.

    `main` [d, m] are the directions that keep most of their similarities; `kinds` [d, k], after `kind_bias` [k], those that tell
    kinds apart, which count `kind_share` of a similarity, 0..1.
    """

    main: np.ndarray
    kinds: np.ndarray
    kind_bias: np.ndarray
    kind_share: float


def join(files, shares, turn, path):
    """Writes the joined graph to `path`; returns its card, with no figures yet.

    `files` are ONNX embedders with their cards beside them, the first of the largest input; `shares` say how much each counts
    in a similarity and add up to 1.
    """
    cards = [read_card(file) for file in files]
    _expect_same_words(cards)
    graph = _lay_side_by_side([onnx.load(str(file)) for file in files], _scales(cards))
    _lay_end_to_end(graph, shares)
    _turn(graph, turn)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return _to_card(cards, shares, turn)


def fit_turn(vectors, types, kind_share, numbers=NUMBERS, kinds=KINDS):
    """The Turn of vectors [n, d] laid end to end; `types` [n] number their kinds, -1 where unknown."""
    main = np.linalg.svd(vectors, full_matrices=False)[2][: numbers - kinds].T.astype(np.float32)
    known = types >= 0
    mean, directions = discriminants(torch.from_numpy(vectors)[known], types[known], kinds)
    return Turn(main, directions.T.numpy(), (-directions @ mean).numpy(), kind_share)


def lay_end_to_end(files, shares, batches):
    """What the files make of batches of pictures [b, 3, s, s], weighed and laid end to end: float32 [n, d]."""
    nets, scales = [OnnxEmbedder(file) for file in files], _scales([read_card(file) for file in files])
    return np.vstack([np.hstack([w**0.5 * net(_scaled(x, k))["embedding"].numpy() for net, k, w in zip(nets, scales, shares)]) for x in batches])


def read_card(file):
    """The card beside an ONNX file."""
    return json.loads(Path(file).with_suffix(".json").read_text())


def _scales(cards):
    return [card["input"]["size"] / cards[0]["input"]["size"] for card in cards]


def _scaled(images, scale):
    return images if scale == 1 else interpolate(images, scale_factor=scale, mode="bilinear", align_corners=False)


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
        nodes += [_to_size(number, scale), *part.node]
        weights += part.initializer
        if scale != 1:
            weights.append(numpy_helper.from_array(np.array([1, 1, scale, scale], np.float32), f"{number}/scales"))
    return helper.make_graph(nodes, "joined", [models[0].graph.input[0]], [], weights)


def _to_size(number, scale):
    if scale == 1:
        return helper.make_node("Identity", ["images"], [f"{number}/images"])
    return helper.make_node("Resize", ["images", "", f"{number}/scales"], [f"{number}/images"], mode="linear")


def _lay_end_to_end(graph, shares):
    """Adds `joined`, the weighed vectors, and the mean probabilities of types and colours, which are outputs."""
    for number, share in enumerate(shares):
        _multiply(graph, f"{number}/embedding", share**0.5, f"{number}/weighed")
    parts = range(len(shares))
    graph.node.append(helper.make_node("Concat", [f"{n}/weighed" for n in parts], ["joined"], axis=1))
    for name in WORDS:
        graph.node.append(helper.make_node("Mean", [f"{n}/{name}" for n in parts], [name]))
        graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", None]))


def _turn(graph, turn):
    """Adds the output `embedding`: main directions and kinds, each at unit length, weighed."""
    bare = np.zeros(turn.main.shape[1], np.float32)
    for name, weight, bias, share in (("main", turn.main, bare, 1 - turn.kind_share), ("kinds", turn.kinds, turn.kind_bias, turn.kind_share)):
        graph.initializer.extend([numpy_helper.from_array(weight, f"{name}/weight"), numpy_helper.from_array(bias, f"{name}/bias")])
        graph.node.append(helper.make_node("Gemm", ["joined", f"{name}/weight", f"{name}/bias"], [f"{name}/turned"]))
        graph.node.append(helper.make_node("LpNormalization", [f"{name}/turned"], [f"{name}/unit"], axis=1, p=2))
        _multiply(graph, f"{name}/unit", share**0.5, f"{name}/weighed")
    graph.node.append(helper.make_node("Concat", ["main/weighed", "kinds/weighed"], ["embedding"], axis=1))
    numbers = turn.main.shape[1] + turn.kinds.shape[1]
    graph.output.insert(0, helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", numbers]))


def _multiply(graph, source, factor, target):
    graph.initializer.append(numpy_helper.from_array(np.float32(factor), f"{target}/factor"))
    graph.node.append(helper.make_node("Mul", [source, f"{target}/factor"], [target]))


def _to_card(cards, shares, turn):
    photos = {about["name"]: about for card in reversed(cards) for about in card["trainingData"]}
    return {
        **{k: v for k, v in cards[0].items() if k not in ("file", "sha256", "bytes")},
        "name": " and ".join(card["name"] for card in cards),
        "startedFrom": [about for card in cards for about in card["startedFrom"]],
        "trainingData": list(photos.values()),
        "outputs": {**cards[0]["outputs"], "embedding": {"name": "embedding", "dimensions": turn.main.shape[1] + turn.kinds.shape[1]}},
        "quality": {},
        "training": {"parts": [{"name": c["name"], "share": s, **c["training"]} for c, s in zip(cards, shares)], "kindShare": turn.kind_share},
    }  # fmt: skip


def _look_at_training(files, shares, pictures):
    """(vectors, types) of SHOWN training pictures, each seen plainly and as a phone shows it."""
    learned = [p for p in pictures if not p.held_out]
    chosen = random.sample(learned, min(SHOWN, len(learned)))
    shots, size = read_shots(chosen), read_card(files[0])["input"]["size"]
    backdrops = [s.pixels for s, p in zip(shots, chosen) if p.source in ("outfits", "garments")]
    views = [plain_view(s, size) for s in shots] + [phone_view(s, size, random.choice(backdrops)) for s in shots]
    numbers = {name: n for n, name in enumerate(sorted({p.labels["type"] for p in chosen if "type" in p.labels}))}
    types = torch.tensor([numbers.get(p.labels.get("type"), -1) for p in chosen] * 2)
    return lay_end_to_end(files, shares, (to_batch(views[i : i + 64]) for i in range(0, len(views), 64))), types


def main():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.embedder.join", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="ONNX embedders, the one of the largest input first")
    parser.add_argument("--shares", type=float, nargs="+", required=True, help="how much each counts in a similarity")
    parser.add_argument("--kinds", type=float, default=0.25, help="how much the directions that tell kinds apart count")
    parser.add_argument("--out", type=Path, required=True, help="the ONNX file to write; the card goes beside it")
    parser.add_argument("--data")
    arguments = parser.parse_args()
    fix_seeds(1)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    pictures = read_pictures(data_root(arguments.data))
    turn = fit_turn(*_look_at_training(arguments.files, arguments.shares, pictures), arguments.kinds)
    card = join(arguments.files, arguments.shares, turn, arguments.out)
    figures = measure(OnnxEmbedder(arguments.out), make_tasks(pictures, card["input"]["size"]))
    quality = {**figures, "measuredBy": "python3 -m models.training.embedder.measure --weights models/mobilenetv3.onnx"}
    log("wrote", write_card(arguments.out, {**card, "quality": quality}))
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
