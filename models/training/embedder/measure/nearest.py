"""Exact search and what is counted on its answers."""

import torch

from ..views import to_batch


def nearest(queries, gallery, count):
    """The numbers of the `count` most similar gallery rows of each query, best first: int64 [n, count]; rows are unit vectors."""
    return (queries @ gallery.T).topk(min(count, len(gallery)), dim=1).indices


def share_alike(rows, query_labels, gallery_labels):
    """The share of answers whose label equals the query's; `rows` as nearest() gives them."""
    hits = [query_labels[q] == gallery_labels[g] for q, row in enumerate(rows.tolist()) for g in row]
    return sum(hits) / max(1, len(hits))


@torch.no_grad()
def embed_all(net, views, part="embedding"):
    """Embeds uint8 squares [s, s, 3] in batches: float32 [n, d]; `part` may name another output of the network."""
    net.eval()
    return torch.cat([net(to_batch(views[i : i + 64]))[part] for i in range(0, len(views), 64)])


def share_told(net, views, labels, part, words):
    """The share of views whose surest word is their label: output `part` of the network gives a probability [n, k] for each of `words`."""
    told = embed_all(net, views, part).argmax(1).tolist()
    return sum(words[n] == label for n, label in zip(told, labels)) / max(1, len(labels))
