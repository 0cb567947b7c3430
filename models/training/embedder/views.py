"""How a picture is laid into the network's square, plainly or as a phone might see it."""

import math
import random

import cv2
import numpy as np
import torch

from .shots import cropped

WHITE = (255, 255, 255)
# Pictures with a shorter long side, in pixels, have no detail to show from near.
CLOSE_UP_FROM = 150


def plain_view(shot, size):
    """The evaluation view: the crop scaled to fit, centred on a white square: uint8 [size, size, 3]."""
    return pad_square(cropped(shot), size)


def pad_square(pixels, size):
    """Scales [h, w, 3] so that its longer side is `size` and centres it on white."""
    h, w = pixels.shape[:2]
    k = size / max(h, w)
    h, w = max(1, round(h * k)), max(1, round(w * k))
    small = cv2.resize(pixels, (w, h), interpolation=cv2.INTER_AREA if k < 1 else cv2.INTER_LINEAR)
    square = np.full((size, size, 3), 255, np.uint8)
    y, x = (size - h) // 2, (size - w) // 2
    square[y : y + h, x : x + w] = small
    return square


def shop_view(shot, size):
    """A mildly changed view, as another shop might show the product."""
    pixels = cropped(shot, _jitter(0.03))
    return _warp(pixels, size, _placement(pixels, size, scale=(0.8, 1.12), turn=4, shift=0.05), WHITE)


def phone_view(shot, size, backdrop, close_ups=0.0):
    """A strongly changed view; `backdrop` [h, w, 3] stands in for a shop picture's white now and then.

    With the probability `close_ups` a large enough shop picture is shown from near: a cuff, a collar, a piece of the cloth.
    """
    if shot.whole and random.random() < close_ups and max(shot.pixels.shape[:2]) >= CLOSE_UP_FROM:
        pixels = close_up(shot.pixels)
    else:
        pixels = _lose_detail(cropped(shot, _jitter(0.06)))
    placement = _placement(pixels, size, scale=(0.68, 1.3), turn=9, shift=0.1)
    chance = random.random()
    if chance < 0.35 and shot.whole:
        view = _paste(pixels, size, placement, backdrop)
    else:
        view = _warp(pixels, size, placement, WHITE if chance < 0.75 else tuple(random.randrange(256) for _ in range(3)))
    return _occlude(_blur(view), backdrop)


