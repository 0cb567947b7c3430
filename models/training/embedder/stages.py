"""The schedule: single views first, then pairs of views, then larger ones."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Stage:
    """`minutes` of training at `size` pixels; the learning rate falls from `rate` to `last` of it along a cosine.

    `couples`: two views of each product, contrasted, instead of single labelled views. `teacher` weighs the teaching
    network's features. `frozen` layers at the body's start no longer learn: they cost most at large sizes and change least.
    `keep` is how much of the running average a step leaves in place.
    """

    name: str
    size: int
    minutes: float
    couples: bool
    rate: float
    last: float = 0.02
    teacher: float = 1.0
    frozen: int = 0
    keep: float = 0.998


STAGES = (
    Stage("learn", 96, 24, couples=False, rate=1.5e-3, last=0.6),
    Stage("contrast", 96, 40, couples=True, rate=1.2e-3, last=0.5, teacher=0.5),
    Stage("sharpen", 128, 50, couples=True, rate=1.3e-3, last=0.3, teacher=0.2, frozen=4),
    Stage("finish", 160, 42, couples=True, rate=6e-4, last=0.01, teacher=0.2, frozen=4),
    # Twice more from a larger rate: the losses of the stage before were still falling.
    Stage("polish", 160, 80, couples=True, rate=8e-4, last=0.01, teacher=0.2, frozen=4),
    Stage("shine", 160, 110, couples=True, rate=8e-4, last=0.01, teacher=0.2, frozen=4),
)


def plan_stages(minutes=None, size=None):
    """STAGES, shortened or stretched so that they take `minutes` together, and none shown larger than `size` pixels."""
    whole = sum(stage.minutes for stage in STAGES)
    share = 1 if minutes is None else minutes / whole
    return tuple(replace(s, minutes=s.minutes * share, size=min(s.size, size or s.size)) for s in STAGES)
