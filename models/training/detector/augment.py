"""Makes each photo look new every time: framing, mosaic, mirror, colour, pasted garments."""

from dataclasses import dataclass

import cv2
import numpy as np

PAD = 114


@dataclass
class Example:
    """A picture [h, w, 3] uint8 RGB and its garments: `boxes` [n, 4] corners, `categories` [n]."""

    pixels: np.ndarray
    boxes: np.ndarray
    categories: np.ndarray


@dataclass
class Cutout:
    """One garment along its mask: `pixels` [h, w, 3] uint8 RGB, `alpha` [h, w] uint8, `category` an index into CATEGORIES."""

    pixels: np.ndarray
    alpha: np.ndarray
    category: int


def frame(example, height, width, dice, fill=(0.4, 0.9), spill=0.05):
    """The photo on a canvas of `height` x `width`: zoomed, moved, sometimes mirrored and leaning a little.

    The garments together fill a share of the canvas between the two of `fill`, so that few pixels are spent on background, and
    reach at most `spill` of a side beyond it.
    """
    left, top, right, bottom = _wardrobe(example)
    scale = _zoom(example, height, width, (right - left, bottom - top), dice.uniform(*fill))
    sx, sy = scale * np.exp(dice.uniform(-0.12, 0.12, 2))
    room = (width - sx * (right - left)) / 2 + spill * width, (height - sy * (bottom - top)) / 2 + spill * height
    cx, cy = width / 2 + room[0] * dice.uniform(-1, 1), height / 2 + room[1] * dice.uniform(-1, 1)
    lean = np.tan(np.radians(dice.uniform(-4, 4))) if dice.random() < 0.3 else 0.0
    if dice.random() < 0.5:
        sx = -sx
    matrix = np.array([[sx, lean * sy, 0], [-lean * abs(sx), sy, 0]])
    matrix[:, 2] = (cx, cy) - matrix[:, :2] @ ((left + right) / 2, (top + bottom) / 2)
    return warp(example, matrix, height, width)


def warp(example, matrix, height, width):
    """The photo moved by a 2 x 3 matrix; garments that mostly leave the canvas are dropped."""
    pixels = cv2.warpAffine(example.pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(PAD,) * 3)
    moved = _move(example.boxes, matrix)
    clipped = np.clip(moved, 0, (width, height, width, height))
    kept = _still_seen(moved, clipped)
    return Example(pixels, clipped[kept].astype(np.float32), example.categories[kept])


def mosaic(examples, height, width, dice):
    """Four photos around a random centre of one canvas."""
    cx, cy = int(width * dice.uniform(0.3, 0.7)), int(height * dice.uniform(0.3, 0.7))
    pixels = np.full((height, width, 3), PAD, np.uint8)
    corners = ((0, 0, cx, cy), (cx, 0, width, cy), (0, cy, cx, height), (cx, cy, width, height))
    boxes, categories = [], []
    for example, (left, top, right, bottom) in zip(examples, corners):
        part = frame(example, bottom - top, right - left, dice, fill=(0.7, 1.1))
        pixels[top:bottom, left:right] = part.pixels
        boxes.append(part.boxes + np.array([left, top, left, top], np.float32))
        categories.append(part.categories)
    return Example(pixels, np.concatenate(boxes), np.concatenate(categories))


def paste(example, cutout, dice, most_hidden=0.3, tries=6):
    """Copy-paste (Ghiasi et al. 2021): the garment somewhere on the picture, where it hides little of another; else unchanged."""
    height, width = example.pixels.shape[:2]
    h, w = cutout.alpha.shape
    scale = dice.uniform(0.25, 0.6) * min(height / h, width / w)
    h, w = max(8, round(h * scale)), max(8, round(w * scale))
    for _ in range(tries):
        y, x = int(dice.integers(max(1, height - h))), int(dice.integers(max(1, width - w)))
        box = np.array([x, y, x + w, y + h], np.float32)
        if h < height and w < width and _hidden(example.boxes, box) < most_hidden:
            return _lay(example, cutout, box, dice.random() < 0.5)
    return example


def _hidden(boxes, over):
    """The largest share of any box that `over` covers."""
    if not len(boxes):
        return 0.0
    sides = np.minimum(boxes[:, 2:], over[2:]) - np.maximum(boxes[:, :2], over[:2])
    return float((sides.clip(0).prod(1) / (boxes[:, 2:] - boxes[:, :2]).prod(1).clip(1)).max())


def _lay(example, cutout, box, mirrored):
    x, y, right, bottom = box.astype(int)
    part = [p[:, ::-1] if mirrored else p for p in (cutout.pixels, cutout.alpha)]
    front, alpha = (cv2.resize(p, (right - x, bottom - y), interpolation=cv2.INTER_AREA) for p in part)
    pixels, solid = example.pixels.copy(), (alpha / 255.0)[..., None]
    pixels[y:bottom, x:right] = (front * solid + pixels[y:bottom, x:right] * (1 - solid)).astype(np.uint8)
    boxes, categories = np.concatenate((example.boxes, box[None])), np.append(example.categories, cutout.category)
    return Example(pixels, boxes, categories)


def recolour(pixels, dice, hue=0.02, saturation=0.5, value=0.35):
    """Other light: hue, saturation and brightness each times a random factor near 1."""
    gains = 1 + dice.uniform(-1, 1, 3) * (hue, saturation, value)
    steps = np.arange(256)
    tables = (steps * gains[0]) % 180, np.clip(steps * gains[1], 0, 255), np.clip(steps * gains[2], 0, 255)
    hsv = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV)
    return cv2.cvtColor(cv2.LUT(hsv, np.stack(tables, -1).astype(np.uint8)[None]), cv2.COLOR_HSV2RGB)


def _wardrobe(example):
    """The box around all garments; the whole photo where there are none."""
    if not len(example.boxes):
        h, w = example.pixels.shape[:2]
        return 0.1 * w, 0.1 * h, 0.9 * w, 0.9 * h
    return (*example.boxes[:, :2].min(0), *example.boxes[:, 2:].max(0))


def _zoom(example, height, width, sides, share, most=2.2):
    """Scale at which `sides` fill `share` of the canvas; at most `most` times that at which the photo fits it."""
    h, w = example.pixels.shape[:2]
    whole = min(height / h, width / w)
    return min(share * min(width / sides[0], height / sides[1]), most * whole)


def _move(boxes, matrix):
    corners = boxes[:, [0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 4, 2)
    moved = corners @ matrix[:, :2].T + matrix[:, 2]
    return np.concatenate((moved.min(1), moved.max(1)), 1)


def _still_seen(before, after, least=0.3, smallest=8):
    sides = after[:, 2:] - after[:, :2]
    area = np.maximum((before[:, 2:] - before[:, :2]).prod(1), 1e-6)
    return (sides > smallest).all(1) & (sides.prod(1) / area > least)
