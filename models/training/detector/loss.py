"""What training makes smaller: wrong boxes, wrong objectness, wrong categories."""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

from .network import STRIDES
from .overlap import complete_iou

# A garment trains an anchor whose sides differ from its own by less than this factor.
MAX_RATIO = 3.0
# Small maps have few cells and learn fast; large ones need more say.
STRIDE_WEIGHTS = (4.0, 1.0, 0.4)
# Set so that boxes weigh most: with less, garments were named well and framed badly.
BOX, OBJECT, CATEGORY = 0.3, 0.4, 0.15


def detection_loss(raw, anchors, targets, smoothing=0.02):
    """Loss of raw predictions against `targets` [n, 6]: photo, category, cx, cy, w, h in input pixels.

    Returns (loss, its three parts: box, objectness, category).
    """
    parts = [torch.zeros((), device=targets.device) for _ in range(3)]
    for i, prediction in enumerate(raw):
        photo, anchor, row, column, goal = assign(targets, anchors[i], STRIDES[i], prediction.shape)
        wanted = torch.zeros_like(prediction[..., 4])
        if len(photo):
            chosen = prediction[photo, anchor, row, column]
            overlap = complete_iou(_boxes(chosen, anchors[i][anchor], row, column, STRIDES[i]), goal[:, 1:])
            parts[0] = parts[0] + (1 - overlap).mean()
            wanted[photo, anchor, row, column] = overlap.detach().clamp(min=0)
            parts[2] = parts[2] + _category_loss(chosen[:, 5:], goal[:, 0].long(), smoothing)
        parts[1] = parts[1] + STRIDE_WEIGHTS[i] * bce(prediction[..., 4], wanted)
    parts = [p * w for p, w in zip(parts, (BOX, OBJECT, CATEGORY))]
    return sum(parts), torch.stack(parts).detach()


def assign(targets, anchors, stride, shape):
    """Which cells answer for which garment: the one under its centre and the two nearest to it.

    Returns photo, anchor, row, column (each [m]) and goal [m, 5]: category, cx, cy, w, h in input pixels.
    """
    _, _, h, w, _ = shape
    ratio = targets[:, None, 4:6] / anchors[None]
    fits = torch.maximum(ratio, 1 / ratio).amax(2) < MAX_RATIO
    target, anchor = fits.nonzero(as_tuple=True)
    cells = targets[target, 2:4] / stride
    neighbours = torch.stack([_shift(cells, x, y, w, h) for x, y in ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1))])
    used = neighbours[..., 0] >= 0
    which = used.nonzero(as_tuple=True)[1]
    column, row = neighbours[used].unbind(1)
    kept = targets[target[which]]
    return kept[:, 0].long(), anchor[which], row, column, kept[:, 1:]


def _shift(cells, x, y, w, h):
    """Cell beside the centre's own where the centre lies in the near half, else -1."""
    base, inside = cells.long(), cells % 1
    moved = base + torch.tensor([x, y], device=cells.device)
    ok = (moved >= 0).all(1) & (moved[:, 0] < w) & (moved[:, 1] < h)
    if x:
        ok &= (inside[:, 0] < 0.5) if x < 0 else (inside[:, 0] > 0.5)
    if y:
        ok &= (inside[:, 1] < 0.5) if y < 0 else (inside[:, 1] > 0.5)
    return torch.where(ok[:, None], moved, torch.full_like(moved, -1))


def _boxes(chosen, anchors, row, column, stride):
    y = chosen[:, :4].sigmoid()
    centre = (y[:, :2] * 2 - 0.5 + torch.stack((column, row), 1)) * stride
    return torch.cat((centre, (y[:, 2:] * 2) ** 2 * anchors), 1)


def _category_loss(logits, category, smoothing):
    wanted = torch.full_like(logits, smoothing / 2)
    wanted[torch.arange(len(logits)), category] = 1 - smoothing / 2
    return bce(logits, wanted)
