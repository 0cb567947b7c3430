"""Trains the embedder through its stages, with checkpoints."""

import copy
import math
import time

import torch
from torch import nn

from ..shared.runs import load_checkpoint, log, save_checkpoint
from .batches import Batches
from .labels import list_labels, list_words, number_labels, number_words
from .losses import contrast_loss, head_losses, mask_loss, neighbour_loss, teacher_loss, words_loss
from .network import Embedder

SAVE_EVERY_S = 120
LOG_EVERY = 100
# Vectors of earlier batches that serve as wrong answers.
MEMORY = 1024
# The learning rate of a body that starts from ImageNet weights, as a share of the rest's.
FINE_TUNED = 0.15
# Its first layers, which see edges and dots and cost most, stay as they are.
FINE_TUNED_FROM = 4


class Lessons:
    """What the losses need to know of every picture, as tensors in the order of the pictures."""

    def __init__(self, pictures, taught):
        learned = [p for p in pictures if not p.held_out]
        self.labels, self.word_list = list_labels(learned), list_words(learned)
        self.targets = number_labels(pictures, self.labels)
        self.marks = number_words(pictures, self.word_list)
        self.named = torch.tensor([p.source == "catalogue" for p in pictures])
        designs = {key: i for i, key in enumerate({_design(p) for p in pictures})}
        self.designs = torch.tensor([designs[_design(p)] for p in pictures])
        self.taught = taught
        known = (self.targets["type"] >= 0) & (self.targets["colour"] >= 0)
        self.looks = torch.where(known, self.targets["type"] * 1000 + self.targets["colour"], -1)


def _design(picture):
    name = " ".join(picture.words) if picture.source == "catalogue" else ""
    return (picture.source if name or picture.design else "", picture.design or name or picture.product)


