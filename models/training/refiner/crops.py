"""Cuts a box and what is around it out of a photo, warped to a square, as R-CNN does (Girshick et al. 2014)."""

import cv2
import numpy as np

from ..detector.augment import PAD, recolour

# What is kept around the box on each side, as a share of its width or height: legs below a skirt, a collar above a shirt.
MARGIN = 0.12


def cut_square(pixels, box, size, mirrored=False, lean=0.0):
    """The box [4] of [h, w, 3] with its margin as uint8 [size, size, 3]; grey where it leaves the photo.

    `lean` is how far the top is pushed sideways, as a share of the width.
    """
    left, top, right, bottom = _with_margin(box)
    kx, ky = size / max(1.0, right - left), size / max(1.0, bottom - top)
    matrix = np.array([[kx, lean * kx, -kx * left - lean * kx * (top + bottom) / 2], [0, ky, -ky * top]])
    if mirrored:
        matrix[0] = -matrix[0]
        matrix[0, 2] += size
    if min(kx, ky) < 0.6:
        pixels = cv2.blur(pixels, (2, 2))
    return cv2.warpAffine(pixels, matrix, (size, size), flags=cv2.INTER_LINEAR, borderValue=(PAD,) * 3)


def changed_square(pixels, box, size, dice):
    """The same, as another photo might show it: mirrored, leaning, in other light, less sharp."""
    lean = dice.uniform(-0.1, 0.1) if dice.random() < 0.3 else 0.0
    square = recolour(cut_square(pixels, box, size, dice.random() < 0.5, lean), dice)
    if dice.random() < 0.25:
        coarse = int(size * dice.uniform(0.35, 0.8))
        square = cv2.resize(cv2.resize(square, (coarse, coarse), interpolation=cv2.INTER_AREA), (size, size))
    return square


def _with_margin(box):
    left, top, right, bottom = (float(v) for v in box)
    dx, dy = MARGIN * (right - left), MARGIN * (bottom - top)
    return left - dx, top - dy, right + dx, bottom + dy