def close_up(pixels):
    """A window of a third to two thirds of each side around a random spot of the garment: uint8 [h, w, 3]."""
    height, width = pixels.shape[:2]
    rows, columns = np.nonzero(background(pixels) == 0)
    spot = random.randrange(len(rows)) if len(rows) else None
    y, x = (rows[spot], columns[spot]) if spot is not None else (height // 2, width // 2)
    h, w = round(height * random.uniform(0.33, 0.67)), round(width * random.uniform(0.33, 0.67))
    top, left = (int(np.clip(at - side // 2, 0, whole - side)) for at, side, whole in ((y, h, height), (x, w, width)))
    return pixels[top : top + h, left : left + w]


def to_batch(views):
    """uint8 squares -> float32 [b, 3, s, s] in 0..1, channels last in memory."""
    batch = torch.from_numpy(np.stack(views)).permute(0, 3, 1, 2).float().div_(255)
    return batch.contiguous(memory_format=torch.channels_last)


def change_light(batch, strength):
    """Gamma, exposure, white balance, contrast and noise as phones differ in them; never the hue. `strength` [b] in 0..1."""
    b = len(batch)
    k = strength.view(b, 1, 1, 1)
    spread = lambda low, high, channels=1: torch.empty(b, channels, 1, 1).uniform_(low, high) * k
    x = batch.clamp(1e-3, 1) ** torch.exp(spread(-0.3, 0.3))
    x = x * (1 + spread(-0.28, 0.18)) * (1 + spread(-0.12, 0.12, 3))
    mean = x.mean((1, 2, 3), keepdim=True)
    x = (x - mean) * (1 + spread(-0.25, 0.2)) + mean
    return (x + torch.randn_like(x) * spread(0, 0.04)).clamp(0, 1)


def recolour(view):
    """The same design in another colour: uint8 [s, s, 3]; white surroundings stay."""
    new = _turn_hue(view) if random.random() < 0.5 else _dye(view)
    around = background(view)[..., None] > 0
    return np.where(around, view, new)


def _turn_hue(view):
    hsv = cv2.cvtColor(view, cv2.COLOR_RGB2HSV).astype(np.int16)
    hsv[..., 0] = (hsv[..., 0] + random.randrange(20, 160)) % 180
    hsv[..., 1] = (hsv[..., 1] * random.uniform(0.6, 1.5)).clip(0, 255)
    return cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB)


def _dye(view):
    """Lightness alone, spread between a dark and a light colour picked at random; now and then the other way round."""
    grey = cv2.cvtColor(view, cv2.COLOR_RGB2GRAY)[..., None] / 255.0
    dark, light = (np.array([random.uniform(*span) for _ in range(3)]) for span in ((0, 110), (110, 255)))
    if random.random() < 0.25:
        dark, light = light, dark
    return (dark + (light - dark) * grey).astype(np.uint8)


def _jitter(most):
    return tuple(random.uniform(-most, most) for _ in range(4))


def _placement(pixels, size, scale, turn, shift):
    """A 2 × 3 matrix that lays the crop into the square: scaled, turned by about `turn` degrees, mirrored, shifted."""
    h, w = pixels.shape[:2]
    k, angle, stretch = size / max(h, w) * random.uniform(*scale), math.radians(random.gauss(0, turn)), math.exp(random.gauss(0, 0.06))
    kx, ky = k * stretch * random.choice((-1, 1)), k / stretch
    turned = np.array([[math.cos(angle) * kx, -math.sin(angle) * ky], [math.sin(angle) * kx, math.cos(angle) * ky]])
    centre = np.array([size / 2 + random.uniform(-shift, shift) * size for _ in range(2)])
    return np.hstack([turned, (centre - turned @ (w / 2, h / 2))[:, None]])


def _warp(pixels, size, placement, border):
    k = math.sqrt(abs(np.linalg.det(placement[:, :2])))
    if k < 0.67:
        pixels = cv2.blur(pixels, (2, 2))
    return cv2.warpAffine(pixels, placement, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=border)


def _paste(pixels, size, placement, backdrop):
    """The picture before a backdrop: its white surroundings replaced, or kept as a white card."""
    front = _warp(pixels, size, placement, WHITE)
    solid = 255 - background(pixels) if random.random() < 0.6 else np.full(pixels.shape[:2], 255, np.uint8)
    alpha = _warp(solid, size, placement, 0)[..., None].astype(np.uint16)
    behind = cut_patch(backdrop, size)
    return ((front * alpha + behind * (255 - alpha)) // 255).astype(np.uint8)


def background(pixels):
    """255 where near-white pixels touch the picture's border, 0 elsewhere: uint8 [h, w]."""
    white = (pixels.min(2) > 243).astype(np.uint8)
    framed = cv2.copyMakeBorder(white, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    cv2.floodFill(framed, None, (0, 0), 2)
    return np.where(framed[1:-1, 1:-1] == 2, 255, 0).astype(np.uint8)


def cut_patch(photo, size):
    """A random part of a photo, a third to all of its shorter side, scaled to size × size."""
    h, w = photo.shape[:2]
    side = random.randint(min(h, w) // 3, min(h, w))
    y, x = random.randint(0, h - side), random.randint(0, w - side)
    return cv2.resize(photo[y : y + side, x : x + side], (size, size), interpolation=cv2.INTER_LINEAR)


def _lose_detail(pixels):
    """Now and then the detail of a 60 to 100 pixel picture, as many shops ship."""
    longest = max(pixels.shape[:2])
    if longest < 130 or random.random() > 0.35:
        return pixels
    k = random.uniform(60, 110) / longest
    return cv2.resize(cv2.resize(pixels, None, fx=k, fy=k, interpolation=cv2.INTER_AREA), pixels.shape[1::-1], interpolation=cv2.INTER_LINEAR)


def _blur(view):
    return cv2.GaussianBlur(view, (0, 0), random.uniform(0.4, 1.3)) if random.random() < 0.3 else view


def _occlude(view, backdrop):
    """A hand, a bag, a strand of hair: sometimes a rectangle of something else."""
    if random.random() > 0.25:
        return view
    size = len(view)
    h, w = random.randint(size // 8, size // 3), random.randint(size // 8, size // 3)
    y, x = random.randint(0, size - h), random.randint(0, size - w)
    view[y : y + h, x : x + w] = cut_patch(backdrop, max(h, w))[:h, :w]
    return view