class Trainer:
    """One network, its running average and its optimiser; `run` is the folder of the checkpoints.

    `imagenet` is the file of the weights that the body starts from, or None.
    """

    def __init__(self, architecture, pictures, shots, taught, run, imagenet=None):
        self.lessons, self.batches, self.run = Lessons(pictures, taught), Batches(pictures, shots), run
        self.net = Embedder(architecture, self.lessons.labels, len(self.lessons.word_list)).to(memory_format=torch.channels_last)
        self.known_layers = FINE_TUNED_FROM if imagenet else 0
        if imagenet:
            self.net.body.take_imagenet(imagenet)
        for module in self.net.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.momentum = 0.03
        self.average = copy.deepcopy(self.net)
        self.architecture = architecture
        self.optimiser = torch.optim.AdamW(_groups(self.net, FINE_TUNED if imagenet else 1.0), lr=1e-3)
        self.stage = self.step = 0
        self.spent_s = 0.0
        self.memory = None

    def train(self, stages):
        """Goes through the stages from where the checkpoint left off."""
        for number in range(self.stage, len(stages)):
            if number > self.stage:
                self.stage, self.spent_s, self.memory = number, 0.0, None
            self._train_stage(stages[number])
            self.spent_s = stages[number].minutes * 60
            self.save()

    def save(self, name="last.pt"):
        """Writes a checkpoint into the run's folder."""
        state = {"net": self.net.state_dict(), "average": self.average.state_dict(), "optimiser": self.optimiser.state_dict(),
                 "stage": self.stage, "step": self.step, "spent_s": self.spent_s, "architecture": self.architecture,
                 "labels": self.lessons.labels, "words": self.lessons.word_list}
        save_checkpoint(self.run / name, state)

    def resume(self):
        """Takes up the checkpoint of this run, if there is one."""
        state = load_checkpoint(self.run / "last.pt")
        if state is None:
            return
        self.net.load_state_dict(state["net"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.stage, self.step, self.spent_s = state["stage"], state["step"], state["spent_s"]

    def start_from(self, path):
        """Takes the weights of another run's checkpoint, where names and shapes agree."""
        found = load_checkpoint(path)["average"]
        for net in (self.net, self.average):
            own = net.state_dict()
            net.load_state_dict({**own, **{k: v for k, v in found.items() if k in own and own[k].shape == v.shape}})

    def _train_stage(self, stage):
        log(f"stage {stage.name}: {stage.size} px, {stage.minutes} minutes")
        begun, saved, sums = time.time() - self.spent_s, time.time(), {}
        while (done := (time.time() - begun) / (stage.minutes * 60)) < 1:
            self._set_rate(stage, done)
            for name, value in self.learn(stage).items():
                sums[name] = sums.get(name, 0) + value / LOG_EVERY
            if self.step % LOG_EVERY == 0:
                log(f"step {self.step}, {done:.0%} of {stage.name}:", ", ".join(f"{k} {v:.3f}" for k, v in sums.items()))
                sums = {}
            if time.time() - saved > SAVE_EVERY_S:
                self.spent_s, saved = time.time() - begun, time.time()
                self.save()

    def _set_rate(self, stage, done):
        warm = min(1, (self.step + 1) / 200)
        for group in self.optimiser.param_groups:
            group["lr"] = stage.rate * group["share"] * warm * (stage.last + (1 - stage.last) * 0.5 * (1 + math.cos(math.pi * done)))

    def learn(self, stage):
        """One step; returns the losses by name."""
        self.net.train()
        for layer in self.net.body.first_layers(max(stage.frozen, self.known_layers)):
            layer.eval().requires_grad_(False)
        losses = self._couples_losses(stage) if stage.couples else self._singles_losses(stage)
        self.optimiser.zero_grad()
        sum(losses.values()).backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        self.optimiser.step()
        self.step += 1
        self._follow(stage.keep)
        return {name: loss.item() for name, loss in losses.items()}

    def _singles_losses(self, stage):
        chosen, images = self.batches.singles(stage.size)
        return self._label_losses(self.net(images), chosen, stage)

    def _couples_losses(self, stage):
        batch = self.batches.couples(stage.size)
        out = self.net(batch.images)
        n, same = len(batch.shop), batch.same_colour
        chosen = torch.cat((batch.shop, batch.phone))
        true_colour = torch.cat((torch.ones_like(same), same))
        losses = self._label_losses(out, chosen, stage, true_colour)
        designs, whole, deep = self.lessons.designs[batch.shop], out["embedding"], out["deep"]
        losses["contrast"] = contrast_loss(whole[:n][same], whole[n:][same], designs[same], self.memory)
        losses["design"] = 0.5 * contrast_loss(deep[:n], deep[n:], designs)
        losses["neighbours"] = 0.3 * neighbour_loss(whole, torch.where(true_colour, self.lessons.looks[chosen], -1))
        losses["kin"] = 0.3 * neighbour_loss(out["kin"], self.lessons.targets["type"][chosen])
        losses["mask"] = 0.3 * mask_loss(out["mask"][:n], batch.masks)
        self._remember(whole[:n].detach(), designs)
        return losses

    def _label_losses(self, out, chosen, stage, true_colour=None):
        lessons = self.lessons
        targets = {head: numbers[chosen] for head, numbers in lessons.targets.items()}
        if true_colour is not None:
            targets["colour"] = torch.where(true_colour, targets["colour"], -1)
        losses = head_losses(self.net, out, targets)
        losses["words"] = words_loss(self.net, out, lessons.marks[chosen], lessons.named[chosen])
        if lessons.taught is not None:
            losses["teacher"] = stage.teacher * teacher_loss(self.net, out, lessons.taught[chosen].float())
        return losses

    def _remember(self, vectors, designs):
        if self.memory is None:
            self.memory = (vectors, designs)
        else:
            self.memory = tuple(torch.cat((new, old))[:MEMORY] for new, old in zip((vectors, designs), self.memory))

    @torch.no_grad()
    def _follow(self, most):
        """The running average of the weights is what is measured and shipped."""
        keep = min(most, self.step / (self.step + 20))
        for slow, fast in zip(self.average.state_dict().values(), self.net.state_dict().values()):
            if slow.dtype.is_floating_point:
                slow.lerp_(fast, 1 - keep)
            else:
                slow.copy_(fast)


def _groups(net, body_share):
    """Weight decay on matrices alone: not on biases, norms or the colour centres; the body at `body_share` of the learning rate."""
    groups = {}
    for name, p in net.named_parameters():
        decays, share = p.ndim > 1 and "centres" not in name, body_share if name.startswith("body.") else 1.0
        groups.setdefault((decays, share), []).append(p)
    return [{"params": params, "weight_decay": 0.03 * decays, "share": share} for (decays, share), params in groups.items()]
