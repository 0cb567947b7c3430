"""Teaches the backbone what garments look like, before it must find them."""

import math
import time
from importlib import util
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cosine_similarity, cross_entropy

from ..shared.runs import log, save_checkpoint
from .crops import gather_crops
from .network import Backbone

TEACHER_FEATURES = 1280


class Student(nn.Module):
    """Backbone with heads for type, colour and the teacher's pooled features."""

    def __init__(self, types, colours, width, depth):
        super().__init__()
        self.backbone = Backbone(width, depth)
        _, middle, top = self.backbone.channels
        self.types = nn.Linear(top + middle, types)
        self.colours = nn.Linear(top + middle, max(1, colours))
        self.teacher = nn.Linear(top + middle, TEACHER_FEATURES)

    def forward(self, x):
        _, at16, at32 = self.backbone(x)
        pooled = torch.cat((at16.mean((2, 3)), at32.mean((2, 3))), 1)
        return self.types(pooled), self.colours(pooled), self.teacher(pooled)


def pretrain(root, weights, out, width, depth, minutes, size=112, batch=64, resume=None):
    """Trains for `minutes` by the clock and writes the backbone's weights to `out`.

    `resume` is what an earlier run wrote; its backbone is the start of this one.
    """
    crops = gather_crops(root, size)
    log(f"{len(crops.pixels)} pictures, {len(crops.type_names)} types, {len(crops.colour_names)} colours")
    lessons = _teacher_features(weights, crops.pixels, Path(out).parent / f"teacher-{size}-{len(crops.pixels)}.npy")
    student = Student(len(crops.type_names), len(crops.colour_names), width, depth)
    if resume:
        student.backbone.load_state_dict(resume["backbone"])
    student = student.to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(student.parameters(), lr=3e-3, weight_decay=0.02)
    _fit(student, optimiser, crops, lessons, minutes * 60, batch)
    save_checkpoint(out, {"backbone": student.backbone.state_dict(), "width": width, "depth": depth})


def _fit(student, optimiser, crops, lessons, seconds, batch, peak=3e-3):
    start, step, dice = time.time(), 0, np.random.default_rng(0)
    marks = []
    while (done := (time.time() - start) / seconds) < 1:
        for group in optimiser.param_groups:
            group["lr"] = peak * min(1, (step + 1) / 200) * (0.02 + 0.98 * (1 + math.cos(math.pi * done)) / 2)
        rows = dice.integers(0, len(crops.pixels), batch)
        loss, right = _step(student, crops, lessons, rows, dice)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(student.parameters(), 5.0)
        optimiser.step()
        marks.append((loss.item(), right))
        step += 1
        if step % 100 == 0:
            mean = np.mean(marks[-100:], 0)
            log(f"backbone {done:4.0%} step {step} loss {mean[0]:.3f} type right {mean[1]:.3f}")


def _step(student, crops, lessons, rows, dice):
    x = _views(crops.pixels[rows], dice)
    types, colours, features = student(x)
    t, c = torch.from_numpy(crops.types[rows]), torch.from_numpy(crops.colours[rows])
    loss = cross_entropy(types, t, ignore_index=-1, label_smoothing=0.05)
    if (c >= 0).any():
        loss = loss + 0.4 * cross_entropy(colours, c, ignore_index=-1)
    if lessons is not None:
        loss = loss + 2 * (1 - cosine_similarity(features, torch.from_numpy(lessons[rows]))).mean()
    known = t >= 0
    return loss, (types.argmax(1) == t)[known].float().mean().item()


def _views(pixels, dice):
    """Random zoomed, moved, mirrored views of [b, s, s, 3] uint8 -> [b, 3, s, s] float 0..1."""
    b = len(pixels)
    x = torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)
    zoom = torch.from_numpy(dice.uniform(0.65, 1.1, (b, 2)).astype(np.float32))
    mirror = torch.from_numpy(dice.choice([-1.0, 1.0], b).astype(np.float32))
    theta = torch.zeros(b, 2, 3)
    theta[:, 0, 0], theta[:, 1, 1] = zoom[:, 0] * mirror, zoom[:, 1]
    theta[:, :, 2] = torch.from_numpy(dice.uniform(-0.25, 0.25, (b, 2)).astype(np.float32))
    grid = nn.functional.affine_grid(theta, list(x.shape), align_corners=False)
    x = nn.functional.grid_sample(x, grid, padding_mode="border", align_corners=False)
    light = torch.from_numpy(dice.uniform(0.75, 1.25, (b, 1, 1, 1)).astype(np.float32))
    return (x * light).clamp_(0, 1).contiguous(memory_format=torch.channels_last)


def _teacher_features(folder, pixels, cache):
    """The teacher's pooled features [n, 1280] of every picture, kept in `cache`; None where it is absent."""
    if cache.is_file():
        return np.load(cache)
    teacher = _load_teacher(folder)
    if teacher is None:
        return None
    log("asking the teacher")
    with torch.no_grad():
        parts = [teacher(_for_teacher(pixels[i : i + 64]))[0].numpy() for i in range(0, len(pixels), 64)]
    features = np.concatenate(parts)
    features -= features.mean(0)
    np.save(cache, features)
    return features


def _load_teacher(folder):
    module, state = Path(folder) / "mobilenet_v2_folded.py", Path(folder) / "mobilenet_v2_imagenet.pt"
    if not (module.is_file() and state.is_file()):
        return None
    spec = util.spec_from_file_location("teacher", module)
    teacher = util.module_from_spec(spec)
    spec.loader.exec_module(teacher)
    return teacher.load(str(state)).to(memory_format=torch.channels_last)


def _for_teacher(pixels):
    x = torch.from_numpy(pixels).permute(0, 3, 1, 2).float()
    return ((x - 128) / 128).contiguous(memory_format=torch.channels_last)
