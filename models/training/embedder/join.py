"""Joins exported embedders into one graph, each seeing the picture at its own size: `python3 -m models.training.embedder.join`.

Networks that were trained apart err apart: side by side they find more than either. Their features are weighed, laid end to end and
turned, in closed form, onto the directions that tell products apart in any light, and kinds apart; a small network sees looks, a kind in a
colour, in features and colours (`looks.py`); beside them stands the palette of the first. The word for the kind is told anew from the
features of all. Each picture is looked at twice (`glances.py`); what is fitted is fitted to the first glance.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import onnx
import torch
from onnx import TensorProto, compose, helper, numpy_helper
from torch.nn.functional import interpolate

from ..shared.card import read_card, write_card
from ..shared.datasets import data_root
from ..shared.graph import add_module
from ..shared.pads import fold_pads
from ..shared.runs import fix_seeds, keep_memory, log
from .discriminants import discriminants
from .glances import add_glances, meet
from .looks import Looks, Sight, fit_looks
from .measure import make_tasks, measure
from .palette import Histogram, histogram
from .pictures import read_pictures
from .shots import read_shots
from .shrink import OnnxEmbedder
from .sightings import Sightings, choose_seen, phone_batches
from .views import plain_view, to_batch
from .words import Words, fit_words

WORDS = ("types", "colours")
# What each part of the vector counts in a similarity, as chosen on held-out products.
SHARES = {"products": 0.318, "kinds": 0.297, "looks": 0.239, "palette": 0.146}
# How many numbers each fitted part has, and how far its scatter is drawn towards a sphere.
FITTED = {"products": (200, 0.5), "kinds": (100, 0.2)}


@dataclass(frozen=True)
class Turn:
    """How one part of the joined vector comes about: features [n, d] times `weight` [d, k] plus `bias` [k], at unit length."""

    weight: np.ndarray
    bias: np.ndarray


@dataclass(frozen=True)
class Fitted:
    """What is fitted to networks side by side: a Turn for each of FITTED, Looks, and Words for `types`."""

    turns: dict
    looks: Looks
    types: Words


def join(files, shares, fitted, path, parts=SHARES):
    """Writes the joined graph to `path`; returns its card, with no figures yet.

    `files` are ONNX embedders with their cards beside them, the first of the largest input and with a palette; `shares` say how
    much each counts among the features and add up to 1; `fitted` is Fitted.
    """
    cards = [read_card(file) for file in files]
    _expect_same_words(cards)
    models = [onnx.load(str(file)) for file in files]
    for model in models:
        fold_pads(model)
    graph = _lay_side_by_side(models, _scales(cards), cards[0]["input"]["size"])
    _lay_end_to_end(graph, shares)
    _tell(graph, fitted.types, len(models))
    _turn(graph, fitted.turns)
    _look(graph, fitted.looks, cards[0]["input"]["size"])
    _lay_parts(graph, parts)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return _to_card(cards, shares, fitted, parts)


def fit_turns(products, kinds, fitted=FITTED):
    """Name -> Turn for the fitted parts, each from (features, numbers of what they show): products in several lights, and kinds."""
    return {name: _fit(*sets, *fitted[name]) for name, sets in (("products", products), ("kinds", kinds))}


def _fit(features, groups, count, shrink):
    known = groups >= 0
    mean, directions = discriminants(features[known], groups[known], count, shrink)
    return Turn(directions.T.numpy(), (-directions @ mean).numpy())


class SideBySide:
    """Exported embedders that see the same pictures [b, 3, s, s], each at its own size."""

    def __init__(self, files, shares):
        self.scales, self.shares = _scales([read_card(file) for file in files]), shares
        self.nets = [OnnxEmbedder(file, ["features"]) for file in files]

    def __call__(self, images):
        """Features [b, d], weighed and end to end, and histograms [b, c] of colours."""
        found = [net(_scaled(images, scale)) for net, scale in zip(self.nets, self.scales)]
        features = torch.cat([f["features"] * w**0.5 for f, w in zip(found, self.shares)], 1)
        return features, histogram(images)

    def see(self, batches):
        """The Sight of batches of pictures."""
        features, colours = zip(*map(self, batches))
        return Sight(torch.cat(features), torch.cat(colours))


def _scales(cards):
    return [card["input"]["size"] / cards[0]["input"]["size"] for card in cards]


def _scaled(images, scale):
    return images if scale == 1 else interpolate(images, scale_factor=scale, mode="bilinear", align_corners=False)


def _expect_same_words(cards):
    for name in WORDS:
        lists = [card["outputs"][name]["labels"] for card in cards]
        if any(labels != lists[0] for labels in lists):
            raise ValueError(f"Expected embedders of the same {name} but received different lists")


def _lay_side_by_side(models, scales, side):
    """One graph of all models behind two glances at the input `images`; the names of the n-th's parts begin with `n/`."""
    graph = helper.make_graph([], "joined", [models[0].graph.input[0]], [])
    add_glances(graph, side)
    for number, (model, scale) in enumerate(zip(models, scales)):
        part = compose.add_prefix(model, f"{number}/").graph
        graph.node.extend([_to_size(number, scale), *part.node])
        graph.initializer.extend(part.initializer)
        if scale != 1:
            graph.initializer.append(numpy_helper.from_array(np.array([1, 1, scale, scale], np.float32), f"{number}/scales"))
    return graph


