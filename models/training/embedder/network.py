"""The embedder's network: deep features and colours in one unit-length vector, with heads for words."""

import torch
import torchvision
from torch import nn
from torch.nn.functional import linear, normalize

from ..shared.runs import half_precision
from .colour import ColourBranch
from .mobilenet_v2 import imagenet_layers, mobilenet_v2_layers
from .palette import Palette

# What kind, learned colours and palette count in a similarity, 0..1; the design has the rest: while it learns, and once the palette
# is fitted, as chosen on held-out products.
LEARNING_SHARES = (0.33, 0.2, 0.0)
SHARES = (0.118, 0.039, 0.314)


class MobileNetV2Body(nn.Module):
    """MobileNetV2 without its classifier, which may start from ImageNet weights."""

    channels = (32, 96, 1280)
    mean, std = (128 / 255,) * 3, (128 / 255,) * 3
    dense = False

    def __init__(self):
        super().__init__()
        self.layers = mobilenet_v2_layers()

    def forward(self, x):
        """Normalised pictures [b, 3, s, s] -> maps at strides 8, 16 and 32."""
        at8 = self.layers[:7](x)
        at16 = self.layers[7:14](at8)
        return at8, at16, self.layers[14:](at16)

    def first_layers(self, count):
        """The first `count` layers, in order."""
        return list(self.layers[:count])

    def take_imagenet(self, path):
        """Starts from the ImageNet weights in `path`."""
        self.layers.load_state_dict(imagenet_layers(path))


class MobileNetV3Body(nn.Module):
    """MobileNetV3-Large without its classifier (Howard et al. 2019), untrained."""

    channels = (40, 112, 960)
    mean, std = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
    # Its convolutions are mostly one channel deep, which bfloat16 slows down.
    dense = False

    def __init__(self):
        super().__init__()
        self.layers = torchvision.models.mobilenet_v3_large(weights=None).features

    def forward(self, x):
        """Normalised pictures [b, 3, s, s] -> maps at strides 8, 16 and 32."""
        at8 = self.layers[:7](x)
        at16 = self.layers[7:13](at8)
        return at8, at16, self.layers[13:](at16)

    def first_layers(self, count):
        """The first `count` layers, in order."""
        return list(self.layers[:count])


class ResNet50Body(nn.Module):
    """ResNet50 without its classifier (He et al. 2015), untrained."""

    channels = (512, 1024, 2048)
    mean, std = MobileNetV3Body.mean, MobileNetV3Body.std
    dense = True

    def __init__(self):
        super().__init__()
        net = torchvision.models.resnet50(weights=None)
        self.stem = nn.Sequential(net.conv1, net.bn1, net.relu, net.maxpool, net.layer1)
        self.to8, self.to16, self.to32 = net.layer2, net.layer3, net.layer4

    def forward(self, x):
        """Normalised pictures [b, 3, s, s] -> maps at strides 8, 16 and 32."""
        at8 = self.to8(self.stem(x))
        at16 = self.to16(at8)
        return at8, at16, self.to32(at16)

    def first_layers(self, count):
        """The first `count` layers, in order."""
        return [*self.stem, self.to8, self.to16, self.to32][:count]


BODIES = {"mobilenetv2": MobileNetV2Body, "mobilenetv3": MobileNetV3Body, "resnet50": ResNet50Body}


class Embedder(nn.Module):
    """A body, two projections of its pooled features, and beside them the colour branch and the palette.

    `labels` maps each head's name to its list of labels; `words` is the number of words predicted from product names;
    `teacher` is the width of the teaching network's features. `deep` is the vector of the design, `kin` that of the kind.
    """

    def __init__(self, architecture, labels, words=0, teacher=1280, deep=256, colour=64, kin=100, palette=92):
        super().__init__()
        self.body = BODIES[architecture]()
        c8, c16, c32 = self.body.channels
        self.project, self.to_kin = nn.Linear(c32, deep), nn.Linear(c32, kin)
        self.teach = nn.Linear(c32, teacher)
        self.colour = ColourBranch(c8, c16, colour)
        self.scale = nn.Parameter(torch.tensor(12.0))
        # Fixed, not learned: left to itself the colours' share rises to 0.4, where they drown the kind of garment.
        for name, share in zip(("kin", "colour", "palette"), LEARNING_SHARES):
            self.register_buffer(f"{name}_share", torch.tensor(share))
        self.palette = Palette(palette)
        self.heads = nn.ModuleDict({f"to_{name}": nn.Linear(kin + colour * (name == "colour"), len(all)) for name, all in labels.items()})
        self.words = nn.Linear(deep, max(1, words))
        self.register_buffer("mean", torch.tensor(self.body.mean).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(self.body.std).view(1, 3, 1, 1))

    def forward(self, images):
        """Pictures [b, 3, s, s], RGB in 0..1 -> a dict of pooled [b, c], deep, kin, colour, palette and embedding (unit), mask logits."""
        with half_precision(images.device, self.training and self.body.dense):
            maps = self.body((images - self.mean) / self.std)
        at8, at16, at32 = (m.float() for m in maps)
        pooled = at32.mean((2, 3))
        deep, kin = normalize(self.project(pooled), dim=1), normalize(self.to_kin(pooled), dim=1)
        colour, mask = self.colour(images, at8, at16)
        parts = {"deep": deep, "kin": kin, "colour": colour, "palette": self.palette(images)}
        embedding = torch.cat([part * share.sqrt() for part, share in zip(parts.values(), self.shares())], 1)
        return {"pooled": pooled, **parts, "embedding": embedding, "mask": mask}

    def shares(self):
        """What design, kind, colours and palette count in a similarity: four tensors that add up to 1."""
        given = (self.kin_share, self.colour_share, self.palette_share)
        return 1 - sum(given), *given

    def weigh(self, kin, colour, palette):
        """Sets what these three count in a similarity, 0..1 each and together."""
        self.kin_share.fill_(kin)
        self.colour_share.fill_(colour)
        self.palette_share.fill_(palette)

    def logits(self, out, head):
        """Logits [b, labels] of one head for what forward() gave."""
        x = torch.cat((out["kin"], out["colour"]), 1) if head == "colour" else out["kin"]
        return self.heads[f"to_{head}"](x * self.scale)


def evened(features):
    """Features [b, c] as their signed roots, at unit length: no strong one drowns out the others (Perronnin et al. 2010)."""
    return normalize(features.sign() * features.abs().sqrt(), dim=1)


class Exported(nn.Module):
    """What the ONNX file computes: pictures -> embedding, type and colour probabilities; pooled features, evened, and palette, each of unit length."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, images):
        out = self.net(images)
        types, colours = (self.net.logits(out, head).softmax(1) for head in ("type", "colour"))
        return out["embedding"], types, colours, evened(out["pooled"]), out["palette"]


def load_embedder(checkpoint):
    """The network of a training checkpoint, with its averaged weights, ready to embed."""
    net = Embedder(checkpoint["architecture"], checkpoint["labels"], len(checkpoint["words"]))
    net.load_state_dict(checkpoint["average"])
    return net.eval().to(memory_format=torch.channels_last)
