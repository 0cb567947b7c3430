"""How good an embedder is on products that it was not trained on."""

from ...shared.runs import log
from ..shots import read_shots
from .breakdown import by_category, by_gallery_size, draw_breakdown
from .figures import all_figures
from .mistakes import draw_mistakes
from .nearest import embed_all
from .sets import again_task, catalogue_task, drawn_task, pairs_tasks, phone_task


def make_tasks(pictures, size):
    """All tasks that the held-out ones of `pictures` allow, their views at `size` pixels.

    Learned ones are passed over, but for the fronts of all products with several views, which a search has to tell apart.
    """
    pictures = [p for p in pictures if p.held_out or p.labels.get("front")]
    shots = read_shots(pictures)
    tasks = [catalogue_task(pictures, shots, size), *pairs_tasks(pictures, shots, size), phone_task(pictures, shots, size),
             again_task(pictures, shots, size), drawn_task(pictures, shots, size)]
    tasks = [t for t in tasks if t.queries and t.gallery]
    log(", ".join(f"{t.name}: {len(t.queries)} among {len(t.gallery)}" for t in tasks))
    return tasks


def measure(net, tasks, part="embedding", mistakes=None, plots=None):
    """Name -> figure of one network; `mistakes` is a folder for contact sheets, `plots` one for curves and a confusion matrix.

    With `plots` the figures hold `byCategory` too, figure -> category -> (value, number of queries), and `byGallerySize`, number of
    pictures -> the catalogue's figures among so many.
    """
    embedded = {t.name: (embed_all(net, t.queries, part), embed_all(net, t.gallery, part)) for t in tasks}
    if mistakes:
        mistakes.mkdir(parents=True, exist_ok=True)
        for task in tasks:
            wrong = draw_mistakes(task, *embedded[task.name], mistakes / f"{task.name.replace(' ', '-')}.png")
            log(f"{task.name}: {wrong} of {len(task.queries)} without a right answer among the first five")
    if plots is None:
        return all_figures(tasks, embedded)
    draw_breakdown(plots, tasks, embedded)
    return {**all_figures(tasks, embedded), "byCategory": by_category(tasks, embedded),
            "byGallerySize": by_gallery_size(tasks, embedded)}
