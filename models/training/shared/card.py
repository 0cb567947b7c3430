"""Writes the card beside an ONNX file: what it is, where it comes from, how to feed it, how good it is."""

import hashlib
import json
import os
from pathlib import Path

REQUIRED = (
    "name", "task", "licence", "origin", "startedFrom", "trainingData", "input", "outputs", "quality", "versions",
)  # fmt: skip

INPUT_FIELDS = ("name", "size", "sizes", "layout", "channels", "mean", "std", "resize", "padValue")


def write_card(weights, card):
    """Writes `card` as JSON beside the ONNX file `weights`, adding its file name, bytes and sha256.

    ValueError where a field of the card or of its `input` is missing. Returns the path of the card.
    """
    weights = Path(weights)
    missing = [f for f in REQUIRED if f not in card]
    missing += [f"input.{f}" for f in INPUT_FIELDS if f not in card.get("input", {})]
    if missing:
        raise ValueError(f"Expected a complete card for {weights.name} but found nothing for {', '.join(missing)}")
    full = {
        "name": card["name"],
        "task": card["task"],
        "file": weights.name,
        "sha256": sha256(weights),
        "bytes": weights.stat().st_size,
        **{k: v for k, v in card.items() if k not in ("name", "task")},
    }
    path = weights.with_suffix(".json")
    part = path.with_suffix(".json.part")
    part.write_text(json.dumps(full, indent=2, ensure_ascii=False) + "\n")
    os.replace(part, path)
    return path


def read_card(weights):
    """The card beside an ONNX file."""
    return json.loads(Path(weights).with_suffix(".json").read_text())


def sha256(path):
    """The SHA-256 of a file, as 64 hexadecimal digits."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()
