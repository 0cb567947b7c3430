"""Which pictures meet in a batch, and the two views that are shown of each product."""

import random
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch

from .views import background, change_light, phone_view, recolour, shop_view, to_batch

# Products of each source in a batch of two views.
PRODUCTS = {"catalogue": 30, "outfits": 7, "pairs": 6, "garments": 5, "looks": 3, "drawn": 4}
# Pictures of each source in a batch of single views.
SINGLES = {"catalogue": 40, "garments": 9, "looks": 9, "outfits": 4, "pairs": 2}
# How often the shopper's view shows the design in another colour.
RECOLOURED = 0.25
# How often the shopper's view is a close-up.
CLOSE_UPS = 0.25
# How often all catalogue products of a batch are of one type: the hard cases of a search within a category.
ONE_TYPE = 0.3


@dataclass
class Couples:
    """Two views each of n products.

    `shop` and `phone` [n] number the pictures; `same_colour` [n] is False where the second view shows another colour;
    `images` [2n, 3, s, s] holds the shop's views, then the shopper's; `masks` [n, 1, s / 8, s / 8] as mask_loss takes them.
    """

    shop: torch.Tensor
    phone: torch.Tensor
    same_colour: torch.Tensor
    images: torch.Tensor
    masks: torch.Tensor


class Batches:
    """Draws batches of training pictures; `shots` and `pictures` run in parallel, held-out ones are never drawn."""

    def __init__(self, pictures, shots):
        self.pictures, self.shots = pictures, shots
        self.sources, self.types, self.products, self.designs = (defaultdict(list) for _ in range(4))
        for i, picture in enumerate(pictures):
            if not picture.held_out:
                self._file(i, picture)
        self.backdrops = self.sources["outfits"] + self.sources["garments"] or self.sources["catalogue"]

    def _file(self, i, picture):
        self.sources[picture.source].append(i)
        if picture.source == "catalogue":
            self.types[picture.labels.get("type")].append(i)
        if picture.labels.get("agrees", True):
            self.products[family_of(picture)].append(i)
        if picture.design:
            self.designs[picture.design].append(i)

    def singles(self, size):
        """(indices [b], images [b, 3, size, size]): one view each, every other one strongly changed."""
        chosen = [random.choice(self.sources[s]) for s, n in SINGLES.items() if self.sources[s] for _ in range(n)]
        strong = torch.rand(len(chosen)) < 0.5
        views = [phone_view(self.shots[i], size, self._backdrop()) if hard else shop_view(self.shots[i], size)
                 for i, hard in zip(chosen, strong)]
        return torch.tensor(chosen), change_light(to_batch(views), torch.rand(len(chosen)) * (0.4 + 0.6 * strong))

    def couples(self, size):
        """A Couples batch of n products at `size` pixels."""
        chosen = [self._couple(i, random.random() < RECOLOURED) for i in self._products()]
        shop = [shop_view(self.shots[a], size) for a, _, _ in chosen]
        phone = [self._shopper_view(*couple, size) for couple in chosen]
        masks = [self._mask(view, self.pictures[a]) for view, (a, _, _) in zip(shop, chosen)]
        n = len(chosen)
        a, b, recoloured = torch.tensor(chosen).T
        images = change_light(to_batch(shop + phone), torch.cat((torch.rand(n) * 0.25, torch.rand(n))))
        return Couples(a, b, recoloured == 0, images, torch.from_numpy(np.stack(masks)))

    def _shopper_view(self, a, b, recoloured, size):
        view = phone_view(self.shots[b], size, self._backdrop(), CLOSE_UPS)
        by_hand = recoloured and self.pictures[a].product == self.pictures[b].product
        return recolour(view) if by_hand else view

    def _products(self):
        chosen = [random.choice(self.sources[s]) for s, n in PRODUCTS.items() if s != "catalogue" and self.sources[s] for _ in range(n)]
        pool = self.sources["catalogue"]
        if pool and random.random() < ONE_TYPE:
            pool = self.types[self.pictures[random.choice(pool)].labels.get("type")]
        return chosen + random.sample(pool, min(len(pool), PRODUCTS["catalogue"]))

    def _couple(self, i, recoloured):
        """(shop's picture, shopper's picture, recoloured) of the product that picture i shows; two pictures where there are."""
        picture = self.pictures[i]
        others = self.designs.get(picture.design) if recoloured else None
        others = others or self.products.get(family_of(picture), [i])
        if picture.source in ("outfits", "drawn"):
            return next((j for j in others if j != i), i), i, recoloured
        return random.choice(others), i, recoloured

    def _backdrop(self):
        return self.shots[random.choice(self.backdrops)].pixels

    @staticmethod
    def _mask(view, picture):
        """What is known of the garment's pixels in a shop's view: 0 white surroundings, 1 garment, −1 unknown."""
        side = len(view) // 8
        shares = background(view).reshape(side, 8, side, 8).mean((1, 3)) / 255
        alone = picture.source == "cutouts" or picture.labels.get("category") == "other"
        mask = np.full((1, side, side), -1, np.float32)
        if picture.source in ("catalogue", "cutouts", "pairs"):
            mask[0][shares > 0.95] = 0
            mask[0][shares < 0.05] = 1 if alone else -1
        return mask


def family_of(picture):
    """What a product's pictures have in common: a cut-out belongs to its street photo, a drawn product to the drawn outfit."""
    return {"cutouts": "outfits", "drawn-products": "drawn"}.get(picture.source, picture.source), picture.product
