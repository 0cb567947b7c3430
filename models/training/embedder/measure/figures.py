"""The figures of the card from embedded tasks."""

import torch

from .nearest import nearest, share_alike


def catalogue_figures(task, queries, gallery):
    """5-NN shares of the same articleType, and of the same articleType and baseColour."""
    rows = nearest(queries, gallery, 5)
    types = share_alike(rows, [t for t, _ in task.query_labels], [t for t, _ in task.gallery_labels])
    return {"sameType5": types, "sameTypeAndColour5": share_alike(rows, task.query_labels, task.gallery_labels)}


def recall_figure(task, queries, gallery, count):
    """Recall among the first `count`; barred gallery rows are passed over, and labelled tasks search within their label."""
    similarity = queries @ gallery.T
    for row, barred in enumerate(task.barred or []):
        similarity[row, list(barred)] = -2
    if task.query_labels and task.gallery_labels:
        other = [[q != g for g in task.gallery_labels] for q in task.query_labels]
        similarity[torch.tensor(other)] = -2
    found = similarity.topk(count, dim=1).indices.tolist()
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
