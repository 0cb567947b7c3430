"""The palette: an exact histogram of a picture's colours, which tells two dyes apart where learned features do not."""

import torch
from torch import nn
from torch.nn.functional import avg_pool2d, linear, normalize

from .colour import to_lab
from .discriminants import discriminants

# Cells of lightness, and of each of the two colour axes of CIELAB / 100 with how far the outer ones lie from grey.
LIGHT, WIDE, REACH = 10, 14, 0.55
CELLS = LIGHT * WIDE * WIDE
# From here on, 0..1, a pixel's darkest channel says paper rather than cloth; it counts this much all the same.
PAPER, PAPER_COUNTS = 0.955, 0.02
# Nearly two thousand cells, of which a product fills a few: their scatter is drawn far towards a sphere.
SHRINK = 2.0


class Palette(nn.Module):
    """Pictures in 0..1 [b, 3, h, w] -> unit vectors [b, numbers]: the directions of the histogram that light changes least, fitted after training."""

    def __init__(self, numbers):
        super().__init__()
        self.register_buffer("weight", torch.zeros(numbers, CELLS))
        self.register_buffer("bias", torch.zeros(numbers))

    def forward(self, images):
        return normalize(linear(histogram(images), self.weight, self.bias), dim=1)


class Histogram(nn.Module):
    """What `histogram` says of pictures, as a module."""

    def forward(self, images):
        return histogram(images)


def histogram(images):
    """The square root of each cell's share of the pixels that are not paper: [b, cells], of unit length (Hellinger)."""
    half = avg_pool2d(images, 2)
    counts = ((PAPER - half.amin(1).flatten(1)) * 50).clamp(0, 1) + PAPER_COUNTS
    light, red, yellow = to_lab(half).flatten(2).unbind(1)
    wide = torch.linspace(-REACH, REACH, WIDE, device=images.device)
    plane = (near(red, wide)[:, :, :, None] * near(yellow, wide)[:, :, None]).flatten(2)
    cells = (near(light, torch.linspace(0, 1, LIGHT, device=images.device)) * counts[:, :, None]).transpose(1, 2) @ plane
    return (cells.flatten(1) / counts.sum(1, keepdim=True) + 1e-8).sqrt()


def near(values, centres):
    """How much each value belongs to each centre, linearly between neighbours: [b, pixels] and [n] -> [b, pixels, n]."""
    inside = values.clamp(float(centres[0]), float(centres[-1]))
    return (1 - (inside[:, :, None] - centres).abs() / (centres[1] - centres[0])).relu()


@torch.no_grad()
def fit_palette(palette, batches, products):
    """Keeps the directions of the histograms that tell products apart whatever the light.

    `batches` are pictures [b, 3, h, w] in 0..1, several of each product in different light; `products` [n] number what they show.
    """
    shares = torch.cat([histogram(images) for images in batches])
    mean, directions = discriminants(shares, products, len(palette.bias), SHRINK)
    palette.weight.copy_(directions)
    palette.bias.copy_(-directions @ mean)
