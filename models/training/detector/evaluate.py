"""Measures an exported detector on held-out photos and draws what it gets right and wrong."""

import math
from pathlib import Path

import cv2
import numpy as np

from ..shared.plots import draw_confusion, draw_curves, draw_sheet
from .garments import CATEGORIES
from .infer import find_garments
from .measure import best_category_share, pair_iou, summarise

# The set whose photos name their one garment without saying where it is.
UNFRAMED = "garments"


def onnx_runner(path):
    """A `run` for find_garments from an ONNX file."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return lambda x: session.run(None, {session.get_inputs()[0].name: x})[0]


def measure(run, held, size, max_overlap=0.6, plots=None):
    """Figures of `run` on held-out examples by source, letterboxed to a square of `size`; pictures into `plots`."""
    figures = {}
    for source, examples in held.items():
        found = find_garments(run, [e.pixels for e in examples], size, 0.001, max_overlap, square=True)
        if source != UNFRAMED:
            figures[source] = _outfit_figures(found, examples, source, plots)
        else:
            share = best_category_share(found, [e.categories for e in examples])
            figures[source] = {"bestBoxCategory": round(share, 4), "photos": len(examples)}
            if plots:
                _draw_best_categories(plots, source, found, examples)
    return figures


def _outfit_figures(found, examples, source, plots):
    boxes, categories = [e.boxes for e in examples], [e.categories for e in examples]
    summary = summarise(found, boxes, categories, len(CATEGORIES))
    curves = summary["curves"]
    best = _best_f1(curves)
    if plots:
        _draw(Path(plots), source, found, examples, curves, best["score"])
    return {
        "mAP50": round(summary["mAP50"], 4),
        "mAP50to95": round(summary["mAP50to95"], 4),
        "AP50": {n: round(c["ap"][0], 4) for n, c in zip(CATEGORIES, curves) if c["garments"]},
        "AP50to95": {n: round(float(np.mean(c["ap"])), 4) for n, c in zip(CATEGORIES, curves) if c["garments"]},
        "garments": {n: c["garments"] for n, c in zip(CATEGORIES, curves)},
        "bestF1": best,
        "photos": len(examples),
    }


def _best_f1(curves):
    at = np.linspace(0.01, 0.95, 95)
    mean = np.mean([_sampled(c, at) for c in curves if c["garments"]], 0)
    return {"f1": round(float(mean.max()), 4), "score": round(float(at[mean.argmax()]), 2)}


def _sampled(curve, at):
    """F1 when only detections scoring at least `at` count."""
    place = np.searchsorted(-curve["scores"], -at, side="right") - 1
    return np.where(place >= 0, curve["f1"][np.maximum(place, 0)], 0.0) if len(curve["scores"]) else at * 0


def _draw(folder, source, found, examples, curves, score):
    folder.mkdir(parents=True, exist_ok=True)
    named = [(n, c) for n, c in zip(CATEGORIES, curves) if c["garments"]]
    at = np.linspace(0, 1, 200)
    precision = {f"{n} {c['ap'][0]:.3f}": (c["recall"], c["precision"]) for n, c in named}
    draw_curves(folder / f"{source}-precision-recall.png", f"{source}, overlap 0.5", ("recall", "prec."), precision)
    f1 = {n: (at, _sampled(c, at)) for n, c in named}
    f1["all"] = (at, np.mean([y for _, y in f1.values()], 0))
    draw_curves(folder / f"{source}-f1.png", f"{source}: F1", ("score", "F1"), f1)
    names = [*CATEGORIES, "none"]
    draw_confusion(folder / f"{source}-confusion.png", f"{source}, score {score}", names, _confusion(found, examples, score))


def _confusion(found, examples, score):
    """Counts [found + 1, true + 1]; the last row is missed garments, the last column false alarms."""
    n = len(CATEGORIES)
    counts = np.zeros((n + 1, n + 1), int)
    for f, e in zip(found, examples):
        f = f[f[:, 4] >= score]
        pairs = _pairs(f, e.boxes)
        for i, g in pairs:
            counts[int(f[i, 5]), e.categories[g]] += 1
        for g in set(range(len(e.boxes))) - {g for _, g in pairs}:
            counts[n, e.categories[g]] += 1
        for i in set(range(len(f))) - {i for i, _ in pairs}:
            counts[int(f[i, 5]), n] += 1
    return counts


def _pairs(found, boxes, least=0.5):
    """Detections and garments that overlap most, whatever their category: (index, index) pairs."""
    iou, pairs = pair_iou(found, boxes) if len(found) and len(boxes) else np.zeros((0, 0)), []
    while iou.size and iou.max() >= least:
        i, g = np.unravel_index(iou.argmax(), iou.shape)
        pairs.append((int(i), int(g)))
        iou[i], iou[:, g] = -1, -1
    return pairs


def _draw_best_categories(folder, source, found, examples):
    n = len(CATEGORIES)
    counts = np.zeros((n + 1, n + 1), int)
    for f, e in zip(found, examples):
        counts[int(f[f[:, 4].argmax(), 5]) if len(f) else n, e.categories[0]] += 1
    Path(folder).mkdir(parents=True, exist_ok=True)
    draw_confusion(Path(folder) / f"{source}-confusion.png", f"{source}: best box", [*CATEGORIES, "none"], counts)


def draw_mistakes(folder, source, found, examples, count=50, score=0.25):
    """Writes the `count` worst photos as a contact sheet: true boxes thin and white, found ones in colour."""
    order = sorted(range(len(examples)), key=lambda i: -_badness(found[i], examples[i], score))
    tiles = [_tile(examples[i], found[i], score) for i in order[:count]]
    Path(folder).mkdir(parents=True, exist_ok=True)
    draw_sheet(Path(folder) / f"{source}-worst.png", tiles, across=math.ceil(len(tiles) / 4))


def _badness(found, example, score):
    """How wrong: confidences of false alarms and of missed garments added up."""
    sure = found[found[:, 4] >= score]
    same = pair_iou(sure, example.boxes) * (sure[:, 5:6] == example.categories[None])
    wrong = sure[same.max(1, initial=0) < 0.5, 4].sum()
    return wrong + (same.max(0, initial=0) < 0.5).sum() * 0.7


def _tile(example, found, score, width=170, height=250):
    colours = ((230, 60, 60), (40, 160, 70), (60, 100, 240), (230, 190, 30), (210, 60, 210))
    picture = example.pixels.copy()
    for box in example.boxes.astype(int):
        cv2.rectangle(picture, tuple(map(int, box[:2])), tuple(map(int, box[2:])), (255, 255, 255), 1)
    scale = min(width / picture.shape[1], height / picture.shape[0])
    picture = cv2.resize(picture, None, fx=scale, fy=scale)[:height, :width]
    tile = np.full((height, width, 3), 90, np.uint8)
    tile[: picture.shape[0], : picture.shape[1]] = picture
    for row in found[found[:, 4] >= score]:
        left, top, right, bottom = (int(v * scale) for v in row[:4])
        colour = colours[int(row[5])]
        cv2.rectangle(tile, (left, top), (right, bottom), colour, 2)
        cv2.putText(tile, f"{CATEGORIES[int(row[5])][:5]} {row[4]:.2f}", (left + 2, top + 11), 0, 0.36, colour, 1)
    cv2.putText(tile, " ".join(CATEGORIES[c] for c in example.categories), (2, height - 4), 0, 0.34, (255,) * 3, 1)
    return tile
