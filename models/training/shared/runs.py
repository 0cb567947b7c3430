"""What every training run does alike: seeds, checkpoints, progress lines, versions."""

import os
import platform
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch


def fix_seeds(seed):
    """Seeds Python, NumPy and PyTorch."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


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
    """Reads what save_checkpoint wrote, onto the CPU; None where there is no such file."""
    return torch.load(path, map_location="cpu") if Path(path).is_file() else None


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
