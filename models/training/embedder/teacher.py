"""The features of the teaching network (an ImageNet MobileNetV2), computed once and kept on disk."""

import importlib.util
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import normalize

from ..shared.runs import log
from .views import plain_view, to_batch

SIZE = 160


def teach(shots, training, folder, cache):
    """Unit features of every shot, less the mean of those that `training` marks: float32 [n, 1280]; None without a teacher.

    `folder` holds `mobilenet_v2_imagenet.pt` and its module; `cache` is the file that keeps the features as float16.
    """
    known = torch.from_numpy(np.load(cache)).float()[: len(shots)] if cache.exists() else torch.zeros(0, 1280)
    if len(known) < len(shots):
        if not (Path(folder) / "mobilenet_v2_imagenet.pt").exists():
            log(f"no teaching network in {folder}: trained without it")
            return None
        # Sets are read in a fixed order, so a set that came later only adds to the end.
        known = torch.cat((known, _compute(shots[len(known) :], Path(folder))))
        np.save(cache, known.half().numpy())
    return normalize(known - known[training].mean(0), dim=1)


def _compute(shots, folder):
    net = _load(folder)
    rows = []
    with torch.no_grad():
        for i in range(0, len(shots), 64):
            batch = to_batch([plain_view(s, SIZE) for s in shots[i : i + 64]])
            rows.append(net.features((batch * 255 - 128) / 128).mean((2, 3)))
            if i % 3200 == 0:
                log(f"teacher: {i} of {len(shots)}")
    return torch.cat(rows)


def _load(folder):
    spec = importlib.util.spec_from_file_location("mobilenet_v2_folded", folder / "mobilenet_v2_folded.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.load(folder / "mobilenet_v2_imagenet.pt").to(memory_format=torch.channels_last)
