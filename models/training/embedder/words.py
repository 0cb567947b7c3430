"""The word for what a picture shows, told from the features of networks that have learned."""

from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.functional import cross_entropy, dropout

EPOCHS, BATCH, RATE, DECAY = 16, 256, 3e-3, 0.01
# Half of the features are hidden at each step, so that none of them decides alone.
HIDDEN, SMOOTHING = 0.5, 0.05


@dataclass(frozen=True)
class Words:
    """How probabilities of k words come about: the softmax of features [n, d] times `weight` [d, k] plus `bias` [k]."""

    weight: np.ndarray
    bias: np.ndarray


def fit_words(features, numbers, count):
    """Words from features [n, d] and the number [n] of each picture's word among `count`, −1 where it is not known."""
    known = numbers >= 0
    features, numbers = features[known], numbers[known]
    mean, spread = features.mean(0), features.std(0) + 1e-4
    layer = _regress((features - mean) / spread, numbers, count)
    weight = layer.weight.detach().T / spread[:, None]
    return Words(weight.numpy(), (layer.bias.detach() - mean @ weight).numpy())


def _regress(features, numbers, count):
    """A softmax regression (logistic, of several classes) by AdamW, its rate falling to nothing."""
    layer = torch.nn.Linear(features.shape[1], count)
    torch.nn.init.zeros_(layer.weight)
    optimiser = torch.optim.AdamW(layer.parameters(), lr=RATE, weight_decay=DECAY)
    for epoch in range(EPOCHS):
        optimiser.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS)
        for rows in torch.randperm(len(features)).split(BATCH):
            loss = cross_entropy(layer(dropout(features[rows], HIDDEN)), numbers[rows], label_smoothing=SMOOTHING)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return layer
