"""Anchor sizes fitted to the garments that training will show."""

import numpy as np


def fit_anchors(sizes, count=9, rounds=60, seed=0):
    """k-means by shape overlap over `sizes` [n, 2] (width, height) -> [3, 3, 2], smallest first."""
    dice = np.random.default_rng(seed)
    sizes = np.asarray(sizes, np.float64)
    middles = sizes[dice.choice(len(sizes), count, replace=False)]
    for _ in range(rounds):
        nearest = _overlap(sizes, middles).argmax(1)
        middles = np.stack([_middle(sizes[nearest == i], middles[i]) for i in range(count)])
    order = middles.prod(1).argsort()
    return middles[order].round(1).reshape(3, count // 3, 2)


def _middle(members, before):
    return np.median(members, 0) if len(members) else before


def _overlap(a, b):
    """IoU [n, k] of boxes that share their centre."""
    common = np.minimum(a[:, None], b[None]).prod(2)
    return common / (a.prod(1)[:, None] + b.prod(1)[None] - common)