def _to_size(number, scale):
    if scale == 1:
        return helper.make_node("Identity", ["glances"], [f"{number}/images"])
    return helper.make_node("Resize", ["glances", "", f"{number}/scales"], [f"{number}/images"], mode="linear")


def _lay_end_to_end(graph, shares):
    """Adds `features`, weighed."""
    for number, share in enumerate(shares):
        _multiply(graph, meet(graph, f"{number}/features"), share**0.5, f"{number}/weighed")
    graph.node.append(helper.make_node("Concat", [f"{n}/weighed" for n in range(len(shares))], ["features"], axis=1))


def _tell(graph, types, networks):
    """Adds the outputs `types`, probabilities told anew, and `colours`, the mean of what the networks tell."""
    _linear(graph, "types", "features", types, "types/logits")
    graph.node.append(helper.make_node("Softmax", ["types/logits"], ["types"], axis=1))
    graph.node.append(helper.make_node("Mean", [meet(graph, f"{n}/colours") for n in range(networks)], ["colours"]))
    graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", None]) for name in WORDS)


def _turn(graph, turns):
    """Adds the fitted parts and the palette, each at unit length: `products/unit` and so on."""
    _to_unit(graph, meet(graph, "0/palette"), "palette/unit")
    for name, turn in turns.items():
        _linear(graph, name, "features", turn, f"{name}/turned")
        _to_unit(graph, f"{name}/turned", f"{name}/unit")


def _look(graph, looks, side):
    """Adds `looks/unit`; `side` is that of the pictures, in pixels."""
    add_module(graph, "histogram", Histogram(), {"images": torch.rand(2, 3, side, side)})
    add_module(graph, "looks/unit", looks, {"features": torch.rand(2, len(looks.mean)), "histogram": torch.rand(2, len(looks.basis))})


