"""Pictures in memory: decoded once, at most 256 pixels long, each with the box of its garment."""

from dataclasses import dataclass

import cv2
import numpy as np

from ..shared.runs import log

LONGEST = 256
# How much of a photo around a garment is kept, as a share of its box on each side: room for badly placed boxes.
AROUND = 0.25
# The margin that the embedder's input keeps around a box on each side, as a share of the box's longer side.
CROP_MARGIN = 0.04


@dataclass
class Shot:
    """`pixels` [h, w, 3] uint8 RGB; `box` left, top, right, bottom in those pixels; `whole`: the box is the picture."""

    pixels: np.ndarray
    box: tuple
    whole: bool


def read_rgb(path):
    """Decodes a picture file to [h, w, 3] uint8 RGB."""
    pixels = cv2.imread(str(path))
    if pixels is None:
        raise ValueError(f"Expected a picture for {path} but received something else")
    return cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB)


def read_shot(picture):
    """Decodes one Picture; a street photo is cut down to the garment and a quarter of its size around it."""
    pixels = cut_out(picture) if picture.mask else read_rgb(picture.path)
    h, w = pixels.shape[:2]
    left, top, right, bottom = picture.box or (0, 0, w, h)
    dx, dy = AROUND * (right - left), AROUND * (bottom - top)
    x, y = max(0, int(left - dx)), max(0, int(top - dy))
    pixels = pixels[y : min(h, int(bottom + dy) + 1), x : min(w, int(right + dx) + 1)]
    k = min(1, LONGEST / max(pixels.shape[:2]))
    if k < 1:
        pixels = cv2.resize(pixels, None, fx=k, fy=k, interpolation=cv2.INTER_AREA)
    box = tuple(k * v for v in (left - x, top - y, right - x, bottom - y))
    return Shot(np.ascontiguousarray(pixels), box, picture.box is None)


def cut_out(picture):
    """The street photo with everything but the masked garment white: what a shop would show of it."""
    pixels = read_rgb(picture.path)
    path, value = picture.mask
    mask = (cv2.imread(str(path), cv2.IMREAD_UNCHANGED) == value).astype(np.float32)
    if mask.shape != pixels.shape[:2]:
        mask = cv2.resize(mask, pixels.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    soft = cv2.GaussianBlur(mask, (3, 3), 0)[..., None]
    return (pixels * soft + 255 * (1 - soft)).astype(np.uint8)


def read_shots(pictures):
    """Decodes all pictures, in order."""
    shots = [read_shot(p) for p in pictures]
    log(f"{len(shots)} pictures in memory, {sum(s.pixels.nbytes for s in shots) / 1e9:.1f} GB")
    return shots


def cropped(shot, jitter=(0, 0, 0, 0), margin=CROP_MARGIN):
    """The pixels of a shot's garment with its margin; `jitter` moves the four sides by shares of the box."""
    if shot.whole:
        return shot.pixels
    left, top, right, bottom = shot.box
    h, w = shot.pixels.shape[:2]
    dx, dy = right - left, bottom - top
    m = margin * max(dx, dy)
    x0, y0 = left + jitter[0] * dx - m, top + jitter[1] * dy - m
    x1, y1 = right + jitter[2] * dx + m, bottom + jitter[3] * dy + m
    return shot.pixels[max(0, round(y0)) : min(h, round(y1)), max(0, round(x0)) : min(w, round(x1))]
