"""Lets a first detector frame the garments of shop pictures, whose category is known but not their place."""

import csv
import json
from pathlib import Path

import numpy as np

from ..shared.datasets import UNPACKED, find_set, is_held_out
from .crops import read_photo
from .garments import CATEGORIES
from .infer import find_garments
from .measure import pair_iou

TYPES = {
    "shirt": ("Tshirts", "Shirts", "Tops", "Tunics", "Kurtas", "Kurtis", "Sweatshirts", "Sweaters", "Innerwear Vests"),
    "outwear": ("Jackets", "Blazers", "Rain Jacket", "Waistcoat", "Nehru Jackets", "Shrug"),
    "short": ("Jeans", "Trousers", "Shorts", "Track Pants", "Capris", "Leggings", "Lounge Pants", "Jeggings"),
    "skirt": ("Skirts",),
    "dress": ("Dresses", "Nightdress"),
}
CATEGORY_OF = {name: category for category, names in TYPES.items() for name in names}

# Pictures of each category that are used, of things without any garment, and where the framed ones are listed.
MOST, NOTHING = 500, 500
TABLE = UNPACKED / "shop" / "garments.jsonl"


def frame_shop_pictures(root, run, size=256, table=TABLE):
    """Writes a `garments.jsonl` of shop pictures in which `run` finds the category that the shop names.

    Shoes, bags and the like are listed without garments. Returns the number of pictures by category.
    """
    counts = {name: 0 for name in (*CATEGORIES, "nothing")}
    table.parent.mkdir(parents=True, exist_ok=True)
    with open(table, "w") as lines:
        for category, path in _pictures(root):
            garments = _frame(run, read_photo(path), category, size) if category else []
            if garments is not None:
                counts[category or "nothing"] += 1
                lines.write(json.dumps({"photo": str(path.resolve()), "garments": garments}) + "\n")
    return counts


def _pictures(root):
    folder, left = find_set(root, "catalog"), {**{name: MOST for name in CATEGORIES}, None: NOTHING}
    rows = _rows(folder / "styles.csv") if folder else []
    for row in rows:
        category = CATEGORY_OF.get(row["articleType"])
        path = folder / "images" / f"{row['id']}.jpg"
        usable = category or row["masterCategory"] in ("Footwear", "Accessories")
        if usable and left[category] and path.is_file() and not is_held_out(f"catalog/{row['id']}", 0.05):
            left[category] -= 1
            yield category, path


def _rows(path):
    with open(path, newline="") as table:
        return list(csv.DictReader(table))


def _frame(run, pixels, category, size, least=0.3, sure=0.6):
    """The garment that the picture sells, and others that are surely there; None where it is not found."""
    found = find_garments(run, [pixels], size, 0.1)[0]
    mine = found[(found[:, 5] == CATEGORIES.index(category)) & (found[:, 4] >= least)]
    if not len(mine):
        return None
    best = mine[mine[:, 4].argmax()]
    apart = pair_iou(found, best[None, :4])[:, 0] < 0.4
    others = found[apart & (found[:, 4] >= sure)]
    return [_to_garment(row) for row in np.concatenate((best[None], others))]


def _to_garment(row):
    left, top, right, bottom = (round(float(v), 1) for v in row[:4])
    box = {"left": left, "top": top, "width": right - left, "height": bottom - top}
    return {"category": CATEGORIES[int(row[5])], "box": box}
