"""The figures of the card from embedded tasks."""

import torch

from .nearest import nearest, share_alike


def catalogue_figures(task, queries, gallery):
    """5-NN shares of the same articleType, and of the same articleType and baseColour."""
    rows = nearest(queries, gallery, 5)
    types = share_alike(rows, [t for t, _ in task.query_labels], [t for t, _ in task.gallery_labels])
    return {"sameType5": types, "sameTypeAndColour5": share_alike(rows, task.query_labels, task.gallery_labels)}


def similarities(task, queries, gallery):
    """Query × gallery [n, m]; −2 for barred rows and, where a searched task has labels, for rows of another label."""
    similarity = queries @ gallery.T
    for row, barred in enumerate(task.barred or []):
        similarity[row, list(barred)] = -2
    if task.right and task.query_labels:
        other = [[q != g for g in task.gallery_labels] for q in task.query_labels]
        similarity[torch.tensor(other)] = -2
    return similarity


def recall_figure(task, queries, gallery, count):
    """The share of queries with a right answer among the first `count`."""
    found = similarities(task, queries, gallery).topk(count, dim=1).indices.tolist()
    return sum(bool(set(row) & right) for row, right in zip(found, task.right)) / max(1, len(found))


def all_figures(tasks, embedded):
    """Name -> value for every task; `embedded` maps a task's name to (queries, gallery) of unit vectors."""
    figures = {}
    for task in tasks:
        queries, gallery = embedded[task.name]
        if task.name == "catalogue":
            figures.update(catalogue_figures(task, queries, gallery))
        else:
            for count in (1, 5):
                figures[f"{task.name} recall@{count}"] = recall_figure(task, queries, gallery, count)
    return {name: round(value, 4) for name, value in figures.items()}
