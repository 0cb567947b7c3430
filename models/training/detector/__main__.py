"""Trains the detector: `python3 -m models.training.detector STEP`, where `all` does every step in order.

pretrain   teaches the backbone types, colours and a teacher's features
train      learns to find garments
frame      lets the detector of `train` frame the garments of shop pictures, for more training
reopen     makes a checkpoint of the ONNX file, to go on from when the one it came from is gone
release    writes the ONNX file and its card, with figures of held-out photos
shrink     writes float16 and int8 copies of the ONNX file among the checkpoints and prints what each costs
evaluate   prints the figures of an ONNX file and draws curves, confusion matrices and, with `--mistakes`, the worst photos
"""

import argparse
import os
from dataclasses import asdict, fields
from pathlib import Path

import cv2
import numpy as np
import torch

from ..shared.datasets import data_root
from ..shared.runs import fix_seeds, keep_memory, load_checkpoint, log, pick_device, save_checkpoint
from .cutouts import read_cutouts, read_empty_scenes
from .evaluate import draw_mistakes, measure, onnx_runner
from .examples import Batches, load_examples
from .garments import read_outfits, read_single_garments
from .infer import find_garments, torch_runner
from .network import SIZES
from .pretrain import pretrain
from .reopen import reopen
from .release import DEFAULT_SIZE, MAX_OVERLAP, load_detector, print_figures, release
from .shop import frame_shop_pictures
from .shrink import weigh_copies
from .train import Plan, Training, checker

SOURCES = ("looks", "outfits", "garments", "shop", "drawn", "drawn-products")


def main():
    options = _parse()
    keep_memory()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", os.cpu_count() or 1)))
    cv2.setNumThreads(1)
    fix_seeds(options.seed)
    steps = {"pretrain": _pretrain, "train": _train, "frame": _frame, "reopen": _reopen, "release": _release}
    steps |= {"shrink": _shrink, "evaluate": _evaluate}
    steps["all"] = _all
    steps[options.step](options)


def read_photos(root):
    """Every labelled photo by source; a source that is absent is empty."""
    photos = {name: read_outfits(root, name) for name in SOURCES if name != "garments"}
    return {**photos, "garments": read_single_garments(root)}


def _all(options):
    _pretrain(options)
    options.until = 0.4
    _train(options)
    _frame(options)
    options.until, options.resume = 1.0, Path(options.runs) / "last.pt"
    _train(options)
    options.resume = None
    _release(options)


def _pretrain(options):
    width, depth = SIZES[options.size]
    resume = load_checkpoint(options.resume) if options.resume else None
    minutes = options.pretrain_minutes
    pretrain(data_root(options.data), options.weights, _backbone(options), width, depth, minutes, resume=resume)


def _train(options):
    photos = read_photos(data_root(options.data))
    learned = {name: [p for p in photos[name] if not p.held_out] for name in SOURCES}
    pools = [load_examples(learned[name], _boxes(options)) for name in SOURCES]
    masked, dice = learned["looks"] + learned["outfits"], np.random.default_rng(options.seed)
    pools.append(read_empty_scenes(data_root(options.data), masked, dice))
    held = _held_out(options, photos, 480)
    check = checker({n: held[n] for n in SOURCES[:2] if held[n]}, held["garments"])
    resume = load_checkpoint(options.resume) if options.resume else None
    start = load_checkpoint(options.start) if options.start else None
    backbone = load_checkpoint(_backbone(options))
    training = Training(_plan(options), pools, options.runs, pick_device(), backbone, resume, start, read_cutouts(masked))
    log({n: len(p) for n, p in zip((*SOURCES, "empty"), pools)}, "anchors", training.model.anchors.flatten(1).tolist())
    training.run(check, options.until)


def _frame(options):
    checkpoint = load_checkpoint(options.resume or Path(options.runs) / "best.pt")
    log("framed", frame_shop_pictures(data_root(options.data), torch_runner(load_detector(checkpoint))))


