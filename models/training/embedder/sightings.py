"""Products as a shop and as phones show them, for whatever is fitted in closed form once the networks have learned."""

import random

import torch

from .batches import family_of
from .views import change_light, phone_view, plain_view, to_batch

# Pictures of each source that are seen; with a cut-out comes the street photo that it belongs to.
SEEN = {"catalogue": 600, "garments": 200, "looks": 100, "pairs": 200, "cutouts": 300}
# Views of each as phones take them, beside the plain one, and how many of them are close-ups.
PHONES, CLOSE_UPS = 2, 0.2
BATCH = 64


def choose_seen(pictures):
    """The Pictures to be seen, a random choice from those not held out; their colours are true."""
    learned = [p for p in pictures if not p.held_out and p.labels.get("agrees", True)]
    chosen = []
    for source, count in SEEN.items():
        pool = [p for p in learned if p.source == source]
        chosen += random.sample(pool, min(count, len(pool)))
    families = {family_of(p) for p in chosen if p.source == "cutouts"}
    return chosen + [p for p in learned if p.source == "outfits" and family_of(p) in families]


class Sightings:
    """Several views of each of `pictures`, whose Shots are `shots`; `products` [views] numbers what they show."""

    def __init__(self, pictures, shots):
        numbers = {family: n for n, family in enumerate(dict.fromkeys(map(family_of, pictures)))}
        self.products = torch.tensor([numbers[family_of(p)] for p in pictures for _ in range(1 + PHONES)])
        self.shots = shots
        self.backdrops = [s.pixels for s, p in zip(shots, pictures) if p.source in ("outfits", "garments")] or [s.pixels for s in shots]

    def batches(self, size):
        """Batches [b, 3, size, size] in 0..1, in the order of `products`."""
        each = max(1, BATCH // (1 + PHONES))
        for start in range(0, len(self.shots), each):
            views, light = [], []
            for shot in self.shots[start : start + each]:
                views += [plain_view(shot, size)] + [phone_view(shot, size, random.choice(self.backdrops), CLOSE_UPS) for _ in range(PHONES)]
                light += [0.0] + [random.random() for _ in range(PHONES)]
            yield change_light(to_batch(views), torch.tensor(light))


def phone_batches(shots, backdrops, size):
    """Batches [b, 3, size, size] in 0..1 of each of `shots` once, as a phone shows it."""
    for start in range(0, len(shots), BATCH):
        chosen = shots[start : start + BATCH]
        views = [phone_view(shot, size, random.choice(backdrops), CLOSE_UPS / 2) for shot in chosen]
        yield change_light(to_batch(views), torch.rand(len(chosen)))