def _lay_parts(graph, parts):
    """Adds the output `embedding`: the parts, each at unit length, weighed."""
    for name, share in parts.items():
        _multiply(graph, f"{name}/unit", share**0.5, f"{name}/part")
    graph.node.append(helper.make_node("Concat", [f"{name}/part" for name in parts], ["embedding"], axis=1))
    graph.output.insert(0, helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", None]))


def _linear(graph, name, source, layer, target):
    graph.initializer.extend([numpy_helper.from_array(layer.weight, f"{name}/weight"), numpy_helper.from_array(layer.bias, f"{name}/bias")])
    graph.node.append(helper.make_node("Gemm", [source, f"{name}/weight", f"{name}/bias"], [target]))


def _to_unit(graph, source, target):
    graph.node.append(helper.make_node("LpNormalization", [source], [target], axis=1, p=2))


def _multiply(graph, source, factor, target):
    graph.initializer.append(numpy_helper.from_array(np.float32(factor), f"{target}/factor"))
    graph.node.append(helper.make_node("Mul", [source, f"{target}/factor"], [target]))


def _to_card(cards, shares, fitted, parts):
    photos = {about["name"]: about for card in reversed(cards) for about in card["trainingData"]}
    numbers = [turn.weight.shape[1] for turn in fitted.turns.values()]
    dimensions = sum(numbers) + fitted.looks.out.out_features + cards[0]["training"]["palette"]
    return {
        **{k: v for k, v in cards[0].items() if k not in ("file", "sha256", "bytes")},
        "name": f"{' and '.join(card['name'].split(' embedder')[0] for card in reversed(cards))}, side by side",
        "startedFrom": [about for card in cards for about in card["startedFrom"]],
        "trainingData": list(photos.values()),
        "outputs": {**cards[0]["outputs"], "embedding": {"name": "embedding", "dimensions": dimensions}},
        "quality": {},
        "training": {"parts": [{"name": c["name"], "share": s, **c["training"]} for c, s in zip(cards, shares)], "shares": dict(parts)},
    }  # fmt: skip


def _look_at_training(nets, pictures, size, types):
    """Fitted to what the networks make of training pictures; `types` are the words for kinds."""
    seen = choose_seen(pictures)
    sightings = Sightings(seen, read_shots(seen))
    several = nets.see(sightings.batches(size))
    log(f"saw {len(several.features)} views of products")
    named = [p for p in pictures if p.source == "catalogue" and not p.held_out]
    shots = read_shots(named)
    plain, phone = nets.see(_plain_batches(shots, size)), nets.see(phone_batches(shots, sightings.backdrops, size))
    log(f"saw {len(named)} shop pictures, and each as a phone shows it")
    words = number_words([p.labels for p in named], types)
    turns = fit_turns((several.features, sightings.products), (plain.features, words[:, 0]))
    return Fitted(turns, fit_looks(plain, phone, words, several, sightings.products), fit_words(plain.features, words[:, 0], len(types)))


def _plain_batches(shots, size):
    return (to_batch([plain_view(s, size) for s in shots[i : i + 64]]) for i in range(0, len(shots), 64))


def number_words(labels, types):
    """The numbers [n, 3] of the kind among `types`, of the colour, and of both as one, that labels name; −1 for none."""
    kinds, colours = [own.get("type") for own in labels], [own.get("colour") for own in labels]
    both = [own if None not in own else None for own in zip(kinds, colours)]
    return torch.stack([_number(kinds, types), _number(colours, _unlike(colours)), _number(both, _unlike(both))], 1)


def _unlike(labels):
    return list(dict.fromkeys(label for label in labels if label is not None))


def _number(labels, words):
    """The numbers [n] of labels among `words`, −1 for others and for None."""
    numbers = {word: n for n, word in enumerate(words)}
    return torch.tensor([numbers.get(label, -1) for label in labels])


def main():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.embedder.join", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="ONNX embedders, the one of the largest input first")
    parser.add_argument("--shares", type=float, nargs="+", required=True, help="how much each counts among the features")
    parser.add_argument("--out", type=Path, required=True, help="the ONNX file to write; the card goes beside it")
    parser.add_argument("--data")
    arguments = parser.parse_args()
    keep_memory()
    fix_seeds(1)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    pictures, card = read_pictures(data_root(arguments.data)), read_card(arguments.files[0])
    size, types = card["input"]["size"], card["outputs"]["types"]["labels"]
    fitted = _look_at_training(SideBySide(arguments.files, arguments.shares), pictures, size, types)
    card = join(arguments.files, arguments.shares, fitted, arguments.out)
    figures = measure(OnnxEmbedder(arguments.out), make_tasks(pictures, size))
    quality = {**figures, "measuredBy": "python3 -m models.training.embedder.measure --weights models/mobilenetv3.onnx"}
    log("wrote", write_card(arguments.out, {**card, "quality": quality}))
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
