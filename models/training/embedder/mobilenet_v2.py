"""MobileNetV2 (Sandler et al. 2018) with its batch norms folded into the convolutions, so that ImageNet weights can be fine-tuned."""

import torch
from torch import nn
from torch.nn.functional import conv2d, pad

# Expansion, channels, repeats and first stride of each group of blocks.
GROUPS = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1))


class SamePadded(nn.Conv2d):
    """A convolution whose output is its input's size divided by the stride, rounded up; an odd row or column of padding goes last."""

    def forward(self, x):
        kernel, stride = self.kernel_size[0], self.stride[0]
        down, right = (max((-(-int(n) // stride) - 1) * stride + kernel - int(n), 0) for n in x.shape[-2:])
        if down % 2 or right % 2:
            x, around = pad(x, (right // 2, right - right // 2, down // 2, down - down // 2)), 0
        else:
            around = (down // 2, right // 2)
        return conv2d(x, self.weight, self.bias, self.stride, around, 1, self.groups)


def activated(inputs, outputs, kernel=3, stride=1, groups=1):
    """A convolution and the ReLU6 after it."""
    return nn.Sequential(SamePadded(inputs, outputs, kernel, stride, groups=groups), nn.ReLU6(inplace=True))


class InvertedResidual(nn.Module):
    """Widen, look at each channel by itself, narrow; added to the input where the shapes agree."""

    def __init__(self, inputs, outputs, stride, expansion):
        super().__init__()
        hidden = inputs * expansion
        widen = [activated(inputs, hidden, 1)] if expansion > 1 else []
        self.conv = nn.Sequential(*widen, activated(hidden, hidden, 3, stride, hidden), nn.Conv2d(hidden, outputs, 1))
        self.adds = stride == 1 and inputs == outputs

    def forward(self, x):
        return x + self.conv(x) if self.adds else self.conv(x)


def mobilenet_v2_layers():
    """The 19 layers from a picture [b, 3, s, s] to its map [b, 1280, s / 32, s / 32]; stride 8 after 7 of them, 16 after 14."""
    layers, channels = [activated(3, 32, stride=2)], 32
    for expansion, width, repeats, stride in GROUPS:
        for number in range(repeats):
            layers.append(InvertedResidual(channels, width, 1 if number else stride, expansion))
            channels = width
    whole = nn.Sequential(*layers, activated(channels, 1280, 1))
    # Without norms, what comes in must go out as strong: He et al. 2015.
    for conv in (m for m in whole.modules() if isinstance(m, nn.Conv2d)):
        nn.init.kaiming_normal_(conv.weight, mode="fan_in", nonlinearity="relu")
        nn.init.zeros_(conv.bias)
    return whole


def imagenet_layers(path):
    """The layers' weights out of a checkpoint whose names begin with `features.`, for `load_state_dict`."""
    weights = torch.load(path, map_location="cpu")
    return {name.removeprefix("features."): w for name, w in weights.items() if name.startswith("features.")}
