"""The measured sets as plain data, so that one embedding pass serves any number of weightings.

Each maker returns a Task: views to embed for queries and gallery, and what counts as right.
"""

import random
from dataclasses import dataclass, field

from ..shots import cropped
from ..views import pad_square, plain_view
from .phone import photograph, rephotograph

FIVE = ("shirt", "outwear", "short", "skirt", "dress")


@dataclass
class Task:
    """`right` holds for each query the set of right gallery rows; `barred` those that are taken out of its gallery."""

    name: str
    queries: list
    gallery: list
    right: list = field(default_factory=list)
    barred: list | None = None
    query_labels: list | None = None
    gallery_labels: list | None = None


def catalogue_task(pictures, shots, size, queries=600):
    """600 catalogue pictures against all others held out; labels are (articleType, baseColour)."""
    rows = _held_out(pictures, "catalogue")
    labels = [(pictures[i].labels.get("type"), pictures[i].labels.get("colour")) for i in rows]
    views = [plain_view(shots[i], size) for i in rows]
    return Task("catalogue", views[:queries], views[queries:], query_labels=labels[:queries], gallery_labels=labels[queries:])


def pairs_tasks(pictures, shots, size, others=1500):
    """Backs and close-ups -> their product, in three ways.

    A view whose product's front shows its colour truly -> that front. A view in another colour than its front, which the shop
    dyed -> the product in any colour. A view whose own colour is taken away -> the product in another.
    """
    rows = [i for i, p in enumerate(pictures) if p.source == "pairs"]
    fronts = [i for i in rows if pictures[i].labels["front"]]
    crowd = _held_out(pictures, "catalogue")[:others]
    gallery = [plain_view(shots[i], size) for i in fronts + crowd]
    same = lambda i, key: {g for g, j in enumerate(fronts) if getattr(pictures[j], key) == getattr(pictures[i], key)}
    other_colours = lambda i: same(i, "design") - same(i, "product")
    asked = [i for i in rows if pictures[i].held_out and not pictures[i].labels["front"]]
    own = [i for i in asked if pictures[i].labels["agrees"]]
    dyed = [i for i in asked if not pictures[i].labels["agrees"]]
    near = [i for i in asked if other_colours(i)]
    view = lambda chosen: [plain_view(shots[i], size) for i in chosen]
    return (Task("pairs", view(own), gallery, [same(i, "product") for i in own]),
            Task("pairs dyed", view(dyed), gallery, [same(i, "design") for i in dyed]),
            Task("pairs in another colour", view(near), gallery, [other_colours(i) for i in near],
                 barred=[same(i, "product") for i in near]))


def phone_task(pictures, shots, size):
    """Garments of held-out street photos as a phone takes them -> the cut-out garment among cut-outs and catalogue, per category."""
    chance = random.Random(3)
    street = {p.product: i for i, p in enumerate(pictures) if p.source == "outfits" and p.held_out}
    shop = [i for i, p in enumerate(pictures) if p.source == "cutouts" and p.held_out]
    gallery = shop + [i for i in _held_out(pictures, "catalogue") if pictures[i].labels["category"] in FIVE]
    queries = [pad_square(photograph(pictures[street[pictures[i].product]], chance), size) for i in shop]
    return Task("phone", queries, [plain_view(shots[i], size) for i in gallery], [{g} for g in range(len(shop))],
                query_labels=[pictures[i].labels["category"] for i in shop],
                gallery_labels=[pictures[i].labels["category"] for i in gallery])


def drawn_task(pictures, shots, size):
    """Garments in drawn outfits -> their drawn shop pictures, among the held-out ones of their category."""
    shop = [i for i, p in enumerate(pictures) if p.source == "drawn-products"]
    asked = [i for i, p in enumerate(pictures) if p.source == "drawn"]
    row = {pictures[i].product: g for g, i in enumerate(shop)}
    return Task("drawn", [plain_view(shots[i], size) for i in asked], [plain_view(shots[i], size) for i in shop],
                [{row[pictures[i].product]} for i in asked], query_labels=[pictures[i].labels["category"] for i in asked],
                gallery_labels=[pictures[i].labels["category"] for i in shop])


def again_task(pictures, shots, size, queries=400):
    """Catalogue tops photographed anew -> themselves among all held-out tops."""
    chance = random.Random(4)
    rows = [i for i in _held_out(pictures, "catalogue") if pictures[i].labels["category"] == "shirt"]
    backdrops = [i for i, p in enumerate(pictures) if p.source == "garments" and p.held_out]
    views = [pad_square(rephotograph(cropped(shots[i]), shots[chance.choice(backdrops)].pixels, chance), size) for i in rows[:queries]]
    return Task("again", views, [plain_view(shots[i], size) for i in rows], [{g} for g in range(len(views))])


def _held_out(pictures, source):
    """The numbers of a source's held-out pictures in a fixed random order."""
    rows = [i for i, p in enumerate(pictures) if p.source == source and p.held_out]
    random.Random(2).shuffle(rows)
    return rows
