"""Trains the refiner on boxes that the detector proposes, by the clock, with checkpoints."""

import copy
import math
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits

from ..shared.runs import load_checkpoint, log, save_checkpoint
from .boxes import pick_box, targets_of
from .crops import changed_square
from .network import Refiner

SAVE_EVERY_S, LOG_EVERY = 120, 50
# The body starts from ImageNet weights and learns at this share of the rest's rate; its first layers stay as they are.
FINE_TUNED, FINE_TUNED_FROM = 0.15, 4


@dataclass(frozen=True)
class Plan:
    """How to train: `size` of the squares in pixels, `batch` squares a step, `keep` of the running average a step."""

    minutes: float = 50
    size: int = 128
    batch: int = 72
    rate: float = 1.2e-3
    keep: float = 0.998


@dataclass(frozen=True)
class Source:
    """Examples of one set, the boxes [n, 4] that the detector proposes in each, and whether their garments' places are guessed."""

    examples: list
    proposals: list
    share: float
    guessed: bool = False


class Batches:
    """Endless batches of squares and targets, sources in their shares."""

    def __init__(self, sources, seed):
        self.sources, self.dice = [s for s in sources if s.examples], np.random.default_rng(seed)
        self.shares = np.array([s.share for s in self.sources]) / sum(s.share for s in self.sources)

    def next(self, count, size):
        """float32 [count, 3, size, size] in 0..1 and targets [count, categories]."""
        squares, targets = zip(*(self._one(size) for _ in range(count)))
        batch = torch.from_numpy(np.stack(squares)).permute(0, 3, 1, 2).float().div_(255)
        return batch.contiguous(memory_format=torch.channels_last), torch.from_numpy(np.concatenate(targets))

    def _one(self, size):
        source = self.sources[self.dice.choice(len(self.sources), p=self.shares)]
        number = self.dice.integers(len(source.examples))
        example = source.examples[number]
        box = pick_box(example, source.proposals[number], source.guessed, self.dice)
        # Near a guessed place, what is there is known better than how far they overlap.
        known = example.boxes[0] if source.guessed else box
        return changed_square(example.pixels, box, size, self.dice), targets_of(known[None], example)


class Trainer:
    """Network, running average, optimiser and clock of one run in `folder`."""

    def __init__(self, plan, batches, folder, imagenet):
        self.plan, self.batches, self.folder = plan, batches, folder
        self.net = Refiner()
        if imagenet:
            self.net.body.take_imagenet(imagenet)
        self.net.to(memory_format=torch.channels_last)
        for layer in self.net.body.first_layers(FINE_TUNED_FROM):
            layer.requires_grad_(False)
        self.average = copy.deepcopy(self.net)
        self.optimiser = torch.optim.AdamW(_groups(self.net), lr=plan.rate)
        self.step, self.spent_s = 0, 0.0

    def resume(self):
        """Takes up the checkpoint of this run, if there is one."""
        state = load_checkpoint(self.folder / "last.pt")
        if state:
            self.net.load_state_dict(state["net"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.spent_s = state["step"], state["spent_s"]

    def run(self):
        """Trains until the minutes are over; returns the averaged network."""
        saved, losses = time.time(), []
        while (done := self.spent_s / (self.plan.minutes * 60)) < 1:
            begun = time.time()
            losses.append(self.learn(done))
            self.spent_s += time.time() - begun
            if self.step % LOG_EVERY == 0:
                log(f"step {self.step}, {done:.0%}: loss {np.mean(losses[-LOG_EVERY:]):.4f}")
            if time.time() - saved > SAVE_EVERY_S:
                saved = time.time()
                self.save()
        self.save()
        return self.average.eval()

    def learn(self, done):
        """One step at the share `done` of the time; returns its loss."""
        for group in self.optimiser.param_groups:
            warm = min(1, (self.step + 1) / 100)
            group["lr"] = self.plan.rate * group["share"] * warm * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * done)))
        squares, targets = self.batches.next(self.plan.batch, self.plan.size)
        self.net.train()
        loss = binary_cross_entropy_with_logits(self.net(squares), targets)
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        self.optimiser.step()
        self.step += 1
        self._follow()
        return loss.item()

    def save(self):
        """Writes `last.pt` into the run's folder."""
        state = {"net": self.net.state_dict(), "average": self.average.state_dict(), "optimiser": self.optimiser.state_dict(),
                 "step": self.step, "spent_s": self.spent_s}
        save_checkpoint(self.folder / "last.pt", state)

    @torch.no_grad()
    def _follow(self):
        keep = min(self.plan.keep, self.step / (self.step + 20))
        for slow, fast in zip(self.average.parameters(), self.net.parameters()):
            slow.lerp_(fast, 1 - keep)


def _groups(net):
    """Weight decay on matrices alone; the body at FINE_TUNED of the learning rate."""
    groups = {}
    for name, p in net.named_parameters():
        if p.requires_grad:
            groups.setdefault((p.ndim > 1, FINE_TUNED if name.startswith("body.") else 1.0), []).append(p)
    return [{"params": params, "weight_decay": 0.03 * decays, "share": share} for (decays, share), params in groups.items()]
