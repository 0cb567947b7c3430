"""From the data to the weights and the card: `python3 -m models.training.embedder`."""

import argparse
import json
from pathlib import Path

import cv2
import torch

from ..shared.datasets import data_root
from ..shared.runs import fix_seeds, keep_memory, load_checkpoint, log
from .measure import make_tasks, measure
from .network import BODIES, SHARES, load_embedder
from .palette import fit_palette
from .pictures import read_pictures
from .release import release
from .shots import read_shots
from .sightings import Sightings, choose_seen
from .stages import plan_stages
from .teacher import teach
from .train import Trainer


def main():
    arguments = _parse()
    keep_memory()
    fix_seeds(arguments.seed)
    torch.set_num_threads(arguments.threads)
    torch.set_flush_denormal(True)
    cv2.setNumThreads(1)
    pictures = read_pictures(data_root(arguments.data))
    checkpoint = _train(arguments, pictures)
    figures = measure(load_embedder(checkpoint), make_tasks(pictures, arguments.size), mistakes=arguments.run / "mistakes")
    weights = arguments.out or Path("models") / f"{arguments.architecture}.onnx"
    log("wrote", release(checkpoint, weights, arguments.size, figures, [p for p in pictures if not p.held_out]))
    print(json.dumps(figures, indent=2))


def _train(arguments, pictures):
    """Trains through all stages and returns the checkpoint `final.pt`."""
    shots = read_shots(pictures)
    training = torch.tensor([not p.held_out for p in pictures])
    taught = teach(shots, training, arguments.teacher, arguments.run / "teacher.npy")
    trainer = Trainer(arguments.architecture, pictures, shots, taught, arguments.run, arguments.imagenet)
    if arguments.start:
        trainer.start_from(arguments.start)
    if arguments.resume:
        trainer.resume()
    trainer.train(plan_stages(arguments.minutes, arguments.size))
    _fit_palette(trainer.average, pictures, shots, arguments.size)
    trainer.save("final.pt")
    return load_checkpoint(arguments.run / "final.pt")


def _fit_palette(net, pictures, shots, size):
    seen, shot_of = choose_seen(pictures), dict(zip(map(id, pictures), shots))
    sightings = Sightings(seen, [shot_of[id(p)] for p in seen])
    fit_palette(net.palette, sightings.batches(size), sightings.products)
    net.weigh(*SHARES)


def _parse():
    parser = argparse.ArgumentParser(prog="python3 -m models.training.embedder", description=__doc__)
    parser.add_argument("--data", help="folder of the datasets (default: LOOKALIKE_DATASETS or ../shared/data)")
    parser.add_argument("--teacher", type=Path, default=Path("../shared/weights"), help="folder of the teaching network")
    parser.add_argument("--architecture", choices=tuple(BODIES), default="mobilenetv3")
    parser.add_argument("--imagenet", type=Path, help="a MobileNetV2's ImageNet weights to start from (with --architecture mobilenetv2)")
    parser.add_argument("--run", type=Path, default=Path(".training/runs/embedder"), help="folder of the checkpoints")
    parser.add_argument("--start", type=Path, help="a checkpoint whose weights to start from")
    parser.add_argument("--resume", action="store_true", help="take up the last checkpoint of the run")
    parser.add_argument("--size", type=int, default=96, help="side of the shipped network's input, pixels")
    parser.add_argument("--out", type=Path, help="the ONNX file (default: models/ARCHITECTURE.onnx); the card goes beside it")
    parser.add_argument("--minutes", type=float, help="how long all stages take together (default: what stages.py says)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.run.mkdir(parents=True, exist_ok=True)
    return arguments


if __name__ == "__main__":
    main()
