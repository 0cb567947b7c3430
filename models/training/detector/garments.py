"""Reads the tables of labelled photos and folds their labels into the five categories."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..shared.datasets import find_set, is_held_out

CATEGORIES = ("shirt", "outwear", "short", "skirt", "dress")

# Labels of the single-garment photos that are surely one of the five; the rest is unused.
FOLDED = {
    "T-Shirt": "shirt", "Longsleeve": "shirt", "Shirt": "shirt", "Polo": "shirt", "Top": "shirt",
    "Undershirt": "shirt", "Blouse": "shirt", "Hoodie": "shirt", "Outwear": "outwear", "Blazer": "outwear",
    "Pants": "short", "Shorts": "short", "Skirt": "skirt", "Dress": "dress",
}  # fmt: skip


@dataclass(frozen=True)
class LabelledPhoto:
    """One photo with its garments.

    `boxes` is [n, 4] left, top, right, bottom in pixels of the photo; `categories` is [n] indices into CATEGORIES.
    A photo with `boxes` None shows one garment whose place is unknown.
    """

    path: Path
    source: str
    boxes: np.ndarray
    categories: np.ndarray

    @property
    def held_out(self):
        return is_held_out(f"{self.source}/{self.path.name}")


def read_outfits(root, name):
    """The photos of a set with a `garments.jsonl` table; empty where the set is absent."""
    folder = find_set(root, name)
    if folder is None or not (folder / "garments.jsonl").is_file():
        return []
    lines = (folder / "garments.jsonl").read_text().splitlines()
    return [_to_photo(folder, name, json.loads(line)) for line in lines if line.strip()]


def read_single_garments(root, name="garments"):
    """The photos of single garments, whose boxes are unknown; empty where the set is absent."""
    labelled = read_labels(root, name, FOLDED)
    return [LabelledPhoto(path, name, None, np.array([CATEGORIES.index(FOLDED[label])])) for path, label in labelled]


def read_labels(root, name, wanted):
    """(path, label) of the photos of a set with a `garments.csv` table whose label is one of `wanted`; empty where the set is absent."""
    folder = find_set(root, name)
    if folder is None:
        return []
    with open(folder / "garments.csv", newline="") as table:
        return [(folder / row["photo"], row["label"]) for row in csv.DictReader(table) if row["label"] in wanted]


def _to_photo(folder, name, row):
    kept = [g for g in row["garments"] if g["category"] in CATEGORIES]
    boxes = [[g["box"][k] for k in ("left", "top", "width", "height")] for g in kept]
    boxes = np.array(boxes, np.float32).reshape(-1, 4)
    boxes[:, 2:] += boxes[:, :2]
    categories = np.array([CATEGORIES.index(g["category"]) for g in kept], np.int64)
    return LabelledPhoto(folder / row["photo"], name, boxes, categories)
