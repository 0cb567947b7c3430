"""The training losses; each is a mean over what it applies to, zero where it applies to nothing."""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cosine_similarity, cross_entropy

HEAD_WEIGHTS = {"type": 2.4, "colour": 0.7, "gender": 0.3, "usage": 0.2, "category": 0.5, "kind": 0.7, "street": 0.5}


def head_losses(net, out, targets):
    """Head -> weighted cross-entropy; `targets` maps heads to label numbers [b], −1 for unknown."""
    losses = {}
    for head, numbers in targets.items():
        known = numbers >= 0
        if known.any():
            # The square root keeps a head that few pictures of the batch know from being drowned out.
            weight = HEAD_WEIGHTS[head] * known.float().mean().sqrt()
            losses[head] = weight * cross_entropy(net.logits(out, head)[known], numbers[known], label_smoothing=0.05)
    return losses


def words_loss(net, out, marks, known):
    """How badly the words of the product's name are foretold: `marks` [b, words], `known` [b] says which have a name."""
    if not known.any():
        return out["deep"].sum() * 0
    logits = net.words(out["deep"] * net.scale)[known]
    return 0.02 * binary_cross_entropy_with_logits(logits, marks[known].float(), reduction="none").sum(1).mean()


def teacher_loss(net, out, taught):
    """One minus the cosine between the pooled features, mapped, and the teacher's [b, t]."""
    return 4 * (1 - cosine_similarity(net.teach(out["pooled"]), taught)).mean()


def contrast_loss(a, b, designs, memory=None, temperature=0.08):
    """InfoNCE (van den Oord et al. 2018) between two views [n, d] of n products, both ways.

    `designs` [n] number the products in any colour: other pictures of the same design are neither right nor wrong
    answers. `memory` is (vectors [m, d], designs [m]) of earlier batches: more wrong answers.
    """
    return 0.5 * (_one_way(a, b, designs, memory, temperature) + _one_way(b, a, designs, memory, temperature))


def _one_way(queries, answers, designs, memory, temperature):
    others, other_designs = answers, designs
    if memory is not None:
        others, other_designs = torch.cat((answers, memory[0])), torch.cat((designs, memory[1]))
    logits = queries @ others.T / temperature
    same = designs[:, None] == other_designs[None]
    right = torch.arange(len(queries))
    same[right, right] = False
    return cross_entropy(logits.masked_fill(same, -1e4), right)


def neighbour_loss(vectors, groups, temperature=0.1):
    """Supervised contrast (Khosla et al. 2020): all pictures of one group (number ≥ 0) [n] are to be each other's neighbours."""
    share, right = _neighbours(vectors, groups, temperature)
    counts = right.sum(1)
    if not counts.any():
        return vectors.sum() * 0
    return -((share * right).sum(1)[counts > 0] / counts[counts > 0]).mean()


def any_neighbour_loss(vectors, groups, temperature=0.1):
    """Neighbourhood components (Goldberger et al. 2004): a picture's neighbour is to be one of its group (number ≥ 0) [n], whichever."""
    share, right = _neighbours(vectors, groups, temperature)
    found = share.masked_fill(~right, -1e4).logsumexp(1)[right.any(1)]
    return -found.mean() if len(found) else vectors.sum() * 0


def _neighbours(vectors, groups, temperature):
    """The log of how likely each picture is another's neighbour, by nearness, and whether it is one of its group: both [n, n]."""
    itself = torch.eye(len(vectors), dtype=torch.bool)
    share = (vectors @ vectors.T / temperature).masked_fill(itself, -1e4).log_softmax(1)
    return share, (groups[:, None] == groups[None]) & (groups[:, None] >= 0) & ~itself


def mask_loss(logits, masks):
    """The foreground mask against what is known [b, 1, h, w]: 1 garment, 0 not, −1 unknown."""
    known = masks >= 0
    return binary_cross_entropy_with_logits(logits[known], masks[known]) if known.any() else logits.sum() * 0