def _reopen(options):
    learned = [p for p in read_outfits(data_root(options.data), "looks") if not p.held_out][:200]
    plan, examples = _plan(options), load_examples(learned, None)
    batches = Batches([examples], (1.0,), plan.seed)
    canvases = [batches.next(16, plan.end_size, plan.end_size, 0.0)[0] for _ in range(12)]
    model = reopen(options.onnx, canvases, plan.width, plan.depth)
    state = {"average": model.state_dict(), "anchors": model.anchors.numpy(), "plan": asdict(plan)}
    save_checkpoint(Path(options.runs) / "best.pt", state)


def _release(options):
    photos = read_photos(data_root(options.data))
    learned = {n: sum(not p.held_out for p in photos[n]) for n in SOURCES}
    held = {n: e for n, e in _held_out(options, photos, 640).items() if e}
    checkpoint = load_checkpoint(options.resume or Path(options.runs) / "best.pt")
    print_figures(release(checkpoint, options.onnx, held, learned, options.input, options.plots))


def _shrink(options):
    photos = read_photos(data_root(options.data))
    learned = load_examples([p for p in photos["looks"] if not p.held_out][:100], _boxes(options))
    held = {n: e for n, e in _held_out(options, photos, 640).items() if e}
    print_figures(weigh_copies(options.onnx, learned, held, options.input, options.runs))


def _evaluate(options):
    held = {n: e for n, e in _held_out(options, read_photos(data_root(options.data)), 640).items() if e}
    run = onnx_runner(options.onnx)
    print_figures(measure(run, held, options.input, MAX_OVERLAP, options.plots))
    for source in SOURCES[:2] if options.mistakes else ():
        if source in held:
            found = find_garments(run, [e.pixels for e in held[source]], options.input, 0.05, MAX_OVERLAP, square=True)
            draw_mistakes(options.mistakes, source, found, held[source])


def _held_out(options, photos, longest):
    return {n: load_examples([p for p in photos[n] if p.held_out], _boxes(options), longest) for n in SOURCES}


def _plan(options):
    width, depth = SIZES[options.size]
    given = {f.name: getattr(options, f.name, None) for f in fields(Plan)}
    return Plan(**{**{k: v for k, v in given.items() if v is not None}, "width": width, "depth": depth})


def _boxes(options):
    return Path(options.runs) / "guessed-boxes.json"


def _backbone(options):
    return Path(options.runs) / f"backbone-{options.size}.pt"


def _parse():
    parser = argparse.ArgumentParser(
        prog="python3 -m models.training.detector", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("step", choices=("all", "pretrain", "train", "frame", "reopen", "release", "shrink", "evaluate"))
    parser.add_argument("--data", help="folder of the datasets (default LOOKALIKE_DATASETS, then ../shared/data)")
    parser.add_argument("--weights", default="../shared/weights", help="folder of the teacher's weights")
    parser.add_argument("--runs", default=".training/runs/detector", help="folder of checkpoints")
    parser.add_argument("--size", choices=tuple(SIZES), default="n", help="width and depth of the network")
    parser.add_argument("--onnx", default="models/yolov5n.onnx", help="the ONNX file to write or to measure")
    parser.add_argument("--input", type=int, default=DEFAULT_SIZE, help="side of the letterboxed photo, pixels")
    parser.add_argument("--plots", help="folder for curves and confusion matrices")
    parser.add_argument("--mistakes", help="folder for the worst photos, whose rights are others': do not publish them")
    parser.add_argument("--resume", help="checkpoint to go on from, or to release")
    parser.add_argument("--start", help="checkpoint whose weights `train` starts from, with a new clock")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--until", type=float, default=1.0, help="share of the minutes after which `train` stops")
    parser.add_argument("--pretrain-minutes", type=float, default=20)
    parser.add_argument("--frozen", action="store_true", help="train all but the network's first layers")
    for name in ("minutes", "rate", "check-every", "mosaics", "calm", "pasted", "large"):
        parser.add_argument(f"--{name}", type=float, default=None)
    for name in ("batch", "start-size", "end-size", "patience"):
        parser.add_argument(f"--{name}", type=int, default=None)
    parser.add_argument("--shares", type=_shares, default=None, help="share of each source, e.g. 0.5,0.2,0.2,0.1,0,0")
    return parser.parse_args()


def _shares(text):
    return tuple(float(part) for part in text.split(","))


if __name__ == "__main__":
    main()
