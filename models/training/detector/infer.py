"""Photo -> boxes, the way the product does it: letterbox, network, suppression."""

import cv2
import numpy as np
import torch
from torchvision.ops import batched_nms

from .augment import PAD

MULTIPLE = 32


def letterbox(pixels, size, square=False):
    """Fits [h, w, 3] into `size` pixels, centred on grey -> (canvas, scale, left, top).

    The canvas is `size` square, or its short side only as long as the next multiple of 32 needs.
    """
    h, w = pixels.shape[:2]
    scale = size / max(h, w)
    fit_w, fit_h = max(1, round(w * scale)), max(1, round(h * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = cv2.resize(pixels, (fit_w, fit_h), interpolation=how)
    full_w = size if square else -(-fit_w // MULTIPLE) * MULTIPLE
    full_h = size if square else -(-fit_h // MULTIPLE) * MULTIPLE
    canvas = np.full((full_h, full_w, 3), PAD, np.uint8)
    left, top = (full_w - fit_w) // 2, (full_h - fit_h) // 2
    canvas[top : top + fit_h, left : left + fit_w] = small
    return canvas, scale, left, top


def find_garments(run, pictures, size, min_score=0.001, max_overlap=0.6, square=False):
    """Detections [m, 6] of each picture: corners in its own pixels, score, category.

    `run` maps [b, 3, h, w] float32 0..1 to [b, n, 5 + categories] arrays.
    """
    boxed = [letterbox(p, size, square) for p in pictures]
    found = [None] * len(pictures)
    for shape in {b[0].shape for b in boxed}:
        group = [i for i, b in enumerate(boxed) if b[0].shape == shape]
        for start in range(0, len(group), 16):
            part = group[start : start + 16]
            x = np.stack([boxed[i][0] for i in part]).transpose(0, 3, 1, 2).astype(np.float32) / 255
            for i, rows in zip(part, run(x)):
                found[i] = _to_photo(suppress(rows, min_score, max_overlap), *boxed[i][1:], pictures[i].shape)
    return found


def suppress(rows, min_score, max_overlap, most=100):
    """Rows [n, 5 + categories] -> [m, 6] corners, score, category; per category, best first."""
    rows = torch.as_tensor(rows).float()
    scores = rows[:, 5:] * rows[:, 4:5]
    row, category = (scores > min_score).nonzero(as_tuple=True)
    score = scores[row, category]
    centre, half = rows[row, :2], rows[row, 2:4] / 2
    corners = torch.cat((centre - half, centre + half), 1)
    kept = batched_nms(corners, score, category, max_overlap)[:most]
    return torch.cat((corners, score[:, None], category[:, None].float()), 1)[kept].numpy()


def torch_runner(model, device="cpu"):
    """A `run` for find_garments from a Detector in evaluation mode."""

    def run(x):
        with torch.no_grad():
            x = torch.from_numpy(x).to(device).contiguous(memory_format=torch.channels_last)
            return model.decode(model(x)).cpu().numpy()

    return run


def _to_photo(found, scale, left, top, shape):
    found[:, :4] = (found[:, :4] - (left, top, left, top)) / scale
    found[:, :4] = found[:, :4].clip(0, (shape[1], shape[0], shape[1], shape[0]))
    return found
