"""YOLOv5: backbone, neck and head, at any width and depth."""

import math

import torch
from torch import nn
from torch.nn.functional import interpolate

from .blocks import ConvBlock, CrossStage, PyramidPool

STRIDES = (8, 16, 32)

# Width and depth multiples of the published sizes.
SIZES = {"n": (0.25, 0.33), "s": (0.50, 0.33), "m": (0.75, 0.67)}


class Backbone(nn.Module):
    """Photo [b, 3, h, w] (RGB, 0..1) -> the maps at strides 8, 16 and 32.

    With `frozen` set the stem, which sees the most pixels, no longer learns: a quarter of a step's time is saved.
    """

    def __init__(self, width=0.25, depth=0.33):
        super().__init__()
        self.frozen = False
        c = [_channels(n, width) for n in (64, 128, 256, 512, 1024)]
        d = [_repeats(n, depth) for n in (3, 6, 9, 3)]
        self.channels = (c[2], c[3], c[4])
        self.stem = nn.Sequential(
            ConvBlock(3, c[0], 6, 2, 2), ConvBlock(c[0], c[1], 3, 2), CrossStage(c[1], c[1], d[0])
        )
        self.to8 = nn.Sequential(ConvBlock(c[1], c[2], 3, 2), CrossStage(c[2], c[2], d[1]))
        self.to16 = nn.Sequential(ConvBlock(c[2], c[3], 3, 2), CrossStage(c[3], c[3], d[2]))
        self.to32 = nn.Sequential(
            ConvBlock(c[3], c[4], 3, 2), CrossStage(c[4], c[4], d[3]), PyramidPool(c[4])
        )

    def train(self, mode=True):
        """Also keeps the frozen stem's statistics as they are."""
        super().train(mode)
        if self.frozen:
            self.stem.eval()
        return self

    def forward(self, x):
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            edges = self.stem(x)
        at8 = self.to8(edges)
        at16 = self.to16(at8)
        return at8, at16, self.to32(at16)


class Neck(nn.Module):
    """Mixes the three maps downwards, then upwards (PANet, Liu et al. 2018); channels stay."""

    def __init__(self, channels, depth=0.33):
        super().__init__()
        a, b, c = channels
        d = _repeats(3, depth)
        self.narrow32, self.mix16 = ConvBlock(c, b), CrossStage(2 * b, b, d, shortcut=False)
        self.narrow16, self.mix8 = ConvBlock(b, a), CrossStage(2 * a, a, d, shortcut=False)
        self.down8, self.out16 = ConvBlock(a, a, 3, 2), CrossStage(2 * a, b, d, shortcut=False)
        self.down16, self.out32 = ConvBlock(b, b, 3, 2), CrossStage(2 * b, c, d, shortcut=False)

    def forward(self, maps):
        at8, at16, at32 = maps
        top = self.narrow32(at32)
        middle = self.narrow16(self.mix16(torch.cat((_double(top), at16), 1)))
        out8 = self.mix8(torch.cat((_double(middle), at8), 1))
        out16 = self.out16(torch.cat((self.down8(out8), middle), 1))
        out32 = self.out32(torch.cat((self.down16(out16), top), 1))
        return out8, out16, out32


class Detector(nn.Module):
    """Photo -> for each stride the raw predictions [b, anchors, h/stride, w/stride, 5 + categories].

    `anchors` is [3 strides, 3 anchors, 2] (width, height in input pixels).
    """

    def __init__(self, anchors, categories, width=0.25, depth=0.33):
        super().__init__()
        self.backbone = Backbone(width, depth)
        self.neck = Neck(self.backbone.channels, depth)
        self.register_buffer("anchors", torch.as_tensor(anchors, dtype=torch.float32))
        self.fields = 5 + categories
        self.heads = nn.ModuleList(nn.Conv2d(c, 3 * self.fields, 1) for c in self.backbone.channels)
        self._start_unsure(categories)

    def forward(self, x):
        maps = self.neck(self.backbone(x))
        return [self._unfold(head(m)) for head, m in zip(self.heads, maps)]

    def decode(self, raw):
        """Raw predictions -> [b, n, 5 + categories]: cx, cy, w, h in input pixels, then probabilities."""
        return torch.cat([self._decode_stride(i, r) for i, r in enumerate(raw)], 1)

    def _unfold(self, x):
        b, _, h, w = x.shape
        return x.view(b, 3, self.fields, h, w).permute(0, 1, 3, 4, 2)

    def _decode_stride(self, i, raw):
        b, _, h, w, _ = raw.shape
        y = raw.sigmoid()
        rows = torch.arange(h, dtype=y.dtype, device=y.device).view(1, 1, h, 1).expand(1, 1, h, w)
        columns = torch.arange(w, dtype=y.dtype, device=y.device).view(1, 1, 1, w).expand(1, 1, h, w)
        cells = torch.stack((columns, rows), -1)
        centre = (y[..., :2] * 2 - 0.5 + cells) * STRIDES[i]
        size = (y[..., 2:4] * 2) ** 2 * self.anchors[i].view(1, 3, 1, 1, 2)
        return torch.cat((centre, size, y[..., 4:]), -1).reshape(b, -1, self.fields)

    def _start_unsure(self, categories):
        # About 8 garments per 640-pixel photo, so that the first steps do not drown in false alarms.
        for head, stride in zip(self.heads, STRIDES):
            bias = head.bias.detach().view(3, -1)
            bias[:, 4] += math.log(8 / (640 / stride) ** 2)
            bias[:, 5:] += math.log(0.6 / (categories - 0.99))


def _channels(n, width):
    return max(8, math.ceil(n * width / 8) * 8)


def _repeats(n, depth):
    return max(1, round(n * depth))


def _double(x):
    return interpolate(x, scale_factor=2.0, mode="nearest")
