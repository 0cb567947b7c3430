"""Finds the training photos: unpacked folders, or tar files that are unpacked once into `.training/data`."""

import hashlib
import os
import tarfile
from pathlib import Path

UNPACKED = Path(".training/data")
DEFAULT = "../shared/data"


def data_root(argument=None):
    """The folder that holds the datasets: the argument, LOOKALIKE_DATASETS, or the default beside the project."""
    return Path(argument or os.environ.get("LOOKALIKE_DATASETS") or DEFAULT)


def find_set(root, name):
    """The folder of one dataset, unpacking `name.tar` where need be; None where neither is there."""
    for folder in (Path(root) / name, UNPACKED / name):
        if folder.is_dir():
            return folder
    archive = Path(root) / f"{name}.tar"
    return _unpack(archive, UNPACKED / name) if archive.is_file() else None


def is_held_out(key, share=0.12):
    """Whether a photo (or product) belongs to the validation part: a fixed hash of its name, so every run agrees."""
    number = int.from_bytes(hashlib.sha1(key.encode()).digest()[:4], "big")
    return number / 2**32 < share


def _unpack(archive, folder):
    half = folder.with_suffix(".part")
    with tarfile.open(archive) as tar:
        root = half.resolve()
        for member in tar.getmembers():
            if not (root / member.name).resolve().is_relative_to(root) or not (member.isfile() or member.isdir()):
                raise ValueError(f"Expected plain files inside {archive} but received {member.name}")
        tar.extractall(half)
    inner = half / folder.name
    os.replace(inner if inner.is_dir() else half, folder)
    return folder
