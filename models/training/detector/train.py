"""Trains the detector from labelled photos, by the clock, with checkpoints to go on from."""

import copy
import math
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from ..shared.runs import half_precision, log, save_checkpoint
from .anchors import fit_anchors
from .examples import Batches
from .garments import CATEGORIES
from .infer import find_garments, torch_runner
from .loss import detection_loss
from .measure import best_category_share, summarise
from .network import Detector


@dataclass
class Plan:
    """How to train. Times in minutes, sizes in pixels (long side of a canvas)."""

    minutes: float = 60
    width: float = 0.25
    depth: float = 0.33
    batch: int = 10
    rate: float = 1.5e-3
    weight_decay: float = 0.02
    start_size: int = 192
    end_size: int = 256
    mosaics: float = 0.15
    # The share of the time, at the end, without mosaics.
    calm: float = 0.2
    check_every: float = 6.0
    patience: int = 8
    warm_steps: int = 150
    frozen: bool = False
    seed: int = 0
    # The share of steps on canvases up to twice as long, so that one graph serves 320 and 640 pixels.
    large: float = 0.15
    # How often a garment is pasted into a picture.
    pasted: float = 0.12
    # Of looks, outfits, garments, shop, drawn, drawn-products, empty.
    shares: tuple = (0.45, 0.18, 0.2, 0.08, 0.04, 0.02, 0.03)


class Average:
    """A moving average of the weights, which finds garments better than the last step's."""

    def __init__(self, model, decay=0.9992):
        self.model, self.decay, self.steps = copy.deepcopy(model).eval(), decay, 0

    def take(self, model):
        self.steps += 1
        keep = self.decay * (1 - math.exp(-self.steps / 600))
        with torch.no_grad():
            for mine, new in zip(self.model.state_dict().values(), model.state_dict().values()):
                if mine.dtype.is_floating_point:
                    mine.mul_(keep).add_(new.detach(), alpha=1 - keep)
                else:
                    mine.copy_(new)


