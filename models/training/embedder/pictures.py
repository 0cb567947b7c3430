"""Labelled pictures of the five data sets as one flat list."""

import csv
import json
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..shared.datasets import find_set, is_held_out
from ..shared.runs import log

CATEGORY_OF_TYPE = {
    "shirt": "Shirts Tshirts Tops Tunics Kurtas Kurtis Sweatshirts Sweaters Camisoles Lounge_Tshirts Innerwear_Vests Baby_Dolls",
    "outwear": "Jackets Blazers Rain_Jacket Waistcoat Nehru_Jackets Shrug",
    "short": "Jeans Trousers Shorts Track_Pants Capris Leggings Jeggings Lounge_Pants Lounge_Shorts Churidar Salwar Patiala Tights",
    "skirt": "Skirts",
    "dress": "Dresses Nightdress Jumpsuit Rompers",
}
CATEGORY_OF_KIND = {
    "T-Shirt": "shirt", "Longsleeve": "shirt", "Shirt": "shirt", "Polo": "shirt", "Undershirt": "shirt", "Top": "shirt",
    "Blouse": "shirt", "Hoodie": "shirt", "Body": "shirt", "Outwear": "outwear", "Blazer": "outwear", "Pants": "short",
    "Shorts": "short", "Skirt": "skirt", "Dress": "dress", "Shoes": "other", "Hat": "other",
}
WORD = re.compile(r"[a-z]{3,}")


@dataclass
class Picture:
    """One labelled picture, or the part of it inside `box`.

    `box` is left, top, right, bottom in pixels of the file, or None for the whole picture. `labels` maps a head's name
    to its label; `words` are the lower-case words of the product's name; `held_out` pictures are never trained on.
    `product` names the product in its colour, `design` the product in any colour. With a `mask` (file and the value of
    the garment's pixels in it) the picture is the garment alone, on white.
    """

    path: Path
    source: str
    product: str
    labels: dict
    held_out: bool
    words: tuple = ()
    box: tuple | None = None
    mask: tuple | None = None
    design: str = ""


def category_of_type(article_type):
    """The category of a catalogue's `articleType`: one of the five, or `other`."""
    name = article_type.replace(" ", "_")
    return next((c for c, types in CATEGORY_OF_TYPE.items() if name in types.split()), "other")


def read_catalogue(folder):
    """The shop pictures of `catalog`, held out by product name (15 %)."""
    pictures = []
    for row in csv.DictReader(open(folder / "styles.csv", encoding="utf8")):
        path = folder / "images" / f"{row['id']}.jpg"
        name = row["productDisplayName"] or row["id"]
        labels = {"type": row["articleType"], "colour": row["baseColour"], "gender": row["gender"], "usage": row["usage"],
                  "category": category_of_type(row["articleType"])}
        words = tuple(sorted(set(WORD.findall(name.lower()))))
        pictures.append(Picture(path, "catalogue", row["id"], {k: v for k, v in labels.items() if v}, is_held_out(name, 0.15), words))
    return [p for p in pictures if p.path.exists()]


def read_garments(folder):
    """The single-garment photos of `garments`, held out by photo (12 %)."""
    pictures = []
    for row in csv.DictReader(open(folder / "garments.csv", encoding="utf8")):
        kind = row["label"]
        if kind in CATEGORY_OF_KIND:
            labels = {"kind": kind, "category": CATEGORY_OF_KIND[kind]}
            pictures.append(Picture(folder / row["photo"], "garments", row["photo"], labels, is_held_out(row["photo"], 0.12)))
    return pictures


def read_street(folder, source):
    """The garment crops of `looks` or `outfits`, held out by photo (12 %); where there are masks, the cut-outs too."""
    values = _mask_values(folder)
    pictures = []
    for line in open(folder / "garments.jsonl", encoding="utf8"):
        photo = json.loads(line)
        held_out = is_held_out(photo["photo"], 0.12)
        for number, garment in enumerate(photo["garments"]):
            b = garment["box"]
            box = (b["left"], b["top"], b["left"] + b["width"], b["top"] + b["height"])
            label = garment.get("label") or garment["category"]
            common = dict(path=folder / photo["photo"], product=f"{photo['photo']}#{number}", held_out=held_out, box=box)
            pictures.append(Picture(source=source, labels={"street": label, "category": garment["category"]}, **common))
            if label in values:
                mask = (folder / "masks" / f"{Path(photo['photo']).stem}.png", values[label])
                pictures.append(Picture(source="cutouts", labels={"category": garment["category"]}, mask=mask, **common))
    return pictures


def _mask_values(folder):
    names = folder / "mask-labels.json"
    return {name: value for value, name in enumerate(json.loads(names.read_text()))} if names.exists() else {}


def read_pairs(folder):
    """The fronts, backs and close-ups of `pairs`, held out by product (50 %)."""
    manifest = json.loads((folder / "manifest.json").read_text())
    pictures = []
    for row in manifest["gallery"] + manifest["queries"]:
        path = folder / (row.get("file") or row["query"])
        labels = {"category": row["category"], "front": "file" in row, "agrees": row.get("colour_agrees", True)}
        pictures.append(Picture(path, "pairs", f"{row['product']}-{row['colour']}", labels, is_held_out(row["product"], 0.50),
                                design=row["product"]))
    return pictures


def read_drawn(folder):
    """Drawn outfits and the drawn shop pictures of their garments (in `drawn-products` beside them), held out by product (15 %)."""
    pictures, products = [], {}
    for line in open(folder / "garments.jsonl", encoding="utf8"):
        photo = json.loads(line)
        for garment in photo["garments"]:
            b, product = garment["box"], garment.get("product")
            if product:
                box = (b["left"], b["top"], b["left"] + b["width"], b["top"] + b["height"])
                products[product] = labels = {"category": garment["category"]}
                pictures.append(Picture(folder / photo["photo"], "drawn", product, labels, is_held_out(product, 0.15), box=box))
    shop = folder.parent / "drawn-products" / "photos"
    return pictures + [Picture(shop / Path(p).name, "drawn-products", p, labels, is_held_out(p, 0.15)) for p, labels in products.items()]


def read_pictures(data):
    """All labelled pictures of the sets found under `data`, a folder of unpacked sets or of tar files."""
    pictures = []
    for name, read in READERS.items():
        folder = find_set(data, name)
        pictures += read(folder) if folder else []
        if not folder:
            log(f"no {name} under {data}: trained without it")
    return pictures


READERS = {"catalog": read_catalogue, "garments": read_garments, "looks": partial(read_street, source="looks"),
           "outfits": partial(read_street, source="outfits"), "pairs": read_pairs,
           "drawn": read_drawn}
