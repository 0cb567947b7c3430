"""The boxes that a refiner learns from, and what is true of each."""

import numpy as np

from ..detector.garments import CATEGORIES
from ..detector.measure import pair_iou

# A box shows a garment of a category surely when they overlap this much, surely not when they overlap less than the first.
UNSURE = 0.4, 0.6
# Overlap with its guessed place from which a box of a single-garment photo is taken to show the garment.
GUESSED = 0.5


def targets_of(boxes, example):
    """How surely each of boxes [n, 4] shows a garment of each category: [n, categories] in 0..1."""
    low, high = UNSURE
    overlaps = pair_iou(boxes, example.boxes)
    best = [overlaps[:, example.categories == c].max(1, initial=0) for c in range(len(CATEGORIES))]
    return ((np.stack(best, 1) - low) / (high - low)).clip(0, 1).astype(np.float32)


def jitter(box, dice, most):
    """The box [4] with each side moved by up to `most` of its width or height."""
    sides = np.array([box[2] - box[0], box[3] - box[1]] * 2)
    return box + dice.uniform(-most, most, 4) * sides


def pick_box(example, proposals, guessed, dice):
    """One box [4] of an Example: as the detector proposes it, near a garment, or some way off.

    Where the garment's own place is guessed, only boxes that agree with it are picked: nothing is known of others.
    """
    if not len(example.boxes):
        return proposals[dice.integers(len(proposals))] if len(proposals) else _anywhere(example, dice)
    known = proposals
    if guessed and len(proposals):
        known = proposals[pair_iou(proposals, example.boxes)[:, 0] >= GUESSED]
    chance = dice.random()
    if chance < 0.5 and len(known):
        return known[dice.integers(len(known))]
    garment = example.boxes[dice.integers(len(example.boxes))]
    return jitter(garment, dice, 0.12 if guessed or chance < 0.85 else 0.5)


def _anywhere(example, dice):
    h, w = example.pixels.shape[:2]
    return jitter(np.array([0.1 * w, 0.1 * h, 0.9 * w, 0.9 * h], np.float32), dice, 0.3)