class Training:
    """Model, optimiser, average and clock of one run.

    The checkpoint `resume` brings all of them back; of the checkpoint `start` only the weights and the anchors they go with.
    """

    def __init__(self, plan, pools, folder, device, backbone=None, resume=None, start=None, cutouts=()):
        self.plan, self.folder, self.device = plan, Path(folder), device
        self.batches = Batches(pools, plan.shares, plan.seed, cutouts, plan.pasted)
        sizes = [e.boxes[:, 2:] - e.boxes[:, :2] for e in _framed(self.batches, plan)]
        given = resume or start
        anchors = given["anchors"] if given else fit_anchors(np.concatenate(sizes))
        self.model = Detector(anchors, len(CATEGORIES), plan.width, plan.depth)
        if resume:
            self.model.load_state_dict(resume["last"])
        elif start:
            self.model.load_state_dict(start["average"])
        elif backbone:
            self.model.backbone.load_state_dict(backbone["backbone"])
        self.model.backbone.frozen = plan.frozen
        self.model.to(device=device, memory_format=torch.channels_last)
        self.average = Average(self.model)
        self.optimiser = _optimiser(self.model, plan)
        self.spent, self.step, self.best, self.since_best = 0.0, 0, 0.0, 0
        if resume:
            self._go_on(resume)

    def run(self, check, until=1.0):
        """Trains until that share of the time is over or `check(model)` has not risen for `patience` checks."""
        marks, checked = [], self.spent
        while self.done < until and self.since_best < self.plan.patience:
            begin = time.time()
            marks.append(self.learn())
            self.spent += time.time() - begin
            if self.step % 50 == 0:
                log(f"{self.done:5.1%} step {self.step} box {marks_mean(marks)} lr {self._rate():.5f}")
            if self.spent - checked > self.plan.check_every * 60:
                checked = self.spent
                self._check(check)
        self._check(check)
        return self.average.model

    @property
    def done(self):
        return min(1.0, self.spent / (self.plan.minutes * 60))

    def learn(self):
        """One step; returns the three parts of its loss: box, objectness, category."""
        height, width, mosaics = self._canvas()
        count = max(4, round(self.plan.batch * 320 * 224 / (height * width)))
        x, targets = self.batches.next(count, height, width, mosaics)
        self.model.train()
        with half_precision(self.device):
            raw = self.model(x.to(self.device))
        raw = [r.float() for r in raw]
        loss, parts = detection_loss(raw, self.model.anchors, targets.to(self.device))
        for group in self.optimiser.param_groups:
            group["lr"] = self._rate() * group["times"]
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 3.0)
        self.optimiser.step()
        self.average.take(self.model)
        self.step += 1
        return parts.cpu().numpy()

    def _canvas(self):
        plan, dice = self.plan, self.batches.dice
        grown = plan.start_size + (plan.end_size - plan.start_size) * min(1, self.done / (1 - plan.calm))
        zoom = dice.uniform(1.3, 2.0) if dice.random() < plan.large else dice.uniform(0.8, 1.15)
        long = max(128, round(grown * zoom / 32) * 32)
        calm = self.done > 1 - plan.calm
        shape = dice.random()
        if shape < 0.75 or (calm and shape < 0.85):
            return long, max(96, round(long * 0.69 / 32) * 32), 0.0 if calm else plan.mosaics * 0.6
        return long, long, 0.1 if calm else plan.mosaics * 1.4

    def _rate(self):
        warm = min(1.0, (self.step + 1) / self.plan.warm_steps)
        return self.plan.rate * warm * (0.03 + 0.97 * (1 + math.cos(math.pi * self.done)) / 2)

    def _check(self, check):
        figures, score = check(self.average.model)
        better = score > self.best
        self.best, self.since_best = max(self.best, score), 0 if better else self.since_best + 1
        log(f"check at {self.done:.0%} step {self.step}: {figures}{' best' if better else ''}")
        state = self._state(figures)
        save_checkpoint(self.folder / "last.pt", state)
        if better:
            save_checkpoint(self.folder / "best.pt", state)

    def _state(self, figures):
        return {
            "last": self.model.state_dict(), "average": self.average.model.state_dict(),
            "optimiser": self.optimiser.state_dict(), "averaged": self.average.steps,
            "anchors": self.model.anchors.cpu().numpy(), "plan": asdict(self.plan), "figures": figures,
            "spent": self.spent, "step": self.step, "best": self.best, "sinceBest": self.since_best,
            "dice": self.batches.dice.bit_generator.state,
        }  # fmt: skip

    def _go_on(self, state):
        self.average.model.load_state_dict(state["average"])
        self.average.steps = state["averaged"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.spent, self.step = state["spent"], state["step"]
        self.best, self.since_best = state["best"], state["sinceBest"]
        self.batches.dice.bit_generator.state = state["dice"]


def checker(outfits, singles, size=320):
    """A check for Training.run: (figures, one number to make larger) on held-out examples."""

    def check(model):
        run = torch_runner(model, next(model.parameters()).device)
        figures = {}
        for source, examples in outfits.items():
            found = find_garments(run, [e.pixels for e in examples], size)
            s = summarise(found, [e.boxes for e in examples], [e.categories for e in examples], len(CATEGORIES))
            figures[source] = (round(s["mAP50"], 4), round(s["mAP50to95"], 4))
        if singles:
            found = find_garments(run, [e.pixels for e in singles], size)
            figures["garments"] = round(best_category_share(found, [e.categories for e in singles]), 4)
        return figures, float(np.sum([np.sum(v) for v in figures.values()]))

    return check


def marks_mean(marks, last=50):
    """The mean of the last loss parts, as words."""
    box, there, category = np.mean(marks[-last:], 0)
    return f"{box:.4f} object {there:.4f} category {category:.4f}"


def _framed(batches, plan):
    """Garments as training frames them, for the anchors."""
    size = (plan.start_size + plan.end_size) // 2
    return [batches.make(size, round(size * 0.7), plan.mosaics) for _ in range(600)]


def _optimiser(model, plan):
    decayed = [p for p in model.parameters() if p.ndim > 1]
    free = [p for p in model.parameters() if p.ndim <= 1]
    groups = [
        {"params": decayed, "weight_decay": plan.weight_decay, "times": 1.0},
        {"params": free, "weight_decay": 0.0, "times": 1.0},
    ]
    return torch.optim.AdamW(groups, lr=plan.rate)
