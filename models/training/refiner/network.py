"""The refiner's network: what a box found by the detector shows."""

import torch
from torch import nn

from ..detector.garments import CATEGORIES
from ..embedder.network import MobileNetV2Body


class Refiner(nn.Module):
    """Squares [b, 3, s, s], RGB in 0..1 -> logits [b, categories]: whether the box shows a garment of each category.

    One yes or no a category rather than a choice of one: a jacket and the top inside it may share a box.
    """

    def __init__(self):
        super().__init__()
        self.body = MobileNetV2Body()
        self.judge = nn.Linear(self.body.channels[-1], len(CATEGORIES))
        self.register_buffer("mean", torch.tensor(self.body.mean).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(self.body.std).view(1, 3, 1, 1))

    def forward(self, squares):
        return self.judge(self.body((squares - self.mean) / self.std)[-1].mean((2, 3)))
