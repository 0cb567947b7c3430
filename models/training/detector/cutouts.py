"""Garments cut out along their masks, and scenes without any garment."""

import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from .augment import Cutout, Example
from .crops import read_photo
from .garments import CATEGORIES, LabelledPhoto, read_labels

SMALLEST = 24
# Labels of the single-garment photos that are none of the five.
NO_GARMENT = ("Shoes", "Hat")


def read_cutouts(photos, longest=240):
    """The garments of photos that have a mask each beside them, as Cutouts with a long side of at most `longest` pixels."""
    return [c for photo in photos if _mask_path(photo).is_file() for c in _cut(photo, longest)]


def read_empty_scenes(root, photos, dice, plain=150):
    """Examples without garments: background of masked photos, shoes and hats, plain and shaded walls."""
    scenes = [s for photo in photos if _mask_path(photo).is_file() for s in _background(photo, dice)]
    scenes += [read_photo(p.path) for p in read_things(root) if not p.held_out]
    scenes += [plain_wall(dice) for _ in range(plain)]
    none = np.zeros((0, 4), np.float32), np.zeros(0, np.int64)
    return [Example(np.ascontiguousarray(pixels), *none) for pixels in scenes]


def read_things(root, name="garments"):
    """Photos of single things that are no garment of the five."""
    none = np.zeros((0, 4), np.float32), np.zeros(0, np.int64)
    return [LabelledPhoto(path, name, *none) for path, _ in read_labels(root, name, NO_GARMENT)]


def plain_wall(dice, size=256):
    """[size, size, 3] uint8: one colour running into another, with a little grain."""
    ends = dice.uniform(0, 255, (2, 3)) if dice.random() < 0.6 else np.repeat(dice.uniform(0, 255, (1, 3)), 2, 0)
    slope = np.linspace(0, 1, size)[:, None, None]
    wall = np.broadcast_to(ends[0] * (1 - slope) + ends[1] * slope, (size, size, 3))
    wall = wall.transpose(1, 0, 2) if dice.random() < 0.5 else wall
    grain = dice.normal(0, dice.uniform(0, 12), (size, size, 1))
    return np.clip(wall + grain, 0, 255).astype(np.uint8)


def _cut(photo, longest):
    pixels, names = read_photo(photo.path), _mask_names(photo)
    mask = _read_mask(photo, pixels)
    for box, label, category in _labelled_boxes(photo):
        left, top, right, bottom = np.round(box).astype(int)
        alpha = (mask[top:bottom, left:right] == names.get(label, -1)).astype(np.uint8) * 255
        if min(alpha.shape) >= SMALLEST and alpha.mean() > 0.3 * 255:
            scale = min(1, longest / max(alpha.shape))
            size = (max(1, round(alpha.shape[1] * scale)), max(1, round(alpha.shape[0] * scale)))
            shrunk = [cv2.resize(p, size, interpolation=cv2.INTER_AREA) for p in (pixels[top:bottom, left:right], alpha)]
            yield Cutout(*shrunk, CATEGORIES.index(category))


def _background(photo, dice, tries=12):
    """At most one window of the photo in which the mask knows nothing at all."""
    pixels = read_photo(photo.path)
    mask = _read_mask(photo, pixels)
    h, w = mask.shape
    for _ in range(tries):
        height, width = round(h * dice.uniform(0.3, 1)), round(w * dice.uniform(0.25, 0.6))
        y, x = dice.integers(h - height + 1), dice.integers(w - width + 1)
        if mask[y : y + height, x : x + width].max() == 0:
            yield pixels[y : y + height, x : x + width]
            return


def _labelled_boxes(photo):
    for garment in _table(photo.path.parent.parent).get(photo.path.name, ()):
        b = garment["box"]
        box = np.array([b["left"], b["top"], b["left"] + b["width"], b["top"] + b["height"]])
        if garment["category"] in CATEGORIES:
            yield box.clip(0), garment.get("label"), garment["category"]


_tables = {}


def _table(folder):
    """Photo name -> its garments, read once."""
    if folder not in _tables:
        rows = map(json.loads, (folder / "garments.jsonl").read_text().splitlines())
        _tables[folder] = {Path(row["photo"]).name: row["garments"] for row in rows}
    return _tables[folder]


def _mask_names(photo):
    names = json.loads((photo.path.parent.parent / "mask-labels.json").read_text())
    return {name: value for value, name in enumerate(names)}


def _mask_path(photo):
    return photo.path.parent.parent / "masks" / f"{photo.path.stem}.png"


def _read_mask(photo, pixels):
    mask = cv2.imread(str(_mask_path(photo)), cv2.IMREAD_UNCHANGED)
    return cv2.resize(mask, pixels.shape[1::-1], interpolation=cv2.INTER_NEAREST)
