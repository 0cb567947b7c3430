"""What every training run does alike: seeds, checkpoints, progress lines, versions."""

import ctypes
import os
import platform
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch

# Parameters of mallopt(3).
_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_MAX = -1, -2, -4


def fix_seeds(seed):
    """Seeds Python, NumPy and PyTorch."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def keep_memory():
    """Has glibc keep freed memory: otherwise every large tensor is asked of the kernel anew, a third of a step on a CPU."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        mallopt(_M_MMAP_MAX, 0)
        mallopt(_M_TRIM_THRESHOLD, 2**31 - 1)
        mallopt(_M_TOP_PAD, 2**28)


def pick_device():
    """CUDA where there is one, else the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def save_checkpoint(path, state):
    """Writes `state` so that a reader never sees half a file."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    torch.save(state, part)
    os.replace(part, path)


def load_checkpoint(path):
    """Reads what save_checkpoint wrote, onto the CPU; None where there is no such file. Only for files of one's own: they are pickles."""
    return torch.load(path, map_location="cpu", weights_only=False) if Path(path).is_file() else None


def half_precision(device, wanted=True):
    """A context in which `device` computes in bfloat16 where that is `wanted` and quicker: on GPUs, and on CPUs that multiply it themselves."""
    quick = wanted and (device.type == "cuda" or _multiplies_bfloat16())
    return torch.autocast(device.type, torch.bfloat16, enabled=quick)


def _multiplies_bfloat16():
    """Whether the CPU has instructions for it; before PyTorch 2 there was no telling, and no gain either."""
    supported = getattr(torch.ops.mkldnn, "_is_mkldnn_bf16_supported", None)
    return supported is not None and bool(supported())


def log(*words):
    """One line of progress with the time, on standard error."""
    print(time.strftime("%H:%M:%S"), *words, file=sys.stderr, flush=True)


def versions():
    """The versions that a card records."""
    return {
        "python": platform.python_version(),
        "torch": torch.__version__,
        "numpy": np.__version__,
        "machine": platform.machine(),
    }
