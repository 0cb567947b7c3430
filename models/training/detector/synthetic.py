"""Draws simple garments, so that training can be tried where no photos are."""

import cv2
import numpy as np

from .augment import Example
from .garments import CATEGORIES

# Outlines in a unit square: (x, y) corners of each category.
OUTLINES = {
    "shirt": ((0.3, 0), (0.7, 0), (1, 0.3), (0.8, 0.45), (0.75, 1), (0.25, 1), (0.2, 0.45), (0, 0.3)),
    "outwear": ((0.3, 0), (0.5, 0.3), (0.7, 0), (1, 0.9), (0.8, 1), (0.5, 0.4), (0.2, 1), (0, 0.9)),
    "short": ((0.1, 0), (0.9, 0), (1, 1), (0.6, 1), (0.5, 0.4), (0.4, 1), (0, 1)),
    "skirt": ((0.3, 0), (0.7, 0), (1, 1), (0, 1)),
    "dress": ((0.35, 0), (0.65, 0), (0.6, 0.4), (1, 1), (0, 1), (0.4, 0.4)),
}


def draw_examples(count, side=128, seed=0):
    """`count` Examples of `side` pixels with one to three garments each; the same for the same seed."""
    dice = np.random.default_rng(seed)
    return [_draw(dice, side, i) for i in range(count)]


def _draw(dice, side, index):
    pixels = np.full((side, side, 3), dice.integers(150, 256, 3), np.uint8)
    pixels = cv2.add(pixels, dice.integers(0, 12, pixels.shape, dtype=np.uint8))
    boxes, categories = [], []
    for k in range(1 + index % 3):
        category = int((index + 2 * k) % len(CATEGORIES))
        width, height = dice.uniform(0.28, 0.5, 2) * side
        left, top = dice.uniform(0, side - width), dice.uniform(0, side - height)
        outline = np.array(OUTLINES[CATEGORIES[category]]) * (width, height) + (left, top)
        cv2.fillPoly(pixels, [outline.astype(np.int32)], tuple(int(v) for v in dice.integers(0, 140, 3)))
        boxes.append((left, top, left + width, top + height))
        categories.append(category)
    return Example(pixels, np.array(boxes, np.float32), np.array(categories, np.int64))
