"""Figures of each category, and how kinds are confused, as numbers and pictures."""

import numpy as np
import torch

from ...shared.plots import draw_confusion, draw_curves
from ..pictures import category_of_type
from .figures import recall_figure
from .nearest import nearest, share_alike
from .sets import FIVE, Task

GROUPS = (*FIVE, "other")
GALLERY_SIZES, DRAWS = (300, 600, 1200, 2400), 4


def by_category(tasks, embedded):
    """Figure -> category -> (value, number of queries), for the catalogue's neighbours and the searches within a category."""
    figures = {}
    for task in tasks:
        queries, gallery = embedded[task.name]
        groups = _groups(task)
        if groups:
            name, value = ("sameType5", _same_type) if task.name == "catalogue" else (f"{task.name} recall@5", _recall)
            rows = {g: [i for i, found in enumerate(groups) if found == g] for g in GROUPS}
            figures[name] = {g: (round(value(task, queries, gallery, r), 4), len(r)) for g, r in rows.items() if r}
    return figures


def by_gallery_size(tasks, embedded):
    """Number of pictures searched among -> the two catalogue figures; the more there are, the more of a kind and colour are among them.

    Every held-out picture of the catalogue asks, among others drawn by chance, a mean of DRAWS.
    """
    figures = {}
    for task in (t for t in tasks if t.name == "catalogue"):
        vectors, labels = torch.cat(embedded[task.name]), task.query_labels + task.gallery_labels
        for size in (s for s in GALLERY_SIZES if s < len(labels)):
            drawn = [_alike_among(vectors, labels, torch.randperm(len(labels), generator=torch.Generator().manual_seed(n))[:size]) for n in range(DRAWS)]
            figures[size] = [round(sum(each) / DRAWS, 4) for each in zip(*drawn)]
    return figures


def draw_breakdown(folder, tasks, embedded):
    """Writes the confusion of categories and the precision at each recall of kinds among neighbours, as PNG files."""
    for task in tasks:
        if task.name == "catalogue":
            folder.mkdir(parents=True, exist_ok=True)
            queries, gallery = embedded[task.name]
            draw_confusion(folder / "catalogue-confusion.png", "categories of the 5 nearest", GROUPS, _confusion(task, queries, gallery))
            curves = {g: _precision_recall(task, queries, gallery, g) for g in GROUPS if g in _groups(task)}
            draw_curves(folder / "catalogue-precision-recall.png", "same articleType, by category", ("recall", "prec."), curves)


def _alike_among(vectors, labels, rows):
    """Shares of the 5 nearest among `rows`, other than itself, with a picture's kind, and with its kind and colour."""
    similarity = vectors @ vectors[rows].T
    similarity[rows[None] == torch.arange(len(vectors))[:, None]] = -2
    found = rows[similarity.topk(5, dim=1).indices]
    kinds = [kind for kind, _ in labels]
    return share_alike(found, kinds, kinds), share_alike(found, labels, labels)


def _groups(task):
    """The category of every query; empty where the task knows none."""
    if task.name == "catalogue":
        return [category_of_type(kind or "") for kind, _ in task.query_labels]
    return list(task.query_labels or [])


def _same_type(task, queries, gallery, rows):
    found = nearest(queries[rows], gallery, 5)
    return share_alike(found, [task.query_labels[i][0] for i in rows], [kind for kind, _ in task.gallery_labels])


def _recall(task, queries, gallery, rows):
    barred = [task.barred[i] for i in rows] if task.barred else None
    part = Task(task.name, [task.queries[i] for i in rows], task.gallery, [task.right[i] for i in rows], barred,
                [task.query_labels[i] for i in rows], task.gallery_labels)
    return recall_figure(part, queries[rows], gallery, 5)


def _confusion(task, queries, gallery):
    """Counts [6, 6] of neighbours' categories (rows) against the queries' (columns)."""
    counts = np.zeros((len(GROUPS), len(GROUPS)), int)
    answers = [category_of_type(kind or "") for kind, _ in task.gallery_labels]
    for group, row in zip(_groups(task), nearest(queries, gallery, 5).tolist()):
        for found in row:
            counts[GROUPS.index(answers[found]), GROUPS.index(group)] += 1
    return counts


def _precision_recall(task, queries, gallery, group, at=np.linspace(0, 1, 51)):
    """The mean precision at each recall over the group's queries, every gallery picture of the same kind being right."""
    rows = [i for i, found in enumerate(_groups(task)) if found == group]
    kinds = np.array([kind or "" for kind, _ in task.gallery_labels])
    order = torch.argsort(queries[rows] @ gallery.T, dim=1, descending=True).numpy()
    curves = []
    for i, ranked in zip(rows, order):
        hits = (kinds[ranked] == task.query_labels[i][0]).cumsum()
        if hits[-1]:
            precision = np.maximum.accumulate((hits / (1 + np.arange(len(hits))))[::-1])[::-1]
            curves.append(precision[np.searchsorted(hits / hits[-1], at, side="left").clip(max=len(hits) - 1)])
    return at, np.mean(curves, 0) if curves else at * 0
