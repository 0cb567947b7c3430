"""A training of a few steps on pictures made up here, exported: `python3 -m models.training.embedder.smoke FOLDER ARCHITECTURE`.

Writes model.onnx and its card, small.onnx (the same at half the size), joined.onnx (both side by side), imported.onnx and its card (an
untrained network in torchvision's names, where it has one of that architecture), input.bin, and
what PyTorch answers as embedding.bin, types.bin, colours.bin, joined.bin, joined-types.bin and imported.bin (float32); prints a report as JSON.
"""

import json
import sys
from pathlib import Path

import cv2
import numpy as np
import torch
import torchvision
from torch.nn.functional import interpolate, normalize

from ..shared.card import write_card
from ..shared.runs import fix_seeds, load_checkpoint
from .imported import Imported, export_imported
from .join import SHARES, Fitted, Turn, join
from .looks import Looks, Sight
from .network import Exported, load_embedder
from .palette import histogram
from .pictures import Picture
from .release import release
from .shots import Shot
from .stages import Stage
from .train import Trainer
from .words import Words

SIZE = 64
# Without norms the first steps do less.
STEPS = {"mobilenetv2": 24, "mobilenetv3": 8, "resnet50": 8}
UNTRAINED = {"mobilenetv3": torchvision.models.mobilenet_v3_large, "resnet50": torchvision.models.resnet50}
COLOURS = {"Red": (200, 30, 30), "Blue": (30, 40, 190), "Green": (30, 150, 60), "Black": (20, 20, 20)}


def draw(shape, colour):
    """A shop picture [80, 60, 3] of a plain shape on white."""
    pixels = np.full((80, 60, 3), 255, np.uint8)
    if shape == "Shirts":
        cv2.rectangle(pixels, (15, 15), (45, 60), colour, -1)
        cv2.rectangle(pixels, (4, 15), (56, 28), colour, -1)
    elif shape == "Trousers":
        cv2.rectangle(pixels, (16, 8), (27, 72), colour, -1)
        cv2.rectangle(pixels, (33, 8), (44, 72), colour, -1)
    else:
        cv2.ellipse(pixels, (30, 45), (24, 14), 0, 0, 360, colour, -1)
    return pixels


def make_shop():
    """Twelve products: three shapes in four colours, with labels and names."""
    pictures, shots = [], []
    for shape, category in (("Shirts", "shirt"), ("Trousers", "short"), ("Handbags", "other")):
        for name, colour in COLOURS.items():
            labels = {"type": shape, "colour": name, "category": category, "gender": "Women", "usage": "Casual"}
            words = (name.lower(), shape.lower())
            pictures.append(Picture(Path(f"{shape}-{name}"), "catalogue", f"{shape}-{name}", labels, False, words))
            pixels = draw(shape, colour)
            shots.append(Shot(pixels, (0, 0, 60, 80), True))
    return pictures, shots


def train(architecture, folder):
    """Trains for a few steps; returns the losses and leaves a checkpoint in `folder`."""
    pictures, shots = make_shop()
    taught = normalize(torch.randn(len(shots), 1280), dim=1)
    trainer = Trainer(architecture, pictures, shots, taught, folder)
    couples = Stage("smoke", SIZE, 1, couples=True, rate=1e-3)
    singles = Stage("smoke", SIZE, 1, couples=False, rate=1e-3)
    trainer.learn(singles)
    # The same batch again and again: over so few steps the dice of the views would hide that the loss falls.
    batch = trainer.batches.couples(SIZE)
    trainer.batches.couples = lambda size: batch
    losses = [sum(trainer.learn(couples).values()) for _ in range(STEPS[architecture])]
    trainer.save()
    return losses, pictures


@torch.no_grad()
def answer(module, images, folder, names):
    """Writes what a module answers to `images`; returns the shapes by name."""
    found = module.eval()(images)
    found = found if isinstance(found, tuple) else (found,)
    for name, value in zip(names, found):
        (folder / f"{name}.bin").write_bytes(value.contiguous().numpy().tobytes())
    return {name: list(value.shape) for name, value in zip(names, found)}


