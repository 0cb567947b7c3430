"""The building blocks of YOLOv5 (v6 layout), each a map [b, c, h, w] -> [b, c', h', w']."""

import torch
from torch import nn


class ConvBlock(nn.Module):
    """Convolution, batch normalisation, SiLU; `size` and `stride` in pixels of the incoming map."""

    def __init__(self, inputs, outputs, size=1, stride=1, padding=None):
        super().__init__()
        padding = size // 2 if padding is None else padding
        self.conv = nn.Conv2d(inputs, outputs, size, stride, padding, bias=False)
        self.norm = nn.BatchNorm2d(outputs, eps=1e-3, momentum=0.03)

    def forward(self, x):
        return nn.functional.silu(self.norm(self.conv(x)), inplace=True)


class Bottleneck(nn.Module):
    """A 1x1 and a 3x3 convolution, added to what came in where `shortcut` is set."""

    def __init__(self, channels, shortcut):
        super().__init__()
        self.narrow = ConvBlock(channels, channels)
        self.wide = ConvBlock(channels, channels, 3)
        self.shortcut = shortcut

    def forward(self, x):
        y = self.wide(self.narrow(x))
        return x + y if self.shortcut else y


class CrossStage(nn.Module):
    """C3: half the channels pass through `depth` bottlenecks, half go round, then both are merged (CSPNet, Wang et al. 2019)."""

    def __init__(self, inputs, outputs, depth, shortcut=True):
        super().__init__()
        half = outputs // 2
        self.through = ConvBlock(inputs, half)
        self.round = ConvBlock(inputs, half)
        self.stack = nn.Sequential(*(Bottleneck(half, shortcut) for _ in range(depth)))
        self.merge = ConvBlock(2 * half, outputs)

    def forward(self, x):
        return self.merge(torch.cat((self.stack(self.through(x)), self.round(x)), 1))


class PyramidPool(nn.Module):
    """SPPF: three 5x5 maximum pools in a row see 5, 9 and 13 cells; all four maps are merged."""

    def __init__(self, channels):
        super().__init__()
        half = channels // 2
        self.narrow = ConvBlock(channels, half)
        self.pool = nn.MaxPool2d(5, 1, 2)
        self.merge = ConvBlock(4 * half, channels)

    def forward(self, x):
        maps = [self.narrow(x)]
        for _ in range(3):
            maps.append(self.pool(maps[-1]))
        return self.merge(torch.cat(maps, 1))
