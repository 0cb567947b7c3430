"""The square pictures that the backbone learns from first: shop pictures, single garments, garment crops."""

import csv
from dataclasses import dataclass

import cv2
import numpy as np

from ..shared.datasets import find_set, is_held_out
from .garments import CATEGORIES, read_outfits

UNKNOWN = -1


@dataclass
class Crops:
    """`pixels` is [n, size, size, 3] uint8 RGB; `types` and `colours` are [n] indices, -1 where unknown."""

    pixels: np.ndarray
    types: np.ndarray
    colours: np.ndarray
    type_names: list
    colour_names: list


def gather_crops(root, size):
    """Every picture that is not held out, squared to `size` pixels, with its type and colour where known."""
    rows = [*_shop_rows(root), *_single_rows(root), *_outfit_rows(root)]
    types, colours = _names(rows, 1), _names(rows, 2)
    pixels = np.stack([pad_square(read(), size) for read, _, _ in rows])
    return Crops(pixels, _indices(rows, 1, types), _indices(rows, 2, colours), types, colours)


def pad_square(picture, size):
    """Shrinks [h, w, 3] to fit `size`, filling the rest with the mean of its border."""
    h, w = picture.shape[:2]
    scale = size / max(h, w)
    small = cv2.resize(picture, (max(1, round(w * scale)), max(1, round(h * scale))), interpolation=cv2.INTER_AREA)
    border = np.concatenate((small[0], small[-1], small[:, 0], small[:, -1])).mean(0)
    square = np.empty((size, size, 3), np.uint8)
    square[:] = border.astype(np.uint8)
    top, left = (size - small.shape[0]) // 2, (size - small.shape[1]) // 2
    square[top : top + small.shape[0], left : left + small.shape[1]] = small
    return square


def read_photo(path):
    """[h, w, 3] uint8 RGB; ValueError where the file is no picture."""
    picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if picture is None:
        raise ValueError(f"Expected a picture but received {path}")
    return cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)


def _shop_rows(root):
    folder = find_set(root, "catalog")
    for row in _table(folder, "styles.csv"):
        path = folder / "images" / f"{row['id']}.jpg"
        if path.is_file() and not is_held_out(f"catalog/{row['id']}", 0.05):
            yield (lambda p=path: read_photo(p)), "shop " + row["articleType"], row["baseColour"] or None


def _single_rows(root):
    folder = find_set(root, "garments")
    for row in _table(folder, "garments.csv"):
        name = row["photo"].split("/")[-1]
        known = row["label"] not in ("Not sure", "Skip", "Other")
        if not is_held_out(f"garments/{name}"):
            path = folder / row["photo"]
            yield (lambda p=path: read_photo(p)), "single " + row["label"] if known else None, None


def _outfit_rows(root):
    for name in ("looks", "outfits"):
        for photo in read_outfits(root, name):
            if not photo.held_out:
                yield from _cuts(photo)


def _cuts(photo):
    for box, category in zip(photo.boxes, photo.categories):
        yield (lambda p=photo.path, b=box: _cut(read_photo(p), b)), "worn " + CATEGORIES[category], None


def _cut(picture, box, margin=0.12):
    h, w = picture.shape[:2]
    x, y = (box[2] - box[0]) * margin, (box[3] - box[1]) * margin
    left, top = int(max(0, box[0] - x)), int(max(0, box[1] - y))
    return picture[top : max(top + 2, int(min(h, box[3] + y))), left : max(left + 2, int(min(w, box[2] + x)))]


def _table(folder, name):
    if folder is None:
        return []
    with open(folder / name, newline="") as table:
        return list(csv.DictReader(table))


def _names(rows, column, least=15):
    names, counts = np.unique([r[column] for r in rows if r[column]], return_counts=True)
    return [str(n) for n, c in zip(names, counts) if c >= least]


def _indices(rows, column, names):
    place = {name: i for i, name in enumerate(names)}
    return np.array([place.get(r[column], UNKNOWN) for r in rows], np.int64)
