"""Trains the refiner, which looks again at each box of the detector: `python3 -m models.training.refiner`."""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import torch

from ..detector.__main__ import read_photos
from ..detector.examples import load_examples
from ..detector.infer import find_garments, torch_runner
from ..detector.release import load_detector
from ..shared.datasets import data_root
from ..shared.runs import fix_seeds, keep_memory, load_checkpoint, log
from .release import release
from .train import Batches, Plan, Source, Trainer

SHARES = {"looks": 0.4, "outfits": 0.2, "garments": 0.28, "shop": 0.1, "drawn": 0.02}
# The detector's own size, and the least score of a box that is worth a second look.
DETECTED_AT, LEAST_SCORE = 320, 0.03


def main():
    options = _parse()
    keep_memory()
    fix_seeds(options.seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    cv2.setNumThreads(1)
    photos = read_photos(data_root(options.data))
    learned = {name: [p for p in photos[name] if not p.held_out] for name in SHARES}
    plan = Plan(minutes=options.minutes, size=options.size)
    trainer = Trainer(plan, Batches(_sources(learned, options), options.seed), options.run, options.imagenet)
    if options.resume:
        trainer.resume()
    net = trainer.run()
    log("wrote", release(net, options.out, plan, {n: len(p) for n, p in learned.items()}))


def _sources(learned, options):
    """A Source of each set of photos, with what the detector of `--detector` proposes there."""
    run, known = torch_runner(load_detector(load_checkpoint(options.detector))), options.run / "proposals.json"
    proposals = json.loads(known.read_text()) if known.is_file() else {}
    sources = []
    for name, photos in learned.items():
        examples = load_examples(photos, options.boxes)
        if name not in proposals:
            found = find_garments(run, [e.pixels for e in examples], DETECTED_AT, LEAST_SCORE, 0.7)
            proposals[name] = [f[:, :4].round(1).tolist() for f in found]
            known.parent.mkdir(parents=True, exist_ok=True)
            known.write_text(json.dumps(proposals))
        boxes = [np.array(b, np.float32).reshape(-1, 4) for b in proposals[name]]
        log(f"{name}: {len(examples)} photos, {sum(map(len, boxes))} proposals")
        sources.append(Source(examples, boxes, SHARES[name], guessed=name == "garments"))
    return sources


def _parse():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.refiner", description=__doc__)
    parser.add_argument("--data", help="folder of the datasets (default LOOKALIKE_DATASETS, then ../shared/data)")
    parser.add_argument("--imagenet", type=Path, default=Path("../shared/weights/mobilenet_v2_imagenet.pt"), help="weights that the body starts from")
    parser.add_argument("--detector", type=Path, default=Path(".training/runs/detector/best.pt"), help="checkpoint of the detector")
    parser.add_argument("--boxes", type=Path, default=Path(".training/runs/detector/guessed-boxes.json"), help="guessed places of single garments")
    parser.add_argument("--run", type=Path, default=Path(".training/runs/refiner"), help="folder of the checkpoints")
    parser.add_argument("--out", type=Path, default=Path("models/refiner.onnx"), help="the ONNX file; the card goes beside it")
    parser.add_argument("--resume", action="store_true", help="take up the last checkpoint of the run")
    parser.add_argument("--minutes", type=float, default=Plan.minutes)
    parser.add_argument("--size", type=int, default=Plan.size, help="side of the squares, pixels")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