def import_untrained(architecture, images, folder):
    """Exports a network with random weights in torchvision's names; returns the shape of its answer."""
    state = UNTRAINED[architecture](weights=None).state_dict()
    about = {"name": "An untrained network", "licence": "none needed", "source": "random numbers"}
    export_imported(architecture, state, folder / "imported.onnx", about, SIZE)
    return answer(Imported(architecture, state), images, folder, ("imported",))


def see(net, images, shares):
    """Features of a network at its size and at half of it, weighed, and its palette."""
    small = interpolate(images, scale_factor=0.5, mode="bilinear", align_corners=False)
    (*_, large_features, palette), (*_, small_features, _) = net(images), net(small)
    return torch.cat((large_features * shares[0] ** 0.5, small_features * shares[1] ** 0.5), 1), palette


def come_closer(images):
    """The middle of each picture, seven eighths of its sides, at the same size and mirrored."""
    edge = SIZE // 16
    middle = images[:, :, edge:-edge, edge:-edge].flip(-1)
    return interpolate(middle, size=(SIZE, SIZE), mode="bilinear", align_corners=False)


@torch.no_grad()
def join_sizes(checkpoint, images, folder, pictures):
    """Joins the network with itself at half the size; returns the shape of the joined answer."""
    release(checkpoint, folder / "small.onnx", SIZE // 2, {}, pictures)
    net, shares = Exported(load_embedder(checkpoint)), (0.6, 0.4)
    features, palettes = zip(*(see(net, glance, shares) for glance in (images, come_closer(images))))
    features, palette = sum(features) / 2, normalize(sum(palettes) / 2, dim=1)
    colours = histogram(images)
    looks = Looks(Sight(torch.randn(9, features.shape[1]), torch.rand(9, colours.shape[1])), numbers=5, hidden=6, directions=2).eval()
    turns = {name: Turn(torch.randn(features.shape[1], 5).numpy(), torch.randn(5).numpy()) for name in ("products", "kinds")}
    files, joined = [folder / "model.onnx", folder / "small.onnx"], folder / "joined.onnx"
    types = Words(torch.randn(features.shape[1], 6).numpy(), torch.randn(6).numpy())
    write_card(joined, join(files, shares, Fitted(turns, looks, types), joined))
    told = (features @ torch.from_numpy(types.weight) + torch.from_numpy(types.bias)).softmax(1)
    (folder / "joined-types.bin").write_bytes(told.numpy().tobytes())
    units = {name: normalize(features @ torch.from_numpy(turn.weight) + torch.from_numpy(turn.bias), dim=1) for name, turn in turns.items()}
    units |= {"looks": looks(features, colours), "palette": palette}
    answer = torch.cat([units[name] * share**0.5 for name, share in SHARES.items()], 1)
    (folder / "joined.bin").write_bytes(answer.numpy().tobytes())
    return {"joined": list(answer.shape), "joined-types": list(told.shape)}


def main():
    folder, architecture = Path(sys.argv[1]), sys.argv[2]
    fix_seeds(7)
    torch.set_num_threads(1)
    losses, pictures = train(architecture, folder)
    checkpoint = load_checkpoint(folder / "last.pt")
    release(checkpoint, folder / "model.onnx", SIZE, {}, pictures)
    images = torch.rand(3, 3, SIZE, SIZE)
    (folder / "input.bin").write_bytes(images.numpy().tobytes())
    shapes = answer(Exported(load_embedder(checkpoint)), images, folder, ("embedding", "types", "colours"))
    shapes |= join_sizes(checkpoint, images, folder, pictures)
    if architecture in UNTRAINED:
        shapes |= import_untrained(architecture, images, folder)
    print(json.dumps({"losses": losses, "input": list(images.shape), "shapes": shapes}))


if __name__ == "__main__":
    main()
