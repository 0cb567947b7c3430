"""Keeps every training photo decoded in memory and serves augmented batches from it."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import torch

from .augment import Example, frame, mosaic, paste, recolour
from .crops import read_photo
from .weak_boxes import guess_box

# Photos are kept no longer than this; garments are large, so more pixels teach nothing new.
LONGEST_SIDE = 480


def load_examples(photos, cache=None, longest=LONGEST_SIDE):
    """LabelledPhotos -> Examples, shrunk to a long side of `longest` pixels, in the same order.

    `cache` is a JSON file that keeps the guessed boxes of photos without any, as guessing is slow.
    """
    cache = Path(cache) if cache else None
    known = json.loads(cache.read_text()) if cache and cache.is_file() else {}
    before = len(known)
    with ThreadPoolExecutor(2) as pool:
        examples = list(pool.map(lambda photo: _load(photo, known, longest), photos))
    if cache and len(known) > before:
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(json.dumps(known))
    return examples


class Batches:
    """Endless augmented batches from pools of examples, drawn in given shares; `cutouts` are pasted now and then."""

    def __init__(self, pools, shares, seed=0, cutouts=(), pasted=0.0):
        self.cutouts, self.pasted = cutouts, pasted
        kept = [(pool, share) for pool, share in zip(pools, shares) if pool]
        self.pools = [pool for pool, _ in kept]
        self.shares = np.array([share for _, share in kept]) / sum(share for _, share in kept)
        self.dice = np.random.default_rng(seed)

    def next(self, count, height, width, mosaics):
        """`count` pictures [b, 3, h, w] float 0..1 and targets [n, 6]: photo, category, cx, cy, w, h in pixels."""
        made = [self.make(height, width, mosaics) for _ in range(count)]
        pixels = np.stack([recolour(m.pixels, self.dice) for m in made])
        x = torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)
        targets = np.concatenate([_to_targets(i, m) for i, m in enumerate(made)])
        return x.contiguous(memory_format=torch.channels_last), torch.from_numpy(targets)

    def make(self, height, width, mosaics):
        """One augmented Example: a mosaic with the probability `mosaics`, else one framed photo; perhaps with a garment pasted."""
        if self.dice.random() < mosaics:
            made = mosaic([self._pick() for _ in range(4)], height, width, self.dice)
        else:
            made = frame(self._pick(), height, width, self.dice)
        if len(self.cutouts) and self.dice.random() < self.pasted:
            return paste(made, self.cutouts[self.dice.integers(len(self.cutouts))], self.dice)
        return made

    def _pick(self):
        pool = self.pools[self.dice.choice(len(self.pools), p=self.shares)]
        return pool[self.dice.integers(len(pool))]


def _load(photo, known, longest):
    pixels = read_photo(photo.path)
    boxes = _guessed(photo, pixels, known) if photo.boxes is None else photo.boxes
    scale = min(1.0, longest / max(pixels.shape[:2]))
    if scale < 1:
        size = (round(pixels.shape[1] * scale), round(pixels.shape[0] * scale))
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return Example(pixels, (boxes * scale).astype(np.float32), photo.categories)


def _guessed(photo, pixels, known):
    key = f"{photo.source}/{photo.path.name}"
    if key not in known:
        known[key] = [round(float(v), 1) for v in guess_box(pixels)]
    return np.array([known[key]], np.float32)


def _to_targets(index, example):
    boxes, n = example.boxes, len(example.boxes)
    centre, size = (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]
    return np.concatenate(
        (np.full((n, 1), index), example.categories[:, None], centre, size), 1
    ).astype(np.float32)
