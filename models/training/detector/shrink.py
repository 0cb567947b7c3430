"""Weighs smaller copies of the detector against the file itself."""

from pathlib import Path

import numpy as np

from ..shared.shrink import compare_speed, to_float16, to_int8
from .evaluate import measure, onnx_runner
from .infer import letterbox
from .release import MAX_OVERLAP


def weigh_copies(weights, examples, held, size, folder):
    """Writes float16 and int8 copies of `weights` into `folder`; returns name -> bytes, milliseconds a photo and figures.

    `examples` are learned ones, from which int8 takes its ranges; `held` as in measure().
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    batches = [_to_batch(e.pixels, size) for e in examples]
    files = {
        "float32": Path(weights),
        "float16": to_float16(weights, folder / f"{Path(weights).stem}-float16.onnx"),
        "int8": to_int8(weights, folder / f"{Path(weights).stem}-int8.onnx", batches),
    }
    runs = {name: onnx_runner(path) for name, path in files.items()}
    speed = compare_speed(runs, batches[0])
    return {
        name: {"bytes": files[name].stat().st_size, "ms": speed[name], **_figures(measure(runs[name], held, size, MAX_OVERLAP))}
        for name in files
    }


def _figures(measured):
    """The figures of each set that are compared, as one flat dictionary."""
    compared = ("mAP50", "mAP50to95", "bestBoxCategory")
    return {f"{source} {key}": value for source, all in measured.items() for key, value in all.items() if key in compared}


def _to_batch(pixels, size):
    return letterbox(pixels, size, square=True)[0].transpose(2, 0, 1)[None].astype(np.float32) / 255
