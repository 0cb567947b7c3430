"""The colour branch: which colours a garment shows, and how much of each."""

import torch
from torch import nn
from torch.nn.functional import avg_pool2d, conv2d, interpolate, normalize

# Linear sRGB -> XYZ under D65, each row divided by the white point (IEC 61966-2-1).
TO_XYZ = ((0.43395, 0.37622, 0.18983), (0.21267, 0.71515, 0.07217), (0.01776, 0.10947, 0.87277))


def to_lab(images):
    """sRGB pictures [b, 3, h, w] in 0..1 -> CIELAB [b, 3, h, w] divided by 100, without the linear toe near black."""
    linear = ((images.clamp(0, 1) + 0.055) / 1.055) ** 2.4
    matrix = images.new_tensor(TO_XYZ)
    f = (conv2d(linear, matrix[:, :, None, None]) + 1e-4) ** (1 / 3)
    x, y, z = f[:, 0:1], f[:, 1:2], f[:, 2:3]
    return torch.cat((1.16 * y - 0.16, 5 * (x - y), 2 * (y - z)), 1)


def colour_grid():
    """The starting centres of the bins in Lab / 100: [bins, 3], five lightnesses of grey and of 12 hues at two strengths."""
    hues = torch.arange(12) * (2 * torch.pi / 12)
    rings = [torch.stack((torch.full_like(hues, light), c * hues.cos(), c * hues.sin()), 1)
             for light, c in ((0.25, 0.2), (0.5, 0.25), (0.5, 0.55), (0.75, 0.2), (0.75, 0.5))]
    greys = torch.stack((torch.linspace(0.05, 0.98, 8), torch.zeros(8), torch.zeros(8)), 1)
    return torch.cat((*rings, greys))


class ColourHistogram(nn.Module):
    """Soft Lab histogram of what `weights` marks; the centres and the softness are learned."""

    def __init__(self):
        super().__init__()
        self.centres = nn.Parameter(colour_grid())
        self.sharpness = nn.Parameter(torch.tensor(60.0).log())

    def forward(self, images, weights):
        """Pictures [b, 3, h, w] in 0..1 and weights [b, 1, h / 4, w / 4] -> shares that add up to 1: [b, bins]."""
        # Every other pixel of the half-size picture: averaging further would blend the colours of fine patterns.
        lab = to_lab(avg_pool2d(images, 2)[:, :, ::2, ::2])
        c = self.centres
        closeness = 2 * conv2d(lab, c[:, :, None, None]) - (c**2).sum(1).view(1, -1, 1, 1)
        shares = (closeness * self.sharpness.exp()).softmax(1)
        return (shares * weights).sum((2, 3)) / (weights.sum((2, 3)) + 1e-4)


class ColourBranch(nn.Module):
    """Finds the garment's pixels from two feature maps and describes their colours."""

    def __init__(self, channels8, channels16, dimensions):
        super().__init__()
        self.mask8, self.mask16 = nn.Conv2d(channels8, 1, 1), nn.Conv2d(channels16, 1, 1)
        self.histogram = ColourHistogram()
        self.project = nn.Linear(len(self.histogram.centres), dimensions)

    def mask(self, at8, at16):
        """Feature maps at strides 8 and 16 -> logits of 'garment' at stride 8: [b, 1, h / 8, w / 8]."""
        return self.mask8(at8) + interpolate(self.mask16(at16), scale_factor=2.0, mode="bilinear", align_corners=False)

    def forward(self, images, at8, at16):
        """Pictures in 0..1 and maps -> (unit colour vector [b, dimensions], mask logits [b, 1, h / 8, w / 8])."""
        logits = self.mask(at8, at16)
        weights = interpolate(logits, scale_factor=2.0, mode="bilinear", align_corners=False).sigmoid()
        shares = self.histogram(images, weights)
        return normalize(self.project((shares + 1e-4).sqrt()), dim=1), logits
