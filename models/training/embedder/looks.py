"""Looks, a kind in a colour, seen by a small network: one hidden layer over features that have been learned and histograms of colours.

It learns from the words for a picture's kind and colour, and that a phone's photo of a product looks like the product. What is
linear in features and histograms (Fisher's discriminants) can add up hints of a kind and of a colour; which colour the garment has among those
around it hangs on the kind, and takes a layer between.
"""

import random
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn.functional import cross_entropy, dropout, normalize

from .losses import any_neighbour_loss, contrast_loss

# The numbers of a look, the hidden layer's, and the main directions that are kept of the histograms.
NUMBERS, HIDDEN, DIRECTIONS = 120, 768, 300
EPOCHS, BATCH, RATE, DECAY = 10, 512, 1.5e-3, 0.01
# Parts of what is put in, and of the hidden layer, that are left out at each step.
UNSEEN, UNUSED = 0.2, 0.4
SMOOTHING = 0.05
# What it counts that a phone's photo is like the product, and how many products of several pictures each step contrasts.
ALIKE, PRODUCTS = 1.0, 128
# The temperatures of the two contrasts, between looks and between products.
LOOKS_APART, PRODUCTS_APART = 0.1, 0.07


@dataclass(frozen=True)
class Sight:
    """What networks side by side make of pictures: `features` [n, d] and the histograms of their `colours` [n, c]."""

    features: torch.Tensor
    colours: torch.Tensor

    def of(self, rows):
        """The two of some rows, as Looks takes them."""
        return self.features[rows], self.colours[rows]


class Looks(nn.Module):
    """Features [b, d] and histograms [b, c] -> unit vectors [b, numbers]."""

    def __init__(self, sight, numbers=NUMBERS, hidden=HIDDEN, directions=DIRECTIONS):
        super().__init__()
        mean = sight.colours.mean(0)
        turned, basis = _main_directions(sight.colours - mean, directions)
        self.register_buffer("mean", sight.features.mean(0))
        self.register_buffer("spread", sight.features.std(0).square().mean().sqrt())
        # Colours are many, and count half as much as features to begin with.
        self.register_buffer("basis", basis / (2 * turned.std(0).square().mean().sqrt()))
        self.register_buffer("grey", -mean @ self.basis)
        width = sight.features.shape[1] + basis.shape[1]
        self.into, self.out = nn.Linear(width, hidden), nn.Linear(hidden, numbers)
        self.past = nn.Linear(width, numbers, bias=False)
        nn.init.zeros_(self.past.weight)

    def forward(self, features, colours):
        x = torch.cat(((features - self.mean) / self.spread, colours @ self.basis + self.grey), 1)
        x = dropout(x, UNSEEN, self.training)
        hidden = dropout(self.into(x).relu(), UNUSED, self.training)
        return normalize(self.out(hidden) + self.past(x), dim=1)


def _main_directions(centred, count):
    """Values [n, c] along the `count` directions in which they differ most, and those directions [c, count]."""
    _, _, basis = torch.svd_lowrank(centred, count, niter=2)
    return centred @ basis, basis


class Told(nn.Module):
    """Logits of `count` words for unit vectors [b, d]: the closer to the word's own direction, the surer."""

    def __init__(self, dimensions, count):
        super().__init__()
        self.directions, self.sharpness = nn.Parameter(torch.randn(count, dimensions)), nn.Parameter(torch.tensor(16.0).log())

    def loss(self, vectors, words):
        """How badly the words [b] are told, −1 for unknown."""
        known = words >= 0
        if not known.any():
            return vectors.sum() * 0
        logits = vectors[known] @ normalize(self.directions, dim=1).T * self.sharpness.exp()
        return cross_entropy(logits, words[known], label_smoothing=SMOOTHING)


def fit_looks(plain, phone, words, several, products, epochs=EPOCHS, **sizes):
    """Looks, fitted to pictures as a shop shows them and to the same as phones take them, `plain` and `phone` Sights of n rows.

    `words` [n, 3] number their kind, their colour and both as one, −1 for unknown; `several` is the Sight of products seen several
    times, which `products` [m] number; `sizes` are those of Looks.
    """
    looks = Looks(plain, **sizes)
    told = nn.ModuleList(Told(looks.out.out_features, int(words[:, k].max()) + 1) for k in range(3))
    couples = _couples(products)
    optimiser = torch.optim.AdamW([*looks.parameters(), *told.parameters()], RATE, weight_decay=DECAY)
    steps = max(1, epochs * len(words) // BATCH)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps + 1, pct_start=0.15)
    for _ in range(steps):
        rows = torch.randperm(len(words))[:BATCH]
        loss = _loss(looks, told, (plain, phone), words, rows) + ALIKE * _alike(looks, (plain, phone), rows, several, products, couples)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        rates.step()
    return looks.eval()


def _loss(looks, told, sights, words, rows):
    """Words and neighbours of pictures, each seen plainly or by a phone."""
    vectors = looks(*_either(sights, rows))
    return sum(word.loss(vectors, words[rows, k]) for k, word in enumerate(told)) + any_neighbour_loss(vectors, words[rows, 2], LOOKS_APART)


def _either(sights, rows):
    by_phone = torch.rand(len(rows), 1) < 0.5
    return [torch.where(by_phone, phone, plain) for plain, phone in zip(*(sight.of(rows) for sight in sights))]


def _alike(looks, sights, rows, several, products, couples):
    """The contrast of pictures, and of products of several pictures, between two views of each."""
    chosen = random.sample(couples, min(PRODUCTS, len(couples)))
    one, other = torch.tensor([random.sample(views, 2) for views in chosen]).T
    first, second = (torch.cat((looks(*_either(sights, rows)), looks(*several.of(one)))),
                     torch.cat((looks(*sights[0].of(rows)), looks(*several.of(other)))))  # fmt: skip
    return contrast_loss(first, second, torch.cat((rows, len(sights[0].features) + products[one])), temperature=PRODUCTS_APART)


def _couples(products):
    """The rows of each product that is seen more than once."""
    rows = {}
    for row, product in enumerate(products.tolist()):
        rows.setdefault(product, []).append(row)
    return [views for views in rows.values() if len(views) > 1]
