"""Labels and words as numbers."""

from collections import Counter

import torch

HEADS = ("type", "colour", "gender", "usage", "category", "kind", "street")
# A label seen less often than this in training has no output of its own.
FEWEST_PICTURES = 3
FEWEST_WORDS = 15


def list_labels(pictures):
    """Head -> its labels among the pictures, the most frequent first; rare ones are left out."""
    counts = {head: Counter(p.labels[head] for p in pictures if head in p.labels) for head in HEADS}
    return {head: [n for n, c in all.most_common() if c >= FEWEST_PICTURES] for head, all in counts.items()}


def list_words(pictures):
    """The words of product names that occur often enough to be learned, the most frequent first."""
    counts = Counter(w for p in pictures for w in p.words)
    return [w for w, c in counts.most_common() if c >= FEWEST_WORDS]


def number_labels(pictures, labels):
    """Head -> int64 [n] of label numbers, −1 where a picture has none."""
    tables = {head: {name: i for i, name in enumerate(names)} for head, names in labels.items()}
    return {head: torch.tensor([t.get(p.labels.get(head), -1) for p in pictures]) for head, t in tables.items()}


def number_words(pictures, words):
    """uint8 [n, words]: 1 where a picture's product name holds the word."""
    table = {w: i for i, w in enumerate(words)}
    marks = torch.zeros(len(pictures), max(1, len(words)), dtype=torch.uint8)
    for row, picture in enumerate(pictures):
        for word in picture.words:
            if word in table:
                marks[row, table[word]] = 1
    return marks
