"""How alike two boxes are."""

import math

import torch


def complete_iou(a, b):
    """CIoU (Zheng et al. 2020) of [n, 4] and [n, 4] boxes given as cx, cy, w, h -> [n], at most 1."""
    (ax, ay, aw, ah), (bx, by, bw, bh) = a.unbind(1), b.unbind(1)
    wide = _shared(ax, aw, bx, bw)
    high = _shared(ay, ah, by, bh)
    common = wide.clamp(min=0) * high.clamp(min=0)
    iou = common / (aw * ah + bw * bh - common + 1e-7)
    hull = _hull(ax, aw, bx, bw) ** 2 + _hull(ay, ah, by, bh) ** 2 + 1e-7
    apart = ((ax - bx) ** 2 + (ay - by) ** 2) / hull
    shape = (4 / math.pi**2) * (torch.atan(bw / (bh + 1e-7)) - torch.atan(aw / (ah + 1e-7))) ** 2
    with torch.no_grad():
        weight = shape / (1 - iou + shape + 1e-7)
    return iou - apart - weight * shape


def _shared(a, a_size, b, b_size):
    return torch.minimum(a + a_size / 2, b + b_size / 2) - torch.maximum(a - a_size / 2, b - b_size / 2)


def _hull(a, a_size, b, b_size):
    return torch.maximum(a + a_size / 2, b + b_size / 2) - torch.minimum(a - a_size / 2, b - b_size / 2)
