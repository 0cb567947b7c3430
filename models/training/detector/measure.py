"""How good detections are: average precision, F1, confusion, best category."""

import numpy as np

OVERLAPS = np.arange(0.5, 0.96, 0.05)


def match_detections(found, boxes, categories, overlaps=OVERLAPS):
    """Which detections [m, 6] hit a garment of their category at each overlap -> [m, len(overlaps)] of bool.

    The surest detection chooses first, the garment that it overlaps most among those still free, as COCO counts.
    """
    hits = np.zeros((len(found), len(overlaps)), bool)
    if not len(found) or not len(boxes):
        return hits
    iou = pair_iou(found[:, :4], boxes) * (found[:, 5:6] == categories[None])
    for column, least in enumerate(overlaps):
        free = np.ones(len(boxes), bool)
        for f in np.argsort(-found[:, 4], kind="stable"):
            garment = int(np.where(free, iou[f], -1).argmax())
            if free[garment] and iou[f, garment] >= least:
                hits[f, column], free[garment] = True, False
    return hits


def pair_iou(a, b):
    """IoU [n, k] of corner boxes [n, 4] and [k, 4]."""
    low, high = np.maximum(a[:, None, :2], b[None, :, :2]), np.minimum(a[:, None, 2:4], b[None, :, 2:4])
    common = (high - low).clip(0).prod(2)
    area = (a[:, 2:4] - a[:, :2]).prod(1)[:, None] + (b[:, 2:4] - b[:, :2]).prod(1)[None]
    return common / np.maximum(area - common, 1e-9)


def summarise(found, boxes, categories, count):
    """Figures over photos: mAP@0.5, mAP@0.5:0.95, both per category, curves at 0.5.

    `found`, `boxes` and `categories` are lists with one array a photo; `count` is the number of categories.
    """
    hits = np.concatenate([match_detections(f, b, c) for f, b, c in zip(found, boxes, categories)])
    rows = np.concatenate(found)
    truth = np.concatenate(categories)
    curves = [_curve(rows, hits, truth, c) for c in range(count)]
    ap = np.array([c["ap"] for c in curves if c["garments"]])
    return {
        "mAP50": float(ap[:, 0].mean()),
        "mAP50to95": float(ap.mean()),
        "curves": curves,
    }


def _curve(rows, hits, truth, category):
    mine = rows[:, 5] == category
    order = np.argsort(-rows[mine, 4], kind="stable")
    scores, hit = rows[mine, 4][order], hits[mine][order]
    garments = int((truth == category).sum())
    right = hit.cumsum(0)
    recall = right / max(garments, 1)
    precision = right / (1 + np.arange(len(hit)))[:, None]
    ap = [_area(recall[:, k], precision[:, k]) for k in range(hit.shape[1])]
    f1 = 2 * precision[:, 0] * recall[:, 0] / np.maximum(precision[:, 0] + recall[:, 0], 1e-9)
    return {"garments": garments, "ap": ap, "scores": scores, "precision": precision[:, 0], "recall": recall[:, 0], "f1": f1}


def _area(recall, precision):
    """Area under the precision envelope at 101 recalls, as COCO measures it."""
    if not len(recall):
        return 0.0
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    at = np.searchsorted(recall, np.linspace(0, 1, 101), side="left")
    return float(np.where(at < len(envelope), envelope[np.minimum(at, len(envelope) - 1)], 0).mean())


def best_category_share(found, categories):
    """Share of single-garment photos whose best detection names the right category."""
    right = [len(f) > 0 and f[f[:, 4].argmax(), 5] == c[0] for f, c in zip(found, categories)]
    return float(np.mean(right))
