"""Measures detector and refiner together, as the product looks at photos, and writes the figures into the refiner's card.

`python3 -m models.training.refiner.measure` asks the product itself, so that training and product cannot differ.
"""

import argparse
import json
import subprocess
from pathlib import Path

from ..shared.card import read_card, write_card
from ..shared.datasets import data_root, find_set
from ..shared.runs import log

MEASURED = {"looks": "detection", "outfits": "detection", "garments": "categories"}


def measure(data):
    """Set -> figures of its held-out photos, in the words of the detector's card; sets that `data` lacks are left out.

    subprocess.CalledProcessError where the product cannot measure one.
    """
    folders = {name: find_set(data, name) for name in MEASURED}
    return {name: _to_figures(_ask(MEASURED[name], folder)) for name, folder in folders.items() if folder}


def _ask(what, folder):
    log(f"measuring {what} on {folder.name}")
    command = ["npx", "lookalike", "evaluate", what, str(folder), "--split", "validation", "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _to_figures(answer):
    if "accuracy" in answer:
        return {"bestBoxCategory": round(answer["accuracy"], 4), "photos": answer["photos"]}
    by_category = lambda key: {c["category"]: round(c[key], 4) for c in answer["categories"]}
    return {
        "mAP50": round(answer["map50"], 4),
        "mAP50to95": round(answer["map50to95"], 4),
        "AP50": by_category("ap50"),
        "AP50to95": by_category("ap50to95"),
        "garments": by_category("garments"),
        "bestF1": {"f1": round(answer["bestF1"], 4), "score": round(answer["bestF1Score"], 2)},
        "photos": answer["photos"],
    }


def main():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.refiner.measure", description=__doc__)
    parser.add_argument("--data", help="folder of the datasets (default LOOKALIKE_DATASETS, then ../shared/data)")
    parser.add_argument("--weights", type=Path, default=Path("models/refiner.onnx"), help="the ONNX file whose card is written")
    options = parser.parse_args()
    quality = {**measure(data_root(options.data)), "measuredBy": "python3 -m models.training.refiner.measure"}
    log("wrote", write_card(options.weights, {**read_card(options.weights), "quality": quality}))


if __name__ == "__main__":
    main()
