"""Fits, in closed form, the directions of vectors that tell groups apart (Fisher 1936)."""

import torch

# How far the scatter within a group is drawn towards a sphere: few pictures a group leave it uncertain.
SHRINK = 0.1


def discriminants(features, groups, count, shrink=SHRINK):
    """The mean [d] of features [n, d], and the `count` directions [count, d] that spread groups most against the spread within."""
    mean = features.mean(0)
    centred = features - mean
    sizes = torch.bincount(groups).float().clamp(min=1)
    centres = torch.zeros(len(sizes), features.shape[1]).index_add_(0, groups, centred) / sizes[:, None]
    inside = centred - centres[groups]
    within, between = inside.T @ inside / len(features), (centres * sizes[:, None]).T @ centres / len(features)
    values, vectors = torch.linalg.eigh(within + shrink * within.diagonal().mean() * torch.eye(len(within)))
    whiten = vectors @ torch.diag(values.clamp(min=1e-8).rsqrt()) @ vectors.T
    spread, axes = torch.linalg.eigh(whiten @ between @ whiten)
    return mean, (whiten @ axes.flip(1)[:, :count]).T
