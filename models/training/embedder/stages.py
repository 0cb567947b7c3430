"""The schedule: small pictures first, then pairs of views, then nearly the size that is shipped."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """`minutes` of training at `size` pixels; the learning rate falls from `rate` to `last` of it along a cosine."""

    name: str
    size: int
    minutes: float
    couples: bool
    rate: float
    last: float = 0.02
    teacher: float = 1.0


STAGES = (
    Stage("learn", 64, 20, couples=False, rate=2e-3, last=0.5),
    Stage("contrast", 80, 32, couples=True, rate=1e-3, last=0.5, teacher=0.5),
    Stage("finish", 112, 42, couples=True, rate=5e-4, last=0.01, teacher=0.2),
)
