"""Fits, after training and in closed form, the directions of the pooled features that tell types apart (Fisher 1936)."""

import random

import torch

from ..shared.runs import log
from .measure.nearest import embed_all
from .views import phone_view, plain_view

# How far the within-type scatter is drawn towards a sphere: few pictures a type leave it uncertain.
SHRINK = 0.1
# The share of these directions in a similarity, 0..1; chosen on held-out products.
KIN_SHARE = 0.33
PICTURES = 5000


@torch.no_grad()
def fit_discriminants(net, pictures, shots, size):
    """Sets the network's `kin` directions from catalogue pictures that it learned from, shown plainly and as phones show them."""
    rows = [i for i, p in enumerate(pictures) if p.source == "catalogue" and not p.held_out and p.labels.get("type")]
    rows = random.Random(6).sample(rows, min(PICTURES, len(rows)))
    backdrops = [s.pixels for s, p in zip(shots, pictures) if p.source in ("outfits", "garments") and not p.held_out]
    views = [plain_view(shots[i], size) for i in rows] + [phone_view(shots[i], size, random.choice(backdrops)) for i in rows]
    numbers = {name: n for n, name in enumerate(sorted({pictures[i].labels["type"] for i in rows}))}
    types = torch.tensor([numbers[pictures[i].labels["type"]] for i in rows] * 2)
    mean, directions = discriminants(embed_all(net, views, "pooled"), types, len(net.kin_bias))
    net.kin_weight.copy_(directions)
    net.kin_bias.copy_(-directions @ mean)
    net.kin_share.fill_(KIN_SHARE)
    log(f"fitted {len(directions)} directions on {len(rows)} pictures of {len(numbers)} types")


def discriminants(features, groups, count):
    """The mean [d] of features [n, d], and the `count` directions [count, d] that spread groups most against the spread within."""
    mean = features.mean(0)
    centred = features - mean
    sizes = torch.bincount(groups).float().clamp(min=1)
    centres = torch.zeros(len(sizes), features.shape[1]).index_add_(0, groups, centred) / sizes[:, None]
    inside = centred - centres[groups]
    within, between = inside.T @ inside / len(features), (centres * sizes[:, None]).T @ centres / len(features)
    values, vectors = torch.linalg.eigh(within + SHRINK * within.diagonal().mean() * torch.eye(len(within)))
    whiten = vectors @ torch.diag(values.clamp(min=1e-8).rsqrt()) @ vectors.T
    spread, axes = torch.linalg.eigh(whiten @ between @ whiten)
    return mean, (whiten @ axes.flip(1)[:, :count]).T
