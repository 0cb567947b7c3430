"""Photos as phones take them, for measuring; written apart from the training views so that neither flatters the other."""

import cv2
import numpy as np

from ..shots import CROP_MARGIN, read_rgb


def photograph(picture, chance):
    """The crop of a street picture's garment from a phone's photo of the scene: uint8 [h, w, 3].

    Other light, mirrored half of the time, noisy, 320 to 440 pixels long, JPEG, the box off by up to 6 % on each side.
    """
    pixels = read_rgb(picture.path)
    left, top, right, bottom = picture.box
    k = chance.uniform(320, 440) / max(pixels.shape[:2])
    pixels = _as_jpeg(_noisy(_relit(cv2.resize(pixels, None, fx=k, fy=k, interpolation=cv2.INTER_AREA), chance), chance), chance)
    w, h = right - left, bottom - top
    off, margin = lambda: chance.uniform(-0.06, 0.06), CROP_MARGIN * max(w, h)
    x0, x1 = k * (left + off() * w - margin), k * (right + off() * w + margin)
    y0, y1 = k * (top + off() * h - margin), k * (bottom + off() * h + margin)
    crop = pixels[max(0, round(y0)) : round(y1), max(0, round(x0)) : round(x1)]
    return crop[:, ::-1] if chance.random() < 0.5 else crop


def rephotograph(pixels, backdrop, chance):
    """A catalogue picture photographed from a screen or a page: uint8 [h, w, 3].

    Up to 12 % cut from each side, turned by up to 10 degrees before a backdrop, other light, blurred, noisy, JPEG.
    """
    h, w = pixels.shape[:2]
    cut = lambda n: round(chance.uniform(0, 0.12) * n)
    pixels = pixels[cut(h) : h - cut(h), cut(w) : w - cut(w)]
    h, w = pixels.shape[:2]
    k = chance.uniform(150, 260) / max(h, w)
    room = int(max(h, w) * k * 1.2)
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), chance.uniform(-10, 10), k)
    turn[:, 2] += (room / 2 - w / 2, room / 2 - h / 2)
    scene = cv2.resize(backdrop, (room, room), interpolation=cv2.INTER_AREA)
    solid = cv2.warpAffine(np.full((h, w), 255, np.uint8), turn, (room, room))[..., None] / 255.0
    front = cv2.warpAffine(pixels, turn, (room, room), flags=cv2.INTER_LINEAR)
    scene = (front * solid + scene * (1 - solid)).astype(np.uint8)
    scene = cv2.GaussianBlur(scene, (0, 0), chance.uniform(0.3, 1.4))
    return _as_jpeg(_noisy(_relit(scene, chance), chance), chance)


def _relit(pixels, chance):
    x = (pixels / 255.0) ** chance.uniform(0.75, 1.33)
    x = x * chance.uniform(0.75, 1.15) * np.array([chance.uniform(0.92, 1.08) for _ in range(3)])
    return (x.clip(0, 1) * 255).astype(np.uint8)


def _noisy(pixels, chance):
    noise = np.random.default_rng(chance.randrange(2**32)).normal(0, chance.uniform(1, 8), pixels.shape)
    return (pixels + noise).clip(0, 255).astype(np.uint8)


def _as_jpeg(pixels, chance):
    _, packed = cv2.imencode(".jpg", pixels[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, chance.randint(45, 85)])
    return cv2.imdecode(packed, cv2.IMREAD_COLOR)[..., ::-1]
