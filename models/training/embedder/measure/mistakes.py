"""Contact sheets of the worst answers, to be looked at by a person."""

import cv2
import numpy as np

from .figures import similarities

TILE = 96
ROWS = 40


def draw_mistakes(task, queries, gallery, path):
    """Writes a picture of up to 40 queries without a right answer among the first five: query, then the five best; true answers last.

    Returns how many queries of the task are so.
    """
    similarity = similarities(task, queries, gallery)
    best = similarity.topk(5, dim=1).indices.tolist()
    wrong = [q for q, row in enumerate(best) if not any(_is_right(task, q, g) for g in row)]
    rows = [_row(task, q, best[q]) for q in wrong[:ROWS]]
    if rows:
        half = -(-len(rows) // 2)
        blank = np.full_like(rows[0], 255)
        columns = [np.vstack(rows[:half]), np.vstack(rows[half:] + [blank] * (2 * half - len(rows)))]
        cv2.imwrite(str(path), cv2.cvtColor(np.hstack(columns), cv2.COLOR_RGB2BGR))
    return len(wrong)


def _is_right(task, query, answer):
    if task.right:
        return answer in task.right[query]
    return task.query_labels[query][0] == task.gallery_labels[answer][0]


def _row(task, query, answers):
    tiles = [task.queries[query], *(task.gallery[g] for g in answers)]
    tiles += [task.gallery[g] for g in sorted(task.right[query])[:1]] if task.right else []
    return np.hstack([cv2.resize(t, (TILE, TILE), interpolation=cv2.INTER_AREA) for t in tiles])
